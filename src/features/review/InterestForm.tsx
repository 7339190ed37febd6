import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { backend } from '#src/backend/backend.ts'
import { isBackendError } from '#src/backend/errors.ts'
import { proposalQueries } from '#src/backend/queries/proposals.ts'
import type { Proposal } from '#src/domain/proposal.ts'
import { LONGEST_STEP_REASON } from '#src/domain/transitions.ts'
import { useText } from '#src/i18n/use-text.ts'
import { announce } from '#src/ui/announcer.ts'
import { Button } from '#src/ui/Button.tsx'
import { Card } from '#src/ui/Card.tsx'
import { ChoiceField } from '#src/ui/ChoiceField.tsx'
import { Dialog } from '#src/ui/Dialog.tsx'
import { ErrorSummary, type FieldError } from '#src/ui/ErrorSummary.tsx'
import { LongTextField } from '#src/ui/LongTextField.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { useFailureText } from './failure-text.ts'
import styles from './proposal.module.css'

const CHOICE = 'interest'
const REASON = 'interest-reason'

/** Shown before any content: the reviewer declares whether there is a conflict of interest. A conflict is final. */
export const InterestForm = ({ proposal, onDeclared }: { proposal: Proposal; onDeclared: () => void }) => {
  const t = useText()
  const failureText = useFailureText()
  const queryClient = useQueryClient()
  const [interest, setInterest] = useState<'none' | 'conflict' | null>(null)
  const [reason, setReason] = useState('')
  const [attempt, setAttempt] = useState(0)
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)

  const tried = attempt > 0
  const choiceError = tried && interest === null ? t('review.interest.chooseOne') : undefined
  const reasonError =
    tried && interest === 'conflict' && reason.trim() === '' ? t('review.interest.reasonNeeded') : undefined
  const errors: FieldError[] = [
    ...(choiceError === undefined ? [] : [{ id: CHOICE, message: choiceError }]),
    ...(reasonError === undefined ? [] : [{ id: REASON, message: reasonError }]),
  ]

  const declare = async (declared: 'none' | 'conflict') => {
    setBusy(true)
    setFailure(null)
    try {
      const answer = await backend().declareInterest({
        proposalId: proposal.id,
        interest: declared,
        reason: declared === 'conflict' ? reason.trim() : '',
      })
      onDeclared()
      queryClient.setQueryData(proposalQueries.detail(proposal.id).queryKey, answer)
      announce(t(declared === 'none' ? 'review.interest.doneNone' : 'review.interest.doneConflict'))
      void queryClient.invalidateQueries({ queryKey: [...proposalQueries.all(), 'list'] })
    } catch (error) {
      if (!isBackendError(error)) throw error
      setFailure(error)
      setBusy(false)
      // Declared in another tab meanwhile: reloads the present state.
      if (error.code === 'conflict_is_final') void queryClient.invalidateQueries(proposalQueries.detail(proposal.id))
    }
  }

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    setAttempt(attempt + 1)
    if (interest === null || (interest === 'conflict' && reason.trim() === '')) return
    if (interest === 'conflict') setAsking(true)
    else void declare('none')
  }

  const told = failure !== null && (
    <Notice tone="error" live="assertive" title={t('review.interest.failed')}>
      <p>{failureText(failure)}</p>
    </Notice>
  )
  return (
    <Card as="section" aria-labelledby="interest-title" className={styles['gate'] ?? ''}>
      <h2 id="interest-title">{t('review.interest.title')}</h2>
      <p className="prose">{t('review.interest.intro')}</p>
      <form noValidate onSubmit={handleSubmit} className={styles['gateForm']}>
        <ErrorSummary errors={errors} attempt={attempt} />
        <ChoiceField
          name={CHOICE}
          label={t('review.interest.question')}
          hint={t('review.interest.hint')}
          error={choiceError}
          value={interest}
          choices={[
            { value: 'none', label: t('review.interest.none'), hint: t('review.interest.noneHint') },
            { value: 'conflict', label: t('review.interest.conflict'), hint: t('review.interest.conflictHint') },
          ]}
          onChange={({ target }) => setInterest(target.value === 'conflict' ? 'conflict' : 'none')}
        />
        {interest === 'conflict' && (
          <>
            <LongTextField
              name={REASON}
              label={t('review.interest.reason')}
              hint={t('review.interest.reasonHint')}
              error={reasonError}
              limit={LONGEST_STEP_REASON}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
            <Notice tone="warning">{t('review.interest.finalWarning')}</Notice>
          </>
        )}
        {!asking && told}
        <div>
          <Button type="submit" busy={busy && !asking}>
            {t(interest === 'conflict' ? 'review.interest.declareConflict' : 'review.interest.declare')}
          </Button>
        </div>
      </form>
      {asking && (
        <Dialog
          title={t('review.interest.sureTitle')}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button variant="danger" busy={busy} onClick={() => void declare('conflict')}>
                {t('review.interest.sureConfirm')}
              </Button>
              <Button variant="ghost" onClick={() => setAsking(false)}>
                {t('ui.cancel')}
              </Button>
            </>
          }
        >
          <p>{t('review.interest.sureText', { name: proposal.authorityName })}</p>
          {told}
        </Dialog>
      )}
    </Card>
  )
}
