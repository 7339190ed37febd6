import { fields, holds } from '#src/domain/application/fields.ts'
import type { Proposal } from '#src/domain/proposal.ts'
import { LONGEST_SCORE_TEXT } from '#src/domain/scoring.ts'
import type { Criterion } from '#src/domain/scoring-settings.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useLocalised, useText } from '#src/i18n/use-text.ts'
import { useNamedText } from '#src/i18n/use-named-text.ts'
import { LongTextField } from '#src/ui/LongTextField.tsx'
import { TextField } from '#src/ui/TextField.tsx'
import { answerId, goToAnswer } from './answer-link.ts'
import styles from './proposal.module.css'
import { pointsAddress, reasonAddress, type ScoreAnswers, textAt, typedPointsAt } from './score-model.ts'
import { type CriterionErrors, fieldId } from './use-score-errors.ts'

/** Points and reason for one criterion, with its guiding question and the relevant answers. */
export const CriterionField = ({
  criterion,
  proposal,
  answers,
  errors,
  onPoints,
  onReason,
  onLeave,
}: {
  criterion: Criterion
  proposal: Proposal
  answers: ScoreAnswers
  errors: CriterionErrors
  onPoints: (address: string, text: string) => void
  onReason: (address: string, text: string) => void
  /** Called when a field loses the focus, to save at once. */
  onLeave: () => void
}) => {
  const t = useText()
  const localised = useLocalised()
  const { number } = useFormats()
  const find = useNamedText()
  const { id, label, question, maxPoints, minShare, fedBy } = criterion
  const points = pointsAddress(id)
  const reason = reasonAddress(id)
  const name = localised(label)
  const judged = fields.filter(
    (field) => fedBy.includes(field.id) && holds(field.shownWhen, proposal.content?.answers ?? {}),
  )
  return (
    <fieldset className={styles['criterion']}>
      <legend className={styles['criterionTitle']}>
        {id} · {name}
      </legend>
      {question && <p className={styles['questionText']}>{localised(question)}</p>}
      {judged.length > 0 && (
        <p className={styles['judges']}>
          {t('review.score.judges')}{' '}
          {judged.map((field, index) => (
            <span key={field.id}>
              {index > 0 && ' · '}
              <a href={`#${answerId(field.id)}`} onClick={(event) => goToAnswer(event, field.id)}>
                {find(`field.${field.id}.label`) ?? field.id}
              </a>
            </span>
          ))}
        </p>
      )}
      <TextField
        id={fieldId(points)}
        label={t('review.score.points')}
        hint={
          minShare === null
            ? t('review.score.pointsHint', { max: maxPoints })
            : t('review.score.pointsHintMin', { max: maxPoints, min: number(Math.ceil(minShare * maxPoints)) })
        }
        error={errors.points}
        inputMode="numeric"
        autoComplete="off"
        width="short"
        value={typedPointsAt(answers, id)}
        after={t('review.score.ofMax', { max: maxPoints })}
        onBlur={onLeave}
        onChange={({ target }) => onPoints(points, target.value)}
      />
      <LongTextField
        id={fieldId(reason)}
        label={t('review.score.reason')}
        error={errors.reason}
        rows={3}
        limit={LONGEST_SCORE_TEXT}
        value={textAt(answers, reason)}
        onBlur={onLeave}
        onChange={({ target }) => onReason(reason, target.value)}
      />
    </fieldset>
  )
}
