/** What a promise gives, or undefined once so many milliseconds are over: it goes on by itself, and nobody waits for it. */
export async function inTime<Value>(promise: Promise<Value>, longestMs: number): Promise<Value | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), longestMs)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
