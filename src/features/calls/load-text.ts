import { withArea } from '#src/i18n/with-area.ts'
import { loadOnce } from '#src/ui/load-once.ts'

let hasCome = false

/** All that a call says below its deadline and its background. On a first visit nobody waits for it. */
export const loadText = withArea(
  ['call-text', 'form'],
  loadOnce(async () => {
    const { CallText } = await import('./CallText.tsx')
    hasCome = true
    return { CallText }
  }),
)

/**
 * Whether the page waits for it all the same: it is here already, the address names a place, or somebody comes back by a
 * reload or from another site, and is to find the place where they were.
 */
export const comesWithText = (): boolean =>
  hasCome ||
  window.location.hash !== '' ||
  performance.getEntriesByType('navigation').some((visit) => 'type' in visit && visit.type !== 'navigate')
