import { useSyncExternalStore } from 'react'

const wide = () => matchMedia('(min-width: 60rem)')

/** Room for the list of sections beside the page. */
export const useWide = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      const query = wide()
      query.addEventListener('change', listener)
      return () => query.removeEventListener('change', listener)
    },
    () => wide().matches,
  )
