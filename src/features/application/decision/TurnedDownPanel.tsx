import { Link } from 'react-router'
import { optionKey } from '#src/domain/application/options.ts'
import type { TurnedDown } from '#src/domain/decision.ts'
import type { ApplicationStatus } from '#src/domain/status.ts'
import { rulesNamedIn } from '#src/domain/transitions.ts'
import { sentenceOf } from '#src/i18n/rule-words.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useNamedText } from '#src/i18n/use-named-text.ts'
import { useText } from '#src/i18n/use-text.ts'
import styles from '../task-list/TaskListPage.module.css'

/** Says that a check ended the application, why, and which rules the office named, in the words of the call. */
export const TurnedDownPanel = ({
  turnedDown: { at, reason },
  status,
  callId,
}: {
  turnedDown: TurnedDown
  status: ApplicationStatus
  callId: string
}) => {
  const t = useText()
  const find = useNamedText()
  const { dateTime } = useFormats()
  const rules = rulesNamedIn(reason).flatMap((id) => {
    const text = find(sentenceOf(id) ?? optionKey('exclusion', id))
    return text ? [{ id, text }] : []
  })
  return (
    <section aria-labelledby="decision-title" className={styles['panel']}>
      <h2 id="decision-title">{t('decision.title')}</h2>
      <p>
        <strong>{t(status === 'ineligible' ? 'decision.ineligible' : 'decision.inadmissible')}</strong>{' '}
        {t('decision.released', { when: dateTime(at, { style: 'long', inSentence: true }) })}
      </p>
      <h3>{t('decision.reason')}</h3>
      <p className={styles['why']} dir="auto">
        {reason}
      </p>
      {rules.length > 0 && (
        <>
          <h3>{t('decision.rules', { count: rules.length })}</h3>
          <ul className={styles['long']}>
            {rules.map(({ id, text }) => (
              <li key={id}>
                {id} · {text}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <Link to={`/calls/${callId}#evaluation`}>{t('decision.allRules')}</Link>
      </p>
    </section>
  )
}
