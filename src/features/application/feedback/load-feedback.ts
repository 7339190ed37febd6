import { withArea } from '#src/i18n/with-area.ts'
import { loadOnce } from '#src/ui/load-once.ts'

/** The feedback form, with its texts. */
export const loadFeedback = withArea(
  'feedback',
  loadOnce(() => import('./Feedback.tsx')),
)
