import { loadOnce } from '#src/ui/load-once.ts'

/** The comparison, which stands below what a page tells of its country. */
export const loadCompare = loadOnce(() => import('./Compare.tsx'))
