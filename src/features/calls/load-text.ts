import { withArea } from '#src/i18n/with-area.ts'
import { loadOnce } from '#src/ui/load-once.ts'

let hasCome = false

/** The text of a call below deadline and background. A first visit does not wait for it. */
export const loadText = withArea(
  ['call-text', 'form'],
  loadOnce(async () => {
    const { CallText } = await import('./CallText.tsx')
    hasCome = true
    return { CallText }
  }),
)

/**
 * Whether the page waits for the text: it is loaded already, the URL names a place, or the visit is a reload or a
 * return, whose scroll position must be restored.
 */
export const comesWithText = (): boolean =>
  hasCome ||
  window.location.hash !== '' ||
  performance.getEntriesByType('navigation').some((visit) => 'type' in visit && visit.type !== 'navigate')
