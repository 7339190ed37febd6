import { useMedia } from '#src/ui/use-media.ts'

/** Room for the list of sections beside the page. */
export const useWide = (): boolean => useMedia('(min-width: 60rem)')
