import { withArea } from '#src/i18n/with-area.ts'
import { loadOnce } from '#src/ui/load-once.ts'

/** The view of a decision, with its texts; only few applications have one. */
export const loadDecision = withArea(
  'decision',
  loadOnce(() => import('./DecisionPanel.tsx')),
)

/** The view of a negative check, with the rules of the call. */
export const loadTurnedDown = withArea(
  ['decision', 'call-text'],
  loadOnce(() => import('./TurnedDownPanel.tsx')),
)
