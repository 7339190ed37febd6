import type { ShouldRevalidateFunction } from 'react-router'

/**
 * Of pages whose loader does not read the query string: a filter asks the backend for nothing, so it does not wait for an
 * answer that failed before either.
 */
export const byPath: ShouldRevalidateFunction = ({ currentUrl, nextUrl, defaultShouldRevalidate }) =>
  defaultShouldRevalidate && (currentUrl.pathname !== nextUrl.pathname || currentUrl.search === nextUrl.search)
