import type { TeamEvent } from '#src/domain/team.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { useFormTexts } from '../texts.ts'
import { useSectionsText } from './use-access-text.ts'
import styles from './team.module.css'

/** Other words if somebody does this for themselves. */
const ownWords: Partial<Record<TeamEvent['kind'], 'section_taken_on' | 'section_put_down'>> = {
  section_handed: 'section_taken_on',
  section_taken_back: 'section_put_down',
}

/** Words for roles limited to sections. */
const limitedWords = {
  invited: 'invited_sections',
  joined: 'joined_sections',
  access_changed: 'access_changed_sections',
} as const

const wordsFor = ({ kind, byName, name, editableSections }: TeamEvent) => {
  const isLimited = editableSections && (kind === 'invited' || kind === 'joined' || kind === 'access_changed')
  if (isLimited) return limitedWords[kind]
  return byName === name ? (ownWords[kind] ?? kind) : kind
}

/** Events among the people, newest first. */
export const TeamEvents = ({ events }: { events: readonly TeamEvent[] }) => {
  const t = useText()
  const formats = useFormats()
  const texts = useFormTexts()
  const sectionsText = useSectionsText()
  if (events.length === 0) return null
  return (
    <details>
      <summary className={styles['summary']}>{t('together.events', { count: events.length })}</summary>
      <ol className={styles['events']}>
        {events.map((event, index) => {
          const { at, byName, name, access, editableSections, section, reason } = event
          return (
            <li key={`${at} ${index}`}>
              {t(`together.event.${wordsFor(event)}`, {
                by: byName,
                name: name ?? '',
                access: access ?? '',
                sections: sectionsText(editableSections),
                section: section ? texts.section(section) : '',
              })}
              {reason !== undefined && <q className={styles['said']}>{reason}</q>}
              <span className={styles['when']}>{formats.dateTime(at, { style: 'long' })}</span>
            </li>
          )
        })}
      </ol>
    </details>
  )
}
