import { Link } from 'react-router'
import type { Call } from '#src/domain/call.ts'
import { useText } from '#src/i18n/use-text.ts'
import styles from './DeadlineCard.module.css'

/**
 * Links to help while writing; they open in another window, so that the text stays visible. `forms`: the page has long
 * answers.
 */
export const HelpLinks = ({ call, forms }: { call: Call; forms: boolean }) => {
  const t = useText()
  const links = [
    [`/calls/${call.id}/guide`, t('application.help.guide')],
    [`/calls/${call.id}?ask=#ask`, t('application.help.ask')],
  ] as const
  return (
    <section aria-labelledby="help-title" className={styles['card']}>
      <h2 id="help-title" className={styles['title']}>
        {t('application.help.title')}
      </h2>
      {links.map(([to, text]) => (
        <p key={to}>
          <Link to={to} target="_blank">
            {text} {t('ui.newWindow')}
          </Link>
        </p>
      ))}
      {forms && (
        <details className={styles['fold']}>
          <summary>{t('application.help.marks')}</summary>
          <p className={styles['small']}>{t('application.help.marksText')}</p>
        </details>
      )}
    </section>
  )
}
