import { type ReactNode, useEffect, useRef } from 'react'
import { Link } from 'react-router'
import type { Application } from '#src/domain/application-record.ts'
import { currentDeadline } from '#src/domain/deadline.ts'
import { applicantView } from '#src/domain/status.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import type { ApplicationData } from '../drafts.ts'
import { applicationPaths } from '../paths.ts'
import { StatusSteps } from './StatusSteps.tsx'
import styles from './TaskListPage.module.css'

/** The status in plain words, the sent versions, which one counts, and possible steps. */
export const StatusPanel = ({ data }: { data: ApplicationData }) => {
  const t = useText()
  const formats = useFormats()
  const { application, call } = data
  const view = applicantView(application.status)
  const { countingSubmission: counting, status } = application
  const events = useEvents(application)
  const title = useRef<HTMLHeadingElement>(null)
  const before = useRef(status)
  // A step may remove its button with the focus.
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
        {events.map(({ key, at, text }) => (
          <li key={key}>
            {text}
            <span className={styles['when']}>{formats.dateTime(at, { style: 'long' })}</span>
          </li>
        ))}
        <li>
          <strong>{t('application.status.now', { status: t(`status.applicant.${view}`) })}</strong>{' '}
          {t(`application.status.meaning.${view}`, {
            deadline: formats.dateTime(currentDeadline(call.deadlines).at, { inSentence: true }),
          })}
        </li>
      </ol>
      {counting !== null && (
        <p>
          {t('application.status.counting', { number: counting })}{' '}
          <Link to={applicationPaths.version(application.id, counting)}>
            {t('application.readVersion', { number: counting })}
          </Link>
        </p>
      )}
      <StatusSteps data={data} />
    </section>
  )
}

type Event = { readonly key: string; readonly at: string; readonly text: ReactNode }

/** Events of the application that its side may see, oldest first. */
function useEvents({
  id,
  createdAt,
  submissions,
  countingSubmission,
  withdrawals,
  clarification,
}: Application): Event[] {
  const t = useText()
  const sent = submissions.map(({ number, receivedAt, timeliness }) => ({
    key: `sent ${number}`,
    at: receivedAt,
    text: (
      <>
        <Link to={applicationPaths.receipt(id, number)}>{t('application.status.sent', { number })}</Link>
        {' · '}
        {t(`application.timeliness.${timeliness}`)}
        {number === countingSubmission && submissions.length > 1 && ` ${t('application.status.counts')}`}
      </>
    ),
  }))
  const takenBack = withdrawals.flatMap(({ withdrawnAt, byName: name, reason, restoredAt }): Event[] => {
    const withdrawn = (
      <>
        {t('application.status.withdrawn', { name })}
        {reason !== null && (
          <span className={styles['why']}>
            {t('application.status.reason')} <span dir="auto">{reason}</span>
          </span>
        )}
      </>
    )
    return [
      { key: `withdrawn ${withdrawnAt}`, at: withdrawnAt, text: withdrawn },
      ...(restoredAt === null
        ? []
        : [{ key: `restored ${restoredAt}`, at: restoredAt, text: t('application.status.restored') }]),
    ]
  })
  const asked: Event[] = clarification
    ? [
        {
          key: 'asked',
          at: clarification.askedAt,
          text: <Link to={applicationPaths.question(id)}>{t('application.status.asked')}</Link>,
        },
      ]
    : []
  const { answer } = clarification ?? {}
  if (answer)
    asked.push({ key: 'answered', at: answer.at, text: t('application.status.answered', { name: answer.byName }) })
  const begun: Event = { key: 'begun', at: createdAt, text: t('application.status.started') }
  return [begun, ...[...sent, ...takenBack, ...asked].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))]
}
