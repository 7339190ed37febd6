import { type FormEvent, useState } from 'react'
import type { Proposal } from '#src/domain/proposal.ts'
import { LONGEST_STEP_REASON } from '#src/domain/transitions.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Card } from '#src/ui/Card.tsx'
import { ChoiceField } from '#src/ui/ChoiceField.tsx'
import { Dialog } from '#src/ui/Dialog.tsx'
import { ErrorSummary, type FieldError } from '#src/ui/ErrorSummary.tsx'
import { LongTextField } from '#src/ui/LongTextField.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { useFailureText } from './failure-text.ts'
import styles from './proposal.module.css'
import { useDeclaration } from './use-declaration.ts'

const CHOICE = 'interest'
const REASON = 'interest-reason'

interface Props {
  readonly proposal: Proposal
  readonly personId: string
  readonly onDeclared: () => void
}

/** Shown before any content: the reviewer declares whether there is a conflict of interest. A conflict is final. */
export const InterestForm = ({ proposal, personId, onDeclared }: Props) => {
  const t = useText()
  const failureText = useFailureText()
  const { reason, type, reasonError, busy, failure, declare } = useDeclaration(proposal, personId, onDeclared)
  // A kept reason belongs to a conflict that was being declared before a reload.
  const [interest, setInterest] = useState<'none' | 'conflict' | null>(reason === '' ? null : 'conflict')
  const [attempt, setAttempt] = useState(0)
  const [asking, setAsking] = useState(false)

  const choiceError = interest === null ? t('review.interest.chooseOne') : undefined
  const wrong: FieldError[] = [
    ...(choiceError === undefined ? [] : [{ id: CHOICE, message: choiceError }]),
    ...(interest === 'conflict' && reasonError !== undefined ? [{ id: REASON, message: reasonError }] : []),
  ]
  const errors = attempt > 0 ? wrong : []
  const errorAt = (id: string) => errors.find((error) => error.id === id)?.message

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    setAttempt(attempt + 1)
    if (wrong.length > 0) return
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
          error={errorAt(CHOICE)}
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
              error={errorAt(REASON)}
              limit={LONGEST_STEP_REASON}
              value={reason}
              onChange={({ target }) => type(target.value)}
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
