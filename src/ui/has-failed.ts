/** The members of a query that `NotAnswered` uses; any object with them will do. */
export type Asked = {
  readonly data: unknown
  readonly errorUpdateCount: number
  readonly isFetching: boolean
  readonly isLoading: boolean
  readonly refetch: () => unknown
}

/**
 * Whether a query has failed and has no data. TanStack's `isLoadingError` is false during a retry, so the message would
 * disappear and come back.
 */
export const hasFailed = ({ data, errorUpdateCount }: Pick<Asked, 'data' | 'errorUpdateCount'>): boolean =>
  data === undefined && errorUpdateCount > 0
