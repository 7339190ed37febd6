import { Link } from 'react-router'
import { questionsAre, questionsCloseAt } from '#src/domain/questions-time.ts'
import type { Call } from '#src/domain/call.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import styles from './deadline/DeadlineCard.module.css'
import { useNow } from './deadline/use-server-time.ts'

/**
 * Links to help while writing; they open in another window, so that the text stays visible. Once questions are closed,
 * the card says until when they were taken. `forms`: the page has long answers.
 */
export const HelpLinks = ({ call, forms }: { call: Call; forms: boolean }) => {
  const t = useText()
  const { dateTime } = useFormats()
  const now = useNow()
  const link = (to: string, text: string) => (
    <p>
      <Link to={`/calls/${call.id}${to}`} target="_blank">
        {text} {t('ui.newWindow')}
      </Link>
    </p>
  )
  return (
    <section aria-labelledby="help-title" className={styles['card']}>
      <h2 id="help-title" className={styles['title']}>
        {t('application.help.title')}
      </h2>
      {link('/guide', t('application.help.guide'))}
      {questionsAre(call, now) === 'closed' ? (
        <p>{t('application.help.closed', { date: dateTime(questionsCloseAt(call), { inSentence: true }) })}</p>
      ) : (
        link('?ask=#ask', t('application.help.ask'))
      )}
      {forms && (
        <details className={styles['fold']}>
          <summary>{t('application.help.marks')}</summary>
          <p className={styles['small']}>{t('application.help.marksText')}</p>
        </details>
      )}
    </section>
  )
}
