import { Link } from 'react-router'
import type { Call } from '#src/domain/call.ts'
import { currentDeadline, takesNew } from '#src/domain/deadline.ts'
import type { Instant } from '#src/domain/values.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import { Card } from '#src/ui/Card.tsx'
import { CallChips } from './CallChips.tsx'
import { CallCountdown } from './CallCountdown.tsx'
import { callState } from '#src/domain/call-state.ts'
import styles from './calls.module.css'
import { DeadlineTimes } from './DeadlineTimes.tsx'

/** One call in a list of calls. */
export const CallSummary = ({ call, now, level }: { call: Call; now: Instant; level: 2 | 3 }) => {
  const t = useText()
  const formats = useFormats()
  const state = callState(call, now)
  const deadline = currentDeadline(call.deadlines)
  const passed = state === 'closed' || state === 'disputed'
  const Heading = `h${level}` as const
  return (
    <Card as="li" className={styles['summary']}>
      <div className={styles['stack']}>
        <CallChips call={call} state={state} />
        <div>
          <p className={styles['eyebrow']}>{formats.localised(call.shortTitle)}</p>
          <Heading className={styles['summary-title']}>
            <Link to={`/calls/${call.id}`}>{formats.localised(call.title)}</Link>
          </Heading>
        </div>
        <p>{formats.localised(call.purpose)}</p>
        <ul className={styles['modules']}>
          {call.modules.map(({ id, title }) => (
            <li key={id}>{t('calls.req.module', { id, title: formats.localised(title) })}</li>
          ))}
        </ul>
      </div>
      <div className={styles['stack']}>
        <p className={styles['eyebrow']}>{t(passed ? 'calls.deadlineWas' : 'calls.deadline')}</p>
        {state === 'upcoming' && call.opensAt && <p>{t('calls.opensAt', { date: formats.dateTime(call.opensAt) })}</p>}
        {state === 'open' && <CallCountdown deadline={deadline} now={now} />}
        <DeadlineTimes deadline={deadline} />
        {state === 'disputed' && <p>{t('calls.disputedHelp')}</p>}
        <div className={styles['actions']}>
          {takesNew(call, now) && <LinkButton to={`/applications?start=${call.id}`}>{t('calls.start')}</LinkButton>}
          {state === 'open' && (
            <LinkButton to={`/calls/${call.id}/eligibility`} variant="ghost">
              {t('calls.checkFirst')}
            </LinkButton>
          )}
          <LinkButton to={`/calls/${call.id}`} variant={takesNew(call, now) ? 'quiet' : 'ghost'}>
            {t('calls.read')}
          </LinkButton>
        </div>
      </div>
    </Card>
  )
}
