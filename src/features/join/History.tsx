import type { RequestEvent } from '#src/domain/request.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import styles from './join.module.css'
import { type Side, useEventTexts } from './use-event-texts.ts'

/** Events since the day of arrival. */
export const History = ({
  receivedAt,
  history,
  side,
}: {
  receivedAt: string
  history: readonly RequestEvent[]
  side: Side
}) => {
  const t = useText()
  const { dateTime } = useFormats()
  const texts = useEventTexts(side)
  const time = (at: string) => <time dateTime={at}>{dateTime(at, { style: 'long' })}</time>
  return (
    <ol className={styles['history']}>
      <li>
        <p className={styles['when']}>{time(receivedAt)}</p>
        <p>{t('join.event.received')}</p>
      </li>
      {history.map((event, index) => (
        <li key={index}>
          <p className={styles['when']}>
            {time(event.at)}, {texts.who(event)}
          </p>
          <p>{texts.what(event)}</p>
          {event.decision && <p>{texts.decided(event)}</p>}
          {event.text && <blockquote className={styles['quote']}>{event.text}</blockquote>}
        </li>
      ))}
    </ol>
  )
}
