import { useState } from 'react'
import { backend } from '#src/backend/backend.ts'
import { isBackendError } from '#src/backend/errors.ts'
import { forget, keep, readKept } from '#src/backend/saving/kept-form.ts'
import { serverNow } from '#src/backend/server-clock.ts'
import type { Application } from '#src/domain/application-record.ts'
import { currentDeadline } from '#src/domain/deadline.ts'
import { LONGEST_WITHDRAWAL_REASON, restorableUntil, withdrawalReasonSchema } from '#src/domain/withdrawal.ts'
import { z } from '#src/domain/zod.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Dialog } from '#src/ui/Dialog.tsx'
import { LongTextField } from '#src/ui/LongTextField.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { useOneShot } from '#src/ui/use-one-shot.ts'
import type { ApplicationData } from '../drafts.ts'
import { useTeam } from '../team/use-team.ts'
import { isEditable } from '../use-application.ts'

const REASON = 'withdrawal-reason'
const reasonSchema = z.string()

interface Props {
  readonly data: ApplicationData
  readonly onClose: () => void
  /** Not called if typed text could not be saved before; the page shows the reason. */
  readonly onDone: (changed: Application) => void
  readonly onFailed: () => void
}

/** Confirms a withdrawal, with an optional reason, and says how long it can be taken back. */
export const WithdrawDialog = ({ data, onClose, onDone, onFailed }: Props) => {
  const { application, call } = data
  const { saver } = data.draft
  const t = useText()
  const formats = useFormats()
  const { id: applicationId, version } = application
  const form = `withdraw.${useTeam(application).personId ?? ''}.${applicationId}`
  const [reason, setReason] = useState(() => readKept(form, reasonSchema)?.values ?? '')
  const [isTooLong, setTooLong] = useState(false)
  const withdrawal = useOneShot({
    async mutationFn() {
      const asked = { applicationId, reason: reason.trim() }
      if (!isEditable(data)) return backend().withdrawApplication({ ...asked, version })
      // Saves the improvement first, since nothing can be saved after the withdrawal.
      await saver.flush()
      if (saver.state().phase !== 'saved') return null
      return backend().withdrawApplication({ ...asked, version: saver.version() })
    },
    onSuccess(changed) {
      if (!changed) return onClose()
      forget(form)
      onDone(changed)
    },
    onError: onFailed,
  })
  const handleWithdraw = () => {
    const fits = withdrawalReasonSchema.safeParse(reason).success
    setTooLong(!fits)
    if (fits) withdrawal.mutate()
    else document.getElementById(REASON)?.focus()
  }
  const until = restorableUntil(new Date(serverNow()).toISOString(), currentDeadline(call.deadlines))
  return (
    <Dialog
      title={t('application.withdraw.title')}
      onClose={onClose}
      actions={
        <>
          <Button variant="danger" busy={withdrawal.isPending} onClick={handleWithdraw}>
            {t('application.withdraw.confirm')}
          </Button>
          <Button variant="ghost" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        </>
      }
    >
      <p>{t('application.withdraw.text', { when: formats.dateTime(until, { style: 'long', inSentence: true }) })}</p>
      <LongTextField
        id={REASON}
        label={t('application.withdraw.reason')}
        error={isTooLong ? t('application.withdraw.tooLong', { limit: LONGEST_WITHDRAWAL_REASON }) : undefined}
        optional
        rows={3}
        limit={LONGEST_WITHDRAWAL_REASON}
        value={reason}
        onChange={(event) => {
          setReason(event.target.value)
          setTooLong(false)
          keep(form, { values: event.target.value, key: '', sent: null })
        }}
      />
      {isBackendError(withdrawal.error) && (
        <Notice tone="error" live="assertive">
          <p>{t(`error.${withdrawal.error.code}`)}</p>
        </Notice>
      )}
    </Dialog>
  )
}
