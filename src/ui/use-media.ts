import { useCallback, useSyncExternalStore } from 'react'

/** Whether a media query holds, now and whenever it changes: somebody may turn a tablet, or ask for less motion, meanwhile. */
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

/** Whether somebody has asked for less motion. */
export const useStill = (): boolean => useMedia('(prefers-reduced-motion: reduce)')
