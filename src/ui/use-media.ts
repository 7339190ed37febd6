import { useCallback, useSyncExternalStore } from 'react'

/** Whether a media query matches, now and on every change: somebody may rotate a tablet or ask for less motion. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = matchMedia(query)
      list.addEventListener('change', listener)
      return () => list.removeEventListener('change', listener)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches)
}

/** Whether the person has asked for less motion. */
export const useStill = (): boolean => useMedia('(prefers-reduced-motion: reduce)')
