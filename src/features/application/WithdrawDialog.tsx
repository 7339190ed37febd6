import { useState } from 'react'
import { backend } from '#src/backend/backend.ts'
import { isBackendError } from '#src/backend/errors.ts'
import { forget, keep, readKept } from '#src/backend/saving/kept-form.ts'
import { serverNow } from '#src/backend/server-clock.ts'
import type { Application } from '#src/domain/application-record.ts'
import { currentDeadline } from '#src/domain/deadline.ts'
import { restorableUntil } from '#src/domain/withdrawal.ts'
import { z } from '#src/domain/zod.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Dialog } from '#src/ui/Dialog.tsx'
import { LongTextField } from '#src/ui/LongTextField.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { useOneShot } from '#src/ui/use-one-shot.ts'
import type { ApplicationData } from './drafts.ts'
import { useTeam } from './team/use-team.ts'

/** Longest reason that the contract takes. */
const MAX_REASON = 1000
const reasonSchema = z.string()

interface Props {
  readonly data: ApplicationData
  readonly onClose: () => void
  readonly onDone: (changed: Application) => void
  readonly onFailed: () => void
}

/** Asks before a withdrawal, with room for the reason, and says how long it can be taken back. */
export const WithdrawDialog = ({ data: { application, call }, onClose, onDone, onFailed }: Props) => {
  const t = useText()
  const formats = useFormats()
  const { id: applicationId, version } = application
  const form = `withdraw.${useTeam(application).personId ?? ''}.${applicationId}`
  const [reason, setReason] = useState(() => readKept(form, reasonSchema)?.values ?? '')
  const withdrawal = useOneShot({
    mutationFn: () => backend().withdrawApplication({ applicationId, version, reason: reason.trim() }),
    onSuccess(changed) {
      forget(form)
      onDone(changed)
    },
    onError: onFailed,
  })
  const until = restorableUntil(new Date(serverNow()).toISOString(), currentDeadline(call.deadlines))
  return (
    <Dialog
      title={t('application.withdraw.title')}
      onClose={onClose}
      actions={
        <>
          <Button variant="danger" busy={withdrawal.isPending} onClick={() => withdrawal.mutate()}>
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
        label={t('application.withdraw.reason')}
        optional
        rows={3}
        limit={MAX_REASON}
        value={reason}
        onChange={(event) => {
          setReason(event.target.value)
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
