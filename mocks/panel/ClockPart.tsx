import { useId } from 'react'
import type { Locale } from '#src/domain/localised.ts'
import type { Instant } from '#src/domain/values.ts'
import styles from './panel.module.css'
import { jumps, type PanelTexts } from './panel-texts.ts'

const inStrasbourg = (locale: Locale, at: number, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { timeZone: 'Europe/Paris', ...options }).format(at)

type Props = { locale: Locale; texts: PanelTexts; now: number; onJump: (at: Instant) => void }

/** The time of the demonstration, and moments of the call to jump to. */
export function ClockPart({ locale, texts, now, onJump }: Props) {
  const id = useId()
  const time = inStrasbourg(locale, now, { dateStyle: 'full', timeStyle: 'short' })
  return (
    <section className={styles['part']} aria-labelledby={id}>
      <h3 id={id}>{texts.clock}</h3>
      <p className={styles['now']}>{texts.now.replace('{time}', time)}</p>
      <ul className={styles['jumps']}>
        {jumps.map((jump) => (
          <li key={jump.id}>
            <button type="button" className={styles['choice']} onClick={() => onJump(jump.at)}>
              {texts.jumps[jump.id]}{' '}
              <small>
                {inStrasbourg(locale, Date.parse(jump.at), {
                  day: 'numeric',
                  month: 'short',
                  hour: '2-digit',
                  minute: '2-digit',
                })}
              </small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
