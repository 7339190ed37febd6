/**
 * Tabs of one browser that edit the same draft know each other by name. A tab holds a lock in its name for as long as it
 * lives; the browser takes it back when the tab is closed, killed or crashes.
 */
const PLACE = 'alliance.tab'
/**
 * A page that is being reloaded holds its lock until the browser has put it away, which takes a busy machine its time. Given
 * up too soon, the text of before would wait on the device for the next visit. Only a duplicated tab waits so long.
 */
const HANDOVER_MS = 3_000

/** An address without https has none, and some browsers refuse them. */
const locks = (): LockManager | null => (navigator as { locks?: LockManager | null }).locks ?? null

const lockOf = (tab: string): string => `alliance-tab-${tab}`

/** False when another one holds it, and where the browser refuses. */
const hold = (tab: string): Promise<boolean> =>
  new Promise<boolean>((resolve, reject) => {
    const forGood = () => {
      resolve(true)
      return new Promise(() => undefined)
    }
    const manager = locks()
    if (manager) manager.request(lockOf(tab), { signal: AbortSignal.timeout(HANDOVER_MS) }, forGood).catch(reject)
    else resolve(false)
  }).catch(() => false)

/** Null when the browser refuses. */
const nameBefore = (): string | null => {
  try {
    return sessionStorage.getItem(PLACE)
  } catch {
    return null
  }
}

const nameTab = async (): Promise<string> => {
  const before = nameBefore()
  // A tab that was duplicated has the name of the other one, which still holds it.
  if (before !== null && (await hold(before))) return before
  const name = crypto.randomUUID()
  // Without a lock nobody can tell a reload from a second tab: each page is a tab of its own.
  if (!(await hold(name))) return name
  try {
    sessionStorage.setItem(PLACE, name)
  } catch {
    // Then a reload is a new tab, and finds what this one has left.
  }
  return name
}

let named: Promise<string> | undefined

/** The name of this tab: the same after a reload, never that of another tab that is open. */
export const thisTab = (): Promise<string> => (named ??= nameTab())

export const isTabOpen = async (tab: string): Promise<boolean> => {
  const known = await locks()
    ?.query()
    .catch(() => null)
  return known?.held?.some(({ name }) => name === lockOf(tab)) ?? false
}
