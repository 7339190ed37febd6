import { withArea } from '#src/i18n/with-area.ts'
import { loadOnce } from '#src/ui/load-once.ts'

/** How the form was, with its texts. */
export const loadFormFeedback = withArea(
  'feedback-desk',
  loadOnce(() => import('./FormFeedback.tsx')),
)
