import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { Link } from 'react-router'
import { callQueries } from '#src/backend/queries/calls.ts'
import { sessionQueries } from '#src/backend/queries/session.ts'
import { session } from '#src/backend/session.ts'
import { useServerNow } from '#src/backend/use-server-now.ts'
import type { Call } from '#src/domain/call.ts'
import { byState, callState } from '#src/domain/call-state.ts'
import { currentDeadline, takesNew, timeLeft } from '#src/domain/deadline.ts'
import { deadlineTexts } from '#src/i18n/deadline-text.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useRichText, useText } from '#src/i18n/use-text.ts'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import { Card } from '#src/ui/Card.tsx'
import { classNames } from '#src/ui/class-names.ts'
import { Chip } from '#src/ui/Chip.tsx'
import { Countdown } from '#src/ui/Countdown.tsx'
import { hasFailed } from '#src/ui/has-failed.ts'
import { NotAnswered } from '#src/ui/NotLoaded.tsx'
import { Skeleton } from '#src/ui/Skeleton.tsx'
import styles from './overview.module.css'

/** Shows the open call, else the next one, else the one whose deadline passed last; never a rehearsal. */
export function CallCard() {
  const t = useText()
  const asking = useQuery(callQueries.list())
  const calls = asking.data
  const now = new Date(useServerNow()).toISOString()
  const headingId = useId()
  const [call] = byState(calls?.filter(({ rehearsal }) => !rehearsal) ?? [], now)

  return (
    <Card
      as="section"
      aria-labelledby={headingId}
      className={classNames(styles['stack'], !calls && !hasFailed(asking) && styles['waiting'])}
    >
      {call ? (
        <CallFacts call={call} now={now} headingId={headingId} />
      ) : (
        <>
          <h2 id={headingId} className={styles['eyebrow']}>
            {t('overview.openCall')}
          </h2>
          <NotAnswered asked={asking}>{t('overview.callFailed')}</NotAnswered>
          {calls && <p>{t('overview.noCall')}</p>}
          {!calls && !hasFailed(asking) && <Skeleton lines={6} />}
        </>
      )}
    </Card>
  )
}

function CallFacts({ call, now, headingId }: { call: Call; now: string; headingId: string }) {
  const t = useText()
  const rich = useRichText()
  const formats = useFormats()
  const deadline = currentDeadline(call.deadlines)
  const exactly = callState(call, now)
  const state = exactly === 'disputed' ? 'closed' : exactly
  const open = state === 'open'
  const left = timeLeft(deadline, now)
  const { at, yours, printed, printedLang } = deadlineTexts(deadline, formats)
  const { data: known } = useQuery({ ...sessionQueries.current(), enabled: session().token() !== null })
  // Visitors sign in first. Reviewers and the secretariat have no applications of their own.
  const mayStart = known?.person?.roles.includes('applicant') ?? true
  const moduleNames = { A: 'overview.moduleA', B: 'overview.moduleB', C: 'overview.moduleC' } as const

  return (
    <>
      <p className={styles['eyebrow']}>{t(`overview.${exactly}Call`)}</p>
      <h2 id={headingId}>{formats.localised(call.shortTitle)}</h2>
      <div className={styles['chips']}>
        {exactly !== 'disputed' && (
          <Chip tone={open ? 'green' : 'plain'}>
            {open && '● '}
            {t(`overview.${exactly}`)}
          </Chip>
        )}
        {call.modules.map(({ id }) => (
          <Chip key={id}>{t(moduleNames[id])}</Chip>
        ))}
      </div>
      {open && (
        <Countdown
          sentence={t('overview.timeLeft', { left: formats.duration(left.totalMs, 3) })}
          parts={[
            { value: formats.number(left.days), unit: t('overview.days', { count: left.days }) },
            { value: String(left.hours).padStart(2, '0'), unit: t('overview.hours', { count: left.hours }) },
            { value: String(left.minutes).padStart(2, '0'), unit: t('overview.minutes') },
          ]}
        />
      )}
      {state === 'upcoming' && call.opensAt && (
        <p>
          {t('overview.opensAt', { date: formats.dateTime(call.opensAt, { zone: deadline.zone, inSentence: true }) })}
        </p>
      )}
      <div>
        <p>{at}</p>
        {yours && <p className={styles['quiet']}>{yours}</p>}
        {printed && (
          <p className={styles['quiet']}>
            {rich('overview.printed', { text: <span lang={printedLang}>{printed}</span> })}
          </p>
        )}
      </div>
      {exactly === 'disputed' && <p>{t('overview.disputed')}</p>}
      <div className={styles['actions']}>
        {takesNew(call, now) && mayStart && (
          <LinkButton to={`/applications?start=${call.id}`}>{t('overview.startApplication')}</LinkButton>
        )}
        <Link to={`/calls/${call.id}`}>{t('overview.readCall')}</Link>
      </div>
      <div className={styles['aside']}>
        <h3>{t('overview.interestTitle')}</h3>
        <p>{t(state === 'closed' ? 'overview.interestClosedText' : 'overview.interestText')}</p>
        <Link to={`/calls/${call.id}/interest`}>{t('overview.interest')}</Link>
      </div>
    </>
  )
}
