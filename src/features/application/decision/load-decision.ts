import { withArea } from '#src/i18n/with-area.ts'
import { loadOnce } from '#src/ui/load-once.ts'

/** What one is told of a decision, with its texts: only few have one. */
export const loadDecision = withArea(
  'decision',
  loadOnce(() => import('./DecisionPanel.tsx')),
)

/** Why a check ended an application, and the rules of the call that it rests on. */
export const loadTurnedDown = withArea(
  ['decision', 'call-text'],
  loadOnce(() => import('./TurnedDownPanel.tsx')),
)
