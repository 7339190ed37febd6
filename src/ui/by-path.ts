import type { ShouldRevalidateFunction } from 'react-router'

/**
 * For pages whose loader does not read the query string: a change of filters does not run the loader again, even after
 * a failed request.
 */
export const byPath: ShouldRevalidateFunction = ({ currentUrl, nextUrl, defaultShouldRevalidate }) =>
  defaultShouldRevalidate && (currentUrl.pathname !== nextUrl.pathname || currentUrl.search === nextUrl.search)
