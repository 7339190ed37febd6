import type { TeamEvent } from '#src/domain/team.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { useFormTexts } from '../texts.ts'
import styles from './team.module.css'

/** What sounds odd when somebody does it to themselves. */
const ownWords: Partial<Record<TeamEvent['kind'], 'section_taken_on' | 'section_put_down'>> = {
  section_handed: 'section_taken_on',
  section_taken_back: 'section_put_down',
}

/** What happened among the people, newest first. */
export const TeamEvents = ({ events }: { events: readonly TeamEvent[] }) => {
  const t = useText()
  const formats = useFormats()
  const texts = useFormTexts()
  if (events.length === 0) return null
  return (
    <details>
      <summary className={styles['summary']}>{t('together.events', { count: events.length })}</summary>
      <ol className={styles['events']}>
        {events.map(({ at, byName, kind, name, access, section, reason }, index) => (
          <li key={`${at} ${index}`}>
            {t(`together.event.${byName === name ? (ownWords[kind] ?? kind) : kind}`, {
              by: byName,
              name: name ?? '',
              access: access ?? '',
              section: section ? texts.section(section) : '',
            })}
            {reason !== undefined && <q className={styles['said']}>{reason}</q>}
            <span className={styles['when']}>{formats.dateTime(at, { style: 'long' })}</span>
          </li>
        ))}
      </ol>
    </details>
  )
}
