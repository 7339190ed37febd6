/** Whether the backend can be reached: what the browser says, corrected by what happened to the last request. */
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

/** Fetches, and learns from it whether there is a connection. An abort says nothing about it. */
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
