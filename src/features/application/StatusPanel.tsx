import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import { backend } from '#src/backend/backend.ts'
import { isBackendError } from '#src/backend/errors.ts'
import { applicationQueries } from '#src/backend/queries/applications.ts'
import type { Application } from '#src/domain/application-record.ts'
import { applicantView } from '#src/domain/status.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Dialog } from '#src/ui/Dialog.tsx'
import { LongTextField } from '#src/ui/LongTextField.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { useOneShot } from '#src/ui/use-one-shot.ts'
import type { ApplicationData } from './drafts.ts'
import { applicationPaths } from './paths.ts'
import styles from './TaskListPage.module.css'

/** Longest reason that the contract takes. */
const MAX_REASON = 1000

/** Where the application stands in plain words, what was sent, which version counts, and the way back. */
export const StatusPanel = ({ data }: { data: ApplicationData }) => {
  const t = useText()
  const formats = useFormats()
  const { application } = data
  const view = applicantView(application.status)
  const when = (at: string) => formats.dateTime(at, { style: 'long' })
  const { countingSubmission: counting, status } = application
  const title = useRef<HTMLHeadingElement>(null)
  const before = useRef(status)
  // The step that was taken may take its button along, and the focus with it.
  useEffect(() => {
    if (before.current !== status && document.activeElement === document.body) title.current?.focus()
    before.current = status
  }, [status])
  return (
    <section aria-labelledby="status-title" className={styles['panel']}>
      <h2 id="status-title" ref={title} tabIndex={-1}>
        {t('application.status.title')}
      </h2>
      <ol className={styles['timeline']}>
        <li>
          {t('application.status.started')}
          <span className={styles['when']}>{when(application.createdAt)}</span>
        </li>
        {application.submissions.map(({ number, receivedAt, timeliness }) => (
          <li key={number}>
            <Link to={applicationPaths.receipt(application.id, number)}>
              {t('application.status.sent', { number })}
            </Link>
            : {t(`application.timeliness.${timeliness}`)}
            {number === counting && application.submissions.length > 1 && ` ${t('application.status.counts')}`}
            <span className={styles['when']}>{when(receivedAt)}</span>
          </li>
        ))}
        <li>
          <strong>{t('application.status.now', { status: t(`status.applicant.${view}`) })}</strong>{' '}
          {t(`application.status.meaning.${view}`)}
        </li>
      </ol>
      {counting !== null && <p>{t('application.status.counting', { number: counting })}</p>}
      <Steps application={application} />
    </section>
  )
}

/** Improve until the deadline; take back. With the reason where it is not possible. */
const Steps = ({ application }: { application: Application }) => {
  const t = useText()
  const queryClient = useQueryClient()
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const { id: applicationId, version, next } = application
  const improve = next.find(({ to }) => to === 'draft')
  const withdraw = next.find(({ to }) => to === 'withdrawn')
  const settled = {
    onSuccess: (changed: Application) => {
      queryClient.setQueryData(applicationQueries.detail(applicationId).queryKey, changed)
      void queryClient.invalidateQueries({ queryKey: applicationQueries.list().queryKey })
      setAsking(false)
    },
    onError: () => void queryClient.invalidateQueries({ queryKey: applicationQueries.detail(applicationId).queryKey }),
  }
  const reopening = useOneShot({
    mutationFn: () => backend().reopenApplication({ applicationId, version }),
    ...settled,
  })
  const withdrawal = useOneShot({
    mutationFn: () => backend().withdrawApplication({ applicationId, version, reason: reason.trim() }),
    ...settled,
  })
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
            onClick={() => {
              withdrawal.reset()
              setAsking(true)
            }}
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
        <Dialog
          title={t('application.withdraw.title')}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button variant="danger" busy={withdrawal.isPending} onClick={() => withdrawal.mutate()}>
                {t('application.withdraw.confirm')}
              </Button>
              <Button variant="ghost" onClick={() => setAsking(false)}>
                {t('ui.cancel')}
              </Button>
            </>
          }
        >
          <p>{t('application.withdraw.text')}</p>
          <LongTextField
            label={t('application.withdraw.reason')}
            optional
            rows={3}
            limit={MAX_REASON}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          {isBackendError(withdrawal.error) && (
            <Notice tone="error" live="assertive">
              <p>{t(`error.${withdrawal.error.code}`)}</p>
            </Notice>
          )}
        </Dialog>
      )}
    </>
  )
}
