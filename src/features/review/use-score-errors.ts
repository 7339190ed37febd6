import type { ModuleId } from '#src/domain/application/types.ts'
import type { Call } from '#src/domain/call.ts'
import { criteriaFor, LONGEST_SCORE_TEXT, scoreFindings, type ScoreProblem } from '#src/domain/scoring.ts'
import { useLocalised, useText } from '#src/i18n/use-text.ts'
import type { FieldError } from '#src/ui/ErrorSummary.tsx'
import {
  COMMENT,
  heldKind,
  pointsAddress,
  readPoints,
  reasonAddress,
  type ScoreAnswers,
  scoresOf,
  textAt,
  typedPointsAt,
} from './score-model.ts'

/** Id of the input for an address; replaces the dot, which selectors would need to escape. */
export const fieldId = (address: string): string => `score-${address.replace('.', '-')}`

export type CriterionErrors = { readonly points: string | undefined; readonly reason: string | undefined }

/**
 * What prevents submitting an assessment, in the same words at each field and in the summary. What cannot be saved is
 * shown at once; what is missing only after an attempt.
 */
export function useScoreErrors({
  answers,
  module,
  call,
  tried,
}: {
  answers: ScoreAnswers
  module: ModuleId
  call: Call
  tried: boolean
}): {
  errorsOf: (criterionId: string) => CriterionErrors
  commentError: string | undefined
  summary: FieldError[]
} {
  const t = useText()
  const localised = useLocalised()
  const findings = scoreFindings(scoresOf(answers, module, call.criteria), module, call.criteria)

  const pointsError = (criterionId: string, maxPoints: number, label: string, missing: boolean): string | undefined => {
    const { problem } = readPoints(typedPointsAt(answers, criterionId), maxPoints)
    if (problem !== null) return t(`review.problem.${problem}`, { label, max: maxPoints })
    return missing ? t('review.problem.points_missing', { label, max: maxPoints }) : undefined
  }

  const limit = LONGEST_SCORE_TEXT
  const reasonError = (codes: readonly ScoreProblem[], label: string): string | undefined => {
    if (codes.includes('reason_too_long')) return t('review.problem.reason_too_long', { label, limit })
    return codes.includes('reason_missing') ? t('review.problem.reason_missing', { label }) : undefined
  }
  const commentError = heldKind({ address: COMMENT, value: textAt(answers, COMMENT) })
    ? t('review.move.tooLong', { field: t('review.score.comment'), limit })
    : undefined

  const all = criteriaFor(module, call.criteria).map(({ id, label, maxPoints }) => {
    const codes = findings.filter(({ criterionId }) => criterionId === id).map(({ code }) => code)
    const name = localised(label)
    return {
      id,
      unreadable: readPoints(typedPointsAt(answers, id), maxPoints).problem !== null,
      points: pointsError(id, maxPoints, name, codes.includes('points_missing')),
      reasonTooLong: codes.includes('reason_too_long'),
      reason: reasonError(codes, name),
    }
  })

  return {
    errorsOf(criterionId) {
      const errors = all.find(({ id }) => id === criterionId)
      return {
        points: tried || errors?.unreadable ? errors?.points : undefined,
        reason: tried || errors?.reasonTooLong ? errors?.reason : undefined,
      }
    },
    commentError,
    summary: [
      ...all.flatMap(({ id, points, reason }) => [
        ...(points === undefined ? [] : [{ id: fieldId(pointsAddress(id)), message: points }]),
        ...(reason === undefined ? [] : [{ id: fieldId(reasonAddress(id)), message: reason }]),
      ]),
      ...(commentError === undefined ? [] : [{ id: fieldId(COMMENT), message: commentError }]),
    ],
  }
}
