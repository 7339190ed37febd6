import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, use, useState, useSyncExternalStore } from 'react'
import { proposalQueries } from '#src/backend/queries/proposals.ts'
import type { OpenDraft } from '#src/backend/saving/open-drafts.ts'
import type { ModuleId } from '#src/domain/application/types.ts'
import type { Call } from '#src/domain/call.ts'
import type { Proposal, Review } from '#src/domain/proposal.ts'
import { criteriaFor, LONGEST_SCORE_TEXT } from '#src/domain/scoring.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { ErrorSummary } from '#src/ui/ErrorSummary.tsx'
import { LongTextField } from '#src/ui/LongTextField.tsx'
import { Clashes } from './Clashes.tsx'
import { CriterionField } from './CriterionField.tsx'
import styles from './proposal.module.css'
import { keepReview } from './review-drafts.ts'
import { SaveStatus } from './SaveStatus.tsx'
import { COMMENT, readPoints, textAt } from './score-model.ts'
import { SubmitDialog } from './SubmitDialog.tsx'
import { TotalLine } from './TotalLine.tsx'
import { fieldId, useScoreErrors } from './use-score-errors.ts'

/** Scores of one module, saved while typing. Stays mounted while the reviewer reads on the same page. */
export const ScoreForm = ({
  opening,
  proposal,
  call,
  module,
  onHandedIn,
}: {
  opening: Promise<OpenDraft>
  proposal: Proposal
  call: Call
  module: ModuleId
  onHandedIn: (review: Review) => void
}) => {
  const t = useText()
  const queryClient = useQueryClient()
  const draft = use(opening)
  const { saver } = draft
  const answers = useSyncExternalStore(saver.subscribe, saver.answers)
  const [attempt, setAttempt] = useState(0)
  const [sure, setSure] = useState(false)
  const criteria = criteriaFor(module, call.criteria)
  const { errorsOf, commentError, summary } = useScoreErrors({ answers, module, call, tried: attempt > 0 })

  const typePoints = (maxPoints: number, address: string, text: string) => {
    const { points, problem } = readPoints(text, maxPoints)
    // Invalid points are stored as typed, with the reason beside them.
    saver.edit(address, problem === null ? points : text)
  }
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (summary.length === 0) setSure(true)
  }

  return (
    <form noValidate onSubmit={handleSubmit} className={styles['scoreForm']}>
      <h3>{t('review.module', { module })}</h3>
      <p className={styles['hiddenNote']}>{t('review.score.othersHidden')}</p>
      <ErrorSummary
        errors={attempt > 0 ? summary : []}
        attempt={attempt}
        title={t('review.submit.errors', { count: summary.length })}
      />
      <Clashes saver={saver} call={call} />
      {criteria.map((criterion) => (
        <CriterionField
          key={criterion.id}
          criterion={criterion}
          proposal={proposal}
          answers={answers}
          errors={errorsOf(criterion.id)}
          onPoints={(address, text) => typePoints(criterion.maxPoints, address, text)}
          onLeave={() => void saver.flush()}
          onReason={(address, text) => saver.edit(address, text === '' ? null : text)}
        />
      ))}
      <LongTextField
        name={fieldId(COMMENT)}
        label={t('review.score.comment')}
        hint={t('review.score.commentHint')}
        optional
        rows={3}
        limit={LONGEST_SCORE_TEXT}
        error={commentError}
        value={textAt(answers, COMMENT)}
        onBlur={() => void saver.flush()}
        onChange={({ target }) => saver.edit(COMMENT, target.value === '' ? null : target.value)}
      />
      <div className={styles['formFoot']}>
        <TotalLine answers={answers} module={module} call={call} />
        <SaveStatus saver={saver} />
        <Button type="submit">{t('review.submit.button', { module })}</Button>
      </div>
      {sure && (
        <SubmitDialog
          draft={draft}
          proposal={proposal}
          module={module}
          call={call}
          onClose={() => setSure(false)}
          onDone={(review) => {
            // Closes the dialog first: behind it nothing could take the focus.
            setSure(false)
            onHandedIn(review)
            keepReview(queryClient, review)
            void draft.forget()
            void queryClient.invalidateQueries({ queryKey: proposalQueries.all() })
          }}
        />
      )}
    </form>
  )
}
