import { queryOptions } from '@tanstack/react-query'
import { loadShapes } from './shapes.ts'

/** The shapes change only with a new version of the application. */
export const shapesQuery = () =>
  queryOptions({
    queryKey: ['shapes'] as const,
    queryFn: ({ signal }) => loadShapes(signal),
    staleTime: Infinity,
    gcTime: Infinity,
  })
