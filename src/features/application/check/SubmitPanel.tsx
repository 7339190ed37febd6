import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { backend } from '#src/backend/backend.ts'
import { isBackendError } from '#src/backend/errors.ts'
import { applicationQueries } from '#src/backend/queries/applications.ts'
import { useSavingState } from '#src/backend/saving/use-draft.ts'
import type { Application } from '#src/domain/application-record.ts'
import { countingDocuments } from '#src/domain/application/documents.ts'
import { currentDeadline } from '#src/domain/deadline.ts'
import { withReceipt } from '#src/domain/with-receipt.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Dialog } from '#src/ui/Dialog.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { useOneShot } from '#src/ui/use-one-shot.ts'
import styles from './CheckPage.module.css'
import { deadlineView } from '../deadline/deadline-view.ts'
import type { ApplicationData } from '../drafts.ts'
import { applicationPaths } from '../paths.ts'
import { useForgetVisit } from '../resume/use-last-visit.ts'
import { SendFailure } from './SendFailure.tsx'
import { sendOnce, UnansweredError } from './send-once.ts'
import { submitKey } from './submit-key.ts'
import { useAllAnswers } from '../saving/use-saver.ts'
import { useServerTime } from '../deadline/use-server-time.ts'

/** Sending the application: its meaning at this time, a confirmation, and one receipt. */
export const SubmitPanel = ({
  data,
  senderName,
  errorCount,
  notArrived,
  onBlocked,
  onUnsure,
}: {
  data: ApplicationData
  senderName: string
  errorCount: number
  /** Names of files that are still being uploaded: the application goes without them. */
  notArrived: readonly string[]
  onBlocked: () => void
  /** Called with the version if it is unknown whether it has arrived; with null if that is not so. */
  onUnsure: (version: number | null) => void
}) => {
  const t = useText()
  const formats = useFormats()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const { application, call, draft } = data
  const { saver } = draft
  const { phase, unconfirmed, clashes } = useSavingState(saver)
  const { nowMs } = useServerTime()
  const [asking, setAsking] = useState(false)
  const forgetVisit = useForgetVisit(application.id)
  const deadline = currentDeadline(call.deadlines)
  const { state } = deadlineView(deadline, nowMs)

  const submit = useOneShot({
    mutationFn: async () => {
      await saver.flush()
      // What is sent is what the backend has, so everything typed must be saved first.
      if (saver.state().phase !== 'saved') return null
      const version = saver.version()
      const key = submitKey(application.id, version)
      const send = () => backend().submitApplication({ applicationId: application.id, version, key })
      return sendOnce(send).catch((error: unknown) => {
        if (error instanceof UnansweredError) onUnsure(version)
        throw error
      })
    },
    onMutate: () => onUnsure(null),
    onSuccess: async (receipt) => {
      if (!receipt) return setAsking(false)
      const { number } = receipt.submission
      forgetVisit()
      queryClient.setQueryData(applicationQueries.receipt(application.id, number).queryKey, receipt)
      // Shows the receipt's data at once, since the connection may be down by now.
      queryClient.setQueryData<Application>(
        applicationQueries.detail(application.id).queryKey,
        (known) => known && withReceipt(known, receipt, deadline),
      )
      await navigate(applicationPaths.receipt(application.id, number))
      void queryClient.invalidateQueries({ queryKey: applicationQueries.all() })
    },
    onError: async (error) => {
      setAsking(false)
      // Somebody saved meanwhile, or it was sent already: loads the present state.
      if (isBackendError(error) && error.status >= 400 && error.status < 500) await saver.refresh()
      // The request may have arrived. Not awaited, since the connection may be down.
      if (error instanceof UnansweredError) void saver.refresh()
    },
  })

  const waiting = countingDocuments(useAllAnswers(saver), application.documents).filter(
    ({ scan }) => scan === 'waiting',
  ).length
  const reason = blockReason()
  function blockReason(): string | null {
    if (application.access !== 'owner') return t('application.submit.ownerOnly')
    if (clashes.length > 0) return t('application.submit.clashes', { count: clashes.length })
    return null
  }
  const meaning =
    state !== 'open' && application.countingSubmission === null && t(`application.submit.meaning.${state}`)
  // Errors do not disable the button: pressing it leads to them.
  const mustFix = reason === null && errorCount > 0
  const handleAsk = () => {
    if (mustFix) onBlocked()
    else setAsking(true)
  }
  return (
    <section className={styles['submit']} aria-labelledby="submit-title">
      <h2 id="submit-title">{t('application.submit.title')}</h2>
      <p>{t(`application.submit.about.${state}`, { deadline: formats.dateTime(deadline.at, { inSentence: true }) })}</p>
      {meaning && (
        <Notice tone="warning" title={t(`application.deadline.${state}`)}>
          <p>{meaning}</p>
        </Notice>
      )}
      {phase !== 'saved' && submit.isSuccess && (
        <Notice tone="error" live="assertive">
          <p>{t('application.submit.notSaved', { count: unconfirmed })}</p>
        </Notice>
      )}
      <SendFailure error={submit.error} applicationId={application.id} title={t('application.submit.failed')} />
      {mustFix && <p id="submit-must-fix">{t('application.submit.mustFix', { count: errorCount })}</p>}
      <div>
        <Button
          onClick={handleAsk}
          disabledReason={reason}
          busy={submit.isPending}
          aria-describedby={mustFix ? 'submit-must-fix' : undefined}
        >
          {t(application.submissions.length > 0 ? 'application.submit.again' : 'application.submit.send')}
        </Button>
      </div>
      {asking && (
        <Dialog
          title={t('application.submit.confirmTitle')}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button busy={submit.isPending} onClick={() => submit.mutate()}>
                {t('application.submit.confirm')}
              </Button>
              <Button variant="ghost" onClick={() => setAsking(false)}>
                {t('application.submit.notYet')}
              </Button>
            </>
          }
        >
          {notArrived.length > 0 && (
            <p>
              {t('application.check.onTheirWay', { count: notArrived.length })} ({formats.list(notArrived)})
            </p>
          )}
          {waiting > 0 && <p>{t('application.scan.sendAnyway', { count: waiting })}</p>}
          <p>{t('application.submit.confirmText', { name: senderName, reference: application.reference })}</p>
          <p>
            {t(`application.submit.about.${state}`, { deadline: formats.dateTime(deadline.at, { inSentence: true }) })}
          </p>
          {meaning && <p>{meaning}</p>}
        </Dialog>
      )}
    </section>
  )
}
