import { queryOptions } from '@tanstack/react-query'
import { loadShapes } from '#src/ui/map/shapes.ts'

/** Shapes of the countries: a file that comes with the page and never changes while it is open. */
export const shapesQuery = () =>
  queryOptions({
    queryKey: ['shapes'] as const,
    queryFn: ({ signal }) => loadShapes(signal),
    staleTime: Infinity,
  })
