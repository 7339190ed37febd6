import { useLocation, useNavigate } from 'react-router'

/**
 * Loads the page that is open anew, at the same place. A navigation to the same address, because an error page goes
 * away with a navigation for sure, with a revalidation only when React draws its middle.
 */
export const useLoadAgain = (): (() => Promise<void>) => {
  const navigate = useNavigate()
  const { pathname, search, hash, state }: { pathname: string; search: string; hash: string; state: unknown } =
    useLocation()
  return async () => {
    await navigate({ pathname, search, hash }, { replace: true, preventScrollReset: true, state })
  }
}
