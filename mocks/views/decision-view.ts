import type { ModuleId } from '#src/domain/application/types.ts'
import type { Decision, DecisionWords } from '#src/domain/decision.ts'
import { type Contender, moduleDecision } from '#src/domain/release.ts'
import { moduleResult } from '#src/domain/scoring.ts'
import type { Instant } from '#src/domain/values.ts'
import type { State } from '../state.ts'
import { asAnswered } from './as-answered.ts'
import { type CountingReviews, countingReviews } from './counting-reviews.ts'
import { sentHeadline, standingOf } from './standing.ts'
import type { Sight } from './visibility.ts'

/** Every proposal of a call with this module: the ranking does not depend on what the person who releases may see. */
function contendersOf(
  state: State,
  { call }: Sight,
  module: ModuleId,
  reviewsOf: CountingReviews,
  now: Instant,
): Contender[] {
  return state.applications.flatMap((application) => {
    if (application.callId !== call.id) return []
    const { status, counting } = standingOf(application, call, now)
    if (!counting || !sentHeadline(asAnswered(counting, application.clarification)).modules.includes(module)) return []
    const result = moduleResult(reviewsOf(application.id, module), module, call.criteria, call.scoring)
    return [{ id: application.id, status, result }]
  })
}

/** The decision to release, with the texts of the office. */
export function decisionOn(state: State, sight: Sight, words: DecisionWords, now: Instant): Decision {
  const reviewsOf = countingReviews(state)
  const told = (module: ModuleId) =>
    moduleDecision(sight.application.id, module, contendersOf(state, sight, module, reviewsOf, now), sight.call)
  const replaced = sight.application.decision
  return {
    releasedAt: now,
    ...(replaced && { replacedReleaseAt: replaced.releasedAt }),
    ...words,
    modules: sight.modules.flatMap((module) => told(module) ?? []),
  }
}
