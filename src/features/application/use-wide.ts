import { useMedia } from '#src/ui/use-media.ts'

/** Whether there is space for the list of sections beside the page. */
export const useWide = (): boolean => useMedia('(min-width: 60rem)')
