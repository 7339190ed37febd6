/** Asks the network whether the file can be fetched; only some browsers name the file in the error. */
async function isThereNow(error: unknown): Promise<boolean> {
  const file = /http\S+/.exec(String(error))?.[0] ?? location.href
  try {
    return (await fetch(file, { method: 'HEAD', cache: 'no-store' })).ok
  } catch {
    return false
  }
}

/** Loads code. `person`: somebody pressed a retry button. */
export type Load<Code> = (by?: 'person') => Promise<Code>

/**
 * Loads a chunk once for all parts of a page; a failed load is forgotten, so it can be retried.
 *
 * Browsers never load a module again that has failed once, nor its imports. So if a person retries and it fails again
 * although the file exists, the page is reloaded; typed text is on the device. Never reloads by itself: a module that
 * always fails would loop.
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
