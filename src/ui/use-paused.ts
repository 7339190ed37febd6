import { useEffect, useState } from 'react'

/** The text as of the last pause of this length, so that nothing is asked at every key press. */
export function usePaused(text: string, pauseMs: number): string {
  const [settled, setSettled] = useState(text)

  // Outside React: a timer.
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pauseMs)
    return () => clearTimeout(timer)
  }, [text, pauseMs])

  return settled
}
