import type { Call } from '#src/domain/call.ts'
import { currentDeadline } from '#src/domain/deadline.ts'
import { deadlineTexts } from '#src/i18n/deadline-text.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useRichText, useText } from '#src/i18n/use-text.ts'
import { Card } from '#src/ui/Card.tsx'
import { Chip } from '#src/ui/Chip.tsx'
import styles from './DeadlineCard.module.css'
import { deadlineView, type DeadlineView } from './deadline-view.ts'
import { useServerTime } from './use-server-time.ts'

/** The deadline in Strasbourg time, in the visitor's time and as printed, and the time left. */
export const DeadlineCard = ({ call }: { call: Call }) => {
  const t = useText()
  const rich = useRichText()
  const formats = useFormats()
  const { nowMs, deviceIsOff, isKnown } = useServerTime()
  const deadline = currentDeadline(call.deadlines)
  const earlier = call.deadlines.filter(({ version }) => version < deadline.version)
  const view = deadlineView(deadline, nowMs)
  const { at, yours, printed, printedLang } = deadlineTexts(deadline, formats)
  const left = useLeftText()(view)

  return (
    <Card as="section" aria-labelledby="deadline-title" className={styles['card']}>
      <h2 id="deadline-title" className={styles['title']}>
        {t('application.deadline.title')}
      </h2>
      {earlier.map((before) => (
        <p key={before.version}>
          {t('application.deadline.before')} <del>{formats.dateTime(before.at)}</del>
        </p>
      ))}
      <p>{at}</p>
      {yours && <p className={styles['small']}>{yours}</p>}
      {printed && (
        <p className={styles['small']}>
          {rich('application.deadline.printed', {
            text: <span lang={printedLang}>{printed}</span>,
          })}
        </p>
      )}
      <p className={styles['left']}>
        <Chip tone={toneOf(view)} icon="clock">
          {left}
        </Chip>
      </p>
      {!isKnown && <p className={styles['small']}>{t('application.deadline.deviceTime')}</p>}
      {deviceIsOff && (
        <p className={styles['small']}>
          {t('application.deadline.deviceOff', {
            now: formats.dateTime(new Date(nowMs).toISOString(), { style: 'long', inSentence: true }),
          })}
        </p>
      )}
    </Card>
  )
}

/** The time left in short, where there is no space for the card. */
export const DeadlineChip = ({ call }: { call: Call }) => {
  const left = useLeftText()
  const view = deadlineView(currentDeadline(call.deadlines), useServerTime().nowMs)
  return (
    <Chip tone={toneOf(view)} icon="clock">
      {left(view)}
    </Chip>
  )
}

const toneOf = (view: DeadlineView) => {
  if (view.state === 'open') return view.days <= 20 ? 'amber' : 'blue'
  return view.state === 'late' ? 'red' : 'amber'
}

/** For example `17 days left`, in hours and minutes when it is close, and the meaning once it has passed. */
export const useLeftText = () => {
  const t = useText()
  const { duration } = useFormats()
  return (view: DeadlineView): string => {
    if (view.state !== 'open') return t(`application.deadline.${view.state}`)
    if (view.leftMs < 60_000) return t('application.deadline.lastMinute')
    return t('application.deadline.left', {
      time: duration(view.leftMs, view.days >= 2 ? 1 : 2),
    })
  }
}
