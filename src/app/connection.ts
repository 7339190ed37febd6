/** Whether the backend can be reached: the browser's online state, corrected by the result of the last request. */
let lastFailed = false
const listeners = new Set<() => void>()

const tell = () => {
  for (const listener of listeners) listener()
}

const set = (failed: boolean) => {
  if (failed === lastFailed) return
  lastFailed = failed
  tell()
}

export const connection = {
  offline: (): boolean => lastFailed || !navigator.onLine,
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    addEventListener('online', tell)
    addEventListener('offline', tell)
    return () => {
      listeners.delete(listener)
      if (listeners.size > 0) return
      removeEventListener('online', tell)
      removeEventListener('offline', tell)
    }
  },
}

/** `fetch` that records whether there is a connection. An abort changes nothing. */
export const watchedFetch = async (request: Request | string, init?: RequestInit): Promise<Response> => {
  try {
    const response = await fetch(request, init)
    set(false)
    return response
  } catch (error) {
    if (error instanceof TypeError) set(true)
    throw error
  }
}
