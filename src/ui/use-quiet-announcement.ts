import { useEffect, useState } from 'react'
import { useAnnounce } from './announcer.ts'

const QUIET_MS = 300

/**
 * Announces words in the page's live region after a pause, so that typing does not read out every result; not on first
 * render.
 */
export function useQuietAnnouncement(words: string): void {
  const announce = useAnnounce()
  const [told, setTold] = useState(words)
  useEffect(() => {
    const timer = window.setTimeout(() => {
      if (told !== words) announce(words)
      setTold(words)
    }, QUIET_MS)
    return () => window.clearTimeout(timer)
  }, [words, told, announce])
}
