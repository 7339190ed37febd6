/** Asked of the network itself: what a browser says names the file, or not. */
async function isThereNow(error: unknown): Promise<boolean> {
  const file = /http\S+/.exec(String(error))?.[0] ?? location.href
  try {
    return (await fetch(file, { method: 'HEAD', cache: 'no-store' })).ok
  } catch {
    return false
  }
}

/** Asks for code. `person`: somebody has pressed a button that asks for it once more. */
export type Load<Code> = (by?: 'person') => Promise<Code>

/**
 * One request for a chunk, however many parts of a page wait for it; a failed one is forgotten, so it can be tried again.
 *
 * For a browser a module that has failed once has failed for as long as the page lives, and what it imports as well. So
 * when somebody asks for it once more and it fails again although the file can be had, the page is opened anew; what was
 * typed is on the device. Never by itself: a module that always fails would do so for ever.
 */
export function loadOnce<Code>(load: () => Promise<Code>): Load<Code> {
  let loading: Promise<Code> | undefined
  let hasFailed = false
  let isPressed = false
  return (by) => {
    isPressed ||= by === 'person'
    return (loading ??= load().catch(async (error: unknown) => {
      if (hasFailed && isPressed && (await isThereNow(error))) {
        location.reload()
        return new Promise<never>(() => undefined)
      }
      hasFailed = true
      isPressed = false
      loading = undefined
      throw error
    }))
  }
}
