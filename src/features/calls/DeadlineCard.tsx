import { useId } from 'react'
import { Link } from 'react-router'
import type { Call } from '#src/domain/call.ts'
import { currentDeadline, deadlineWarning, takesNew } from '#src/domain/deadline.ts'
import type { Instant } from '#src/domain/values.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import { Card } from '#src/ui/Card.tsx'
import { FeedLink } from '#src/ui/FeedLink.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { CalendarButton } from './calendar/CalendarButton.tsx'
import { CallChips } from './CallChips.tsx'
import { CallCountdown } from './CallCountdown.tsx'
import type { CallState } from '#src/domain/call-state.ts'
import styles from './calls.module.css'
import { DeadlineTimes } from './DeadlineTimes.tsx'
import { DeadlineVersions } from './DeadlineVersions.tsx'

/** The deadline: time left, in both time zones, as printed; and what can be done now. */
export const DeadlineCard = ({ call, state, now }: { call: Call; state: CallState; now: Instant }) => {
  const t = useText()
  const formats = useFormats()
  const headingId = useId()
  const deadline = currentDeadline(call.deadlines)
  const warning = deadlineWarning(deadline, now)
  const passed = state === 'closed' || state === 'disputed'
  return (
    <Card as="section" aria-labelledby={headingId} className={styles['stack']}>
      <h2 id={headingId} className={styles['eyebrow']}>
        {t(passed ? 'calls.deadlineWas' : 'calls.deadline')}
      </h2>
      <CallChips call={call} state={state} />
      {state === 'upcoming' && call.opensAt && <p>{t('calls.opensAt', { date: formats.dateTime(call.opensAt) })}</p>}
      {state === 'open' && <CallCountdown deadline={deadline} now={now} />}
      <DeadlineTimes deadline={deadline} />
      {state === 'open' && warning && (
        <Notice tone="warning" live="polite">
          {t(`calls.warning.${warning}`)}
        </Notice>
      )}
      {passed && (
        <p>
          {t(state === 'disputed' ? 'calls.disputedHelp' : 'calls.lateHelp')}{' '}
          <Link to="/applications">{t('calls.myApplications')}</Link>
        </p>
      )}
      <details className={styles['details']}>
        <summary>{t('calls.whichClock')}</summary>
        <p>{t('calls.whichClockText')}</p>
        {deadline.literalAt && (
          <p>
            {t('calls.literal', {
              time: formats.dateTime(deadline.literalAt, { zone: deadline.zone, inSentence: true }),
            })}
          </p>
        )}
      </details>
      {call.deadlines.length > 1 && <DeadlineVersions deadlines={call.deadlines} />}
      <div className={styles['buttons']}>
        {takesNew(call, now) && <LinkButton to={`/applications?start=${call.id}`}>{t('calls.start')}</LinkButton>}
        <LinkButton to={`/calls/${call.id}/eligibility`} variant="ghost">
          {t('calls.checkFirst')}
        </LinkButton>
        <LinkButton to={`/calls/${call.id}/guide`} variant="ghost">
          {t('calls.guide.title')}
        </LinkButton>
        <LinkButton to={`/calls/${call.id}/questions`} variant="ghost">
          {t('calls.everyQuestion')}
        </LinkButton>
        <LinkButton to={`/calls/${call.id}/interest`} variant={passed ? 'primary' : 'ghost'}>
          {t(passed ? 'calls.interestClosed' : 'calls.interest')}
        </LinkButton>
        {!passed && <CalendarButton call={call} />}
        <FeedLink className={styles['feed']} />
        <p className={styles['quiet']}>{t('calls.feedNote')}</p>
        <Button variant="quiet" icon="print" onClick={() => window.print()}>
          {t('calls.print')}
        </Button>
      </div>
    </Card>
  )
}
