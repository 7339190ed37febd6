import { useLocation, useNavigation } from 'react-router'

/** Whether a navigation to another page is pending: changing the URL of this page would cancel it. */
export function useLeaving(): boolean {
  const { pathname } = useLocation()
  const { location: next } = useNavigation()
  return next !== undefined && next.pathname !== pathname
}
