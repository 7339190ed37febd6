import { afterEach, beforeEach, expect, test, vi } from 'vitest'

/** Locks of one browser: a name is held until whoever holds it is gone. */
function fakeLocks() {
  const held = new Map<string, (() => void)[]>()
  const take = (name: string, work: () => unknown) => {
    held.set(name, held.get(name) ?? [])
    work()
  }
  return {
    hold: (name: string) => void held.set(name, []),
    free(name: string) {
      const waiting = held.get(name) ?? []
      held.delete(name)
      waiting.shift()?.()
    },
    request: (name: string, { signal }: { signal: AbortSignal }, work: () => unknown) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error('waited too long')))
        const waiting = held.get(name)
        if (waiting) waiting.push(() => take(name, work))
        else take(name, work)
      }),
    query: () => Promise.resolve({ held: [...held.keys()].map((name) => ({ name })) }),
  }
}

const kept = new Map<string, string>()
let locks = fakeLocks()

beforeEach(() => {
  vi.resetModules()
  vi.useFakeTimers()
  kept.clear()
  locks = fakeLocks()
  vi.stubGlobal('navigator', { locks })
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  })
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
    const controller = new AbortController()
    setTimeout(() => controller.abort(), ms)
    return controller.signal
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

test('a page that is reloaded keeps the name of its tab, even when the one before is slow to go', async () => {
  kept.set('alliance.tab', 'mine')
  locks.hold('alliance-tab-mine')
  const { thisTab } = await import('./tab.ts')
  const name = thisTab()
  await vi.advanceTimersByTimeAsync(2_000)
  locks.free('alliance-tab-mine')
  await vi.advanceTimersByTimeAsync(10)
  expect(await name).toBe('mine')
})

test('each opening of a draft has a name of its own, known as one of its tab, also where a page came without https', async () => {
  vi.spyOn(crypto, 'randomUUID').mockImplementation(() => {
    throw new TypeError('not a function')
  })
  const { isSameTab, isTabOpen, nameOpening, thisTab } = await import('./tab.ts')
  const [one, two] = [await nameOpening(), await nameOpening()]
  expect(one).not.toBe(two)
  for (const name of [one, two]) {
    expect(isSameTab(name, await thisTab())).toBe(true)
    expect(await isTabOpen(name)).toBe(true)
  }
  expect(isSameTab(one, 'another')).toBe(false)
})

test('a tab that was duplicated takes another name, while the first is known to be open', async () => {
  kept.set('alliance.tab', 'first')
  locks.hold('alliance-tab-first')
  const { isTabOpen, thisTab } = await import('./tab.ts')
  const name = thisTab()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(await name).not.toBe('first')
  expect(kept.get('alliance.tab')).toBe(await name)
  expect(await isTabOpen('first')).toBe(true)
  expect(await isTabOpen('gone')).toBe(false)
})
