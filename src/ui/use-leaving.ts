import { useLocation, useNavigation } from 'react-router'

/** Whether another page is on its way: an address that this one writes by itself would call it off. */
export function useLeaving(): boolean {
  const { pathname } = useLocation()
  const { location: next } = useNavigation()
  return next !== undefined && next.pathname !== pathname
}
