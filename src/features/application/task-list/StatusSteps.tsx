import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { backend } from '#src/backend/backend.ts'
import { isBackendError } from '#src/backend/errors.ts'
import { applicationQueries } from '#src/backend/queries/applications.ts'
import type { Application } from '#src/domain/application-record.ts'
import { currentDeadline } from '#src/domain/deadline.ts'
import { restorableUntil, standingWithdrawal } from '#src/domain/withdrawal.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { announce } from '#src/ui/announcer.ts'
import { Button } from '#src/ui/Button.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { useOneShot } from '#src/ui/use-one-shot.ts'
import type { ApplicationData } from '../drafts.ts'
import styles from './TaskListPage.module.css'
import { useServerTime } from '../deadline/use-server-time.ts'
import { WithdrawDialog } from './WithdrawDialog.tsx'

interface Props {
  readonly data: ApplicationData
}

/** Buttons to improve until the deadline, to withdraw, and to take that back; with the reason if not possible. */
export const StatusSteps = ({ data }: Props) => {
  const t = useText()
  const [asking, setAsking] = useState(false)
  const { id: applicationId, version, next, submissions } = data.application
  const improve = next.find(({ to }) => to === 'draft')
  // A draft that was never sent cannot be withdrawn.
  const withdraw = submissions.length > 0 ? next.find(({ to }) => to === 'withdrawn') : undefined
  const settled = useSettled(applicationId)
  const reopening = useOneShot({
    mutationFn: () => backend().reopenApplication({ applicationId, version }),
    ...settled,
  })
  if (standingWithdrawal(data.application.withdrawals)) return <Restore data={data} />
  if (!improve && !withdraw) return null
  const whyNot = (why: string | null) =>
    why === 'deadline_passed' ? t('application.improve.deadlinePassed') : t('application.improve.ownerOnly')
  return (
    <>
      <div className={styles['buttons']}>
        {improve && (
          <Button
            busy={reopening.isPending}
            disabledReason={!improve.allowed && whyNot(improve.why)}
            onClick={() => reopening.mutate()}
          >
            {t('application.improve.action')}
          </Button>
        )}
        {withdraw && (
          <Button
            variant="ghost"
            disabledReason={!withdraw.allowed && whyNot(withdraw.why)}
            onClick={() => setAsking(true)}
          >
            {t('application.withdraw.action')}
          </Button>
        )}
      </div>
      {isBackendError(reopening.error) && (
        <Notice tone="error" live="assertive">
          <p>{t(`error.${reopening.error.code}`)}</p>
        </Notice>
      )}
      {asking && (
        <WithdrawDialog
          data={data}
          onClose={() => setAsking(false)}
          onDone={(changed) => {
            settled.onSuccess(changed)
            setAsking(false)
            announce(t('application.withdraw.done'))
          }}
          onFailed={settled.onError}
        />
      )}
    </>
  )
}

/** Takes a withdrawal back while that is possible; says until when it is, or was. */
const Restore = ({ data: { application, call } }: Props) => {
  const t = useText()
  const formats = useFormats()
  const { nowMs } = useServerTime()
  const { id: applicationId, version, next, withdrawals } = application
  const settled = useSettled(applicationId)
  const restoration = useOneShot({
    mutationFn: () => backend().restoreApplication({ applicationId, version }),
    onSuccess: (changed: Application) => {
      settled.onSuccess(changed)
      announce(t('application.restore.done'))
    },
    onError: settled.onError,
  })
  const step = next[0]
  const withdrawal = standingWithdrawal(withdrawals)
  if (!step || !withdrawal) return null
  const until = restorableUntil(withdrawal.withdrawnAt, currentDeadline(call.deadlines))
  const when = formats.dateTime(until, { style: 'long', inSentence: true })
  const isOver = step.why === 'withdrawal_final' || nowMs > Date.parse(until)
  const tooLate = t('application.restore.tooLate', { when })
  const { error } = restoration
  return (
    <>
      {!isOver && <p>{t('application.restore.until', { when })}</p>}
      <div className={styles['buttons']}>
        <Button
          variant="ghost"
          busy={restoration.isPending}
          disabledReason={isOver ? tooLate : !step.allowed && t('application.improve.ownerOnly')}
          onClick={() => restoration.mutate()}
        >
          {t('application.restore.action')}
        </Button>
      </div>
      {!isOver && isBackendError(error) && (
        <Notice tone="error" live="assertive">
          <p>{error.why === 'withdrawal_final' ? tooLate : t(`error.${error.code}`)}</p>
        </Notice>
      )}
    </>
  )
}

/** Every step returns the changed application; after a refusal the present state is loaded. */
function useSettled(applicationId: string) {
  const queryClient = useQueryClient()
  const { queryKey } = applicationQueries.detail(applicationId)
  return {
    onSuccess: (changed: Application) => {
      queryClient.setQueryData(queryKey, changed)
      void queryClient.invalidateQueries({ queryKey: applicationQueries.list().queryKey })
    },
    onError: () => void queryClient.invalidateQueries({ queryKey }),
  }
}
