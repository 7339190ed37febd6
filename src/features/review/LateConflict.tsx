import { type FormEvent, useState } from 'react'
import type { Proposal } from '#src/domain/proposal.ts'
import { LONGEST_STEP_REASON } from '#src/domain/transitions.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Dialog } from '#src/ui/Dialog.tsx'
import { LongTextField } from '#src/ui/LongTextField.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { useFailureText } from './failure-text.ts'
import { useDeclaration } from './use-declaration.ts'

const FORM = 'late-conflict'
const REASON = 'late-conflict-reason'

interface Props {
  readonly proposal: Proposal
  readonly personId: string
  readonly onDeclared: () => void
}

/** Declares a conflict that a reviewer notices after declaring none, in every status. */
export const LateConflict = (props: Props) => {
  const t = useText()
  const [asking, setAsking] = useState(false)
  return (
    <div>
      <Button variant="quiet" onClick={() => setAsking(true)}>
        {t('review.interest.late')}
      </Button>
      {asking && <ConflictDialog {...props} onClose={() => setAsking(false)} />}
    </div>
  )
}

const ConflictDialog = ({ proposal, personId, onDeclared, onClose }: Props & { onClose: () => void }) => {
  const t = useText()
  const failureText = useFailureText()
  const { reason, type, reasonError, busy, failure, declare } = useDeclaration(proposal, personId, onDeclared)
  const [tried, setTried] = useState(false)
  const isDecided = proposal.status !== 'in_assessment' && proposal.status !== 'panel'

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    setTried(true)
    if (reasonError === undefined) void declare('conflict')
    else document.getElementById(REASON)?.focus()
  }

  return (
    <Dialog
      title={t('review.interest.sureTitle')}
      onClose={onClose}
      actions={
        <>
          <Button type="submit" form={FORM} variant="danger" busy={busy}>
            {t('review.interest.sureConfirm')}
          </Button>
          <Button variant="ghost" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        </>
      }
    >
      <form id={FORM} noValidate onSubmit={handleSubmit}>
        <p>{t('review.interest.lateText', { name: proposal.authorityName })}</p>
        {isDecided && <p>{t('review.interest.lateDecided')}</p>}
        <LongTextField
          name={REASON}
          label={t('review.interest.reason')}
          hint={t('review.interest.reasonHint')}
          error={tried ? reasonError : undefined}
          limit={LONGEST_STEP_REASON}
          value={reason}
          onChange={({ target }) => type(target.value)}
        />
        {failure !== null && (
          <Notice tone="error" live="assertive" title={t('review.interest.failed')}>
            <p>{failureText(failure)}</p>
          </Notice>
        )}
      </form>
    </Dialog>
  )
}
