import { useEffect, useRef, useState } from 'react'

const WAIT_MS = 300
const STAY_MS = 300

/** Loading indicators without flicker: true only once `pending` has lasted 300 ms, and then for at least 300 ms. */
export const useDelayed = (pending: boolean): boolean => {
  const [shown, setShown] = useState(false)
  const since = useRef(0)

  // Outside React: a timer.
  useEffect(() => {
    if (pending === shown) return undefined
    const wait = pending ? WAIT_MS : Math.max(0, since.current + STAY_MS - performance.now())
    const timer = setTimeout(() => {
      since.current = performance.now()
      setShown(pending)
    }, wait)
    return () => clearTimeout(timer)
  }, [pending, shown])

  return shown
}
