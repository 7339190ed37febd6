import { useEffect, useRef } from 'react'

/** Returns a function that says whether the component is still on the page, for an answer that comes later. */
export function useIsThere(): () => boolean {
  const isThere = useRef(true)
  // Only the cleanup of an effect says that the component has gone.
  useEffect(() => {
    isThere.current = true
    return () => {
      isThere.current = false
    }
  }, [])
  return () => isThere.current
}
