import { randomName } from '../random-name.ts'

/**
 * Tabs of one browser that edit the same draft know each other by name. A tab holds a lock in its name for as long as it
 * lives; the browser releases the lock when the tab is closed, killed or crashes.
 */
const PLACE = 'alliance.tab'
/**
 * How long a page waits for the lock of its previous load, which a busy browser releases late. If the page gave up too soon,
 * unsent text would wait on the device until the next visit. Only a duplicated tab waits for the whole time.
 */
const HANDOVER_MS = 3_000

/** Null for pages that came without https, and in browsers that refuse locks. */
const locks = (): LockManager | null => (navigator as { locks?: LockManager | null }).locks ?? null

const lockOf = (tab: string): string => `alliance-tab-${tab}`

/** False if another tab holds the lock, or the browser refuses. */
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

/** Null if the browser refuses. */
const nameBefore = (): string | null => {
  try {
    return sessionStorage.getItem(PLACE)
  } catch {
    return null
  }
}

const nameTab = async (): Promise<string> => {
  const before = nameBefore()
  // A duplicated tab finds the name of the original tab, which still holds the lock.
  if (before !== null && (await hold(before))) return before
  const name = randomName()
  // Without a lock nobody can tell a reload from a second tab: each page is a tab of its own.
  if (!(await hold(name))) return name
  try {
    sessionStorage.setItem(PLACE, name)
  } catch {
    // Then a reload counts as a new tab, which finds what this one has left.
  }
  return name
}

let named: Promise<string> | undefined

/** The name of this tab: the same after a reload, never that of another tab that is open. */
export const thisTab = (): Promise<string> => (named ??= nameTab())

/**
 * Returns a name for one opening of a draft: the tab, a dot, and something that no other opening has. A page never writes
 * to the device under the name of an earlier page, so that it replaces no text that it has not read.
 */
export const nameOpening = async (): Promise<string> => `${await thisTab()}.${randomName()}`

/** The tab of an opening. A record of an earlier version of the application has the name of the tab alone. */
const tabOf = (name: string): string => name.split('.')[0] ?? ''

export const isSameTab = (name: string, other: string): boolean => tabOf(name) === tabOf(other)

/** @param name of a tab, or of an opening in it. */
export const isTabOpen = async (name: string): Promise<boolean> => {
  const known = await locks()
    ?.query()
    .catch(() => null)
  return known?.held?.some((lock) => lock.name === lockOf(tabOf(name))) ?? false
}
