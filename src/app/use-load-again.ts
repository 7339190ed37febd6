import { useLocation, useNavigate } from 'react-router'

/**
 * Loads the open page again, at the same scroll position. Navigates to the same URL, because a navigation always
 * removes an error page; a revalidation does so only if React renders its parent.
 */
export const useLoadAgain = (): (() => Promise<void>) => {
  const navigate = useNavigate()
  const { pathname, search, hash, state }: { pathname: string; search: string; hash: string; state: unknown } =
    useLocation()
  return async () => {
    await navigate({ pathname, search, hash }, { replace: true, preventScrollReset: true, state })
  }
}
