import { queryOptions } from '@tanstack/react-query'
import { loadShapes } from './shapes.ts'

/** The shapes change with a new version of the application only. */
export const shapesQuery = () =>
  queryOptions({
    queryKey: ['shapes'] as const,
    queryFn: ({ signal }) => loadShapes(signal),
    staleTime: Infinity,
    gcTime: Infinity,
  })
