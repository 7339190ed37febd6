import { useEffect, useState } from 'react'

/** A text as it stood when somebody last paused in it for so long: asking somebody at every key would be rude. */
export function usePaused(text: string, pauseMs: number): string {
  const [settled, setSettled] = useState(text)

  // The clock.
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pauseMs)
    return () => clearTimeout(timer)
  }, [text, pauseMs])

  return settled
}
