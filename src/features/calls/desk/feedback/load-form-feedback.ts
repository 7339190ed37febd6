import { withArea } from '#src/i18n/with-area.ts'
import { loadOnce } from '#src/ui/load-once.ts'

/** The feedback on the form, with its texts. */
export const loadFormFeedback = withArea(
  'feedback-desk',
  loadOnce(() => import('./FormFeedback.tsx')),
)
