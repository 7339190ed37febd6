/** What a part of a page needs to know of a query; with this much, one that is not TanStack's will do. */
export type Asked = {
  readonly data: unknown
  readonly errorUpdateCount: number
  readonly isFetching: boolean
  readonly isLoading: boolean
  readonly refetch: () => unknown
}

/**
 * Whether there is nothing to show because the backend failed. TanStack's own `isLoadingError` forgets it while the query
 * is asked anew, and what is said of the failure would go and come back.
 */
export const hasFailed = ({ data, errorUpdateCount }: Pick<Asked, 'data' | 'errorUpdateCount'>): boolean =>
  data === undefined && errorUpdateCount > 0
