import { Link, useLocation } from 'react-router'
import { serverInstant } from '#src/backend/server-clock.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { FeedLink } from '#src/ui/FeedLink.tsx'
import { Icon } from '#src/ui/Icon.tsx'
import { usePrinting } from '#src/ui/use-printing.ts'
import { useApp } from './AppContext.ts'
import styles from './Footer.module.css'
import { ThemeSelect } from './ThemeSelect.tsx'

const pages = [
  { to: '/about', label: 'shell.footer.about' },
  { to: '/privacy', label: 'shell.footer.privacy' },
  { to: '/accessibility', label: 'shell.footer.accessibility' },
] as const

/** Channels, terms, sources and licences; once per page. */
export const Footer = () => {
  const t = useText()
  const { channels } = useApp().config
  return (
    <footer className={styles['footer']} aria-label={t('shell.footer.label')}>
      <div className={styles['inner']}>
        <div className={styles['words']}>
          <p className={styles['name']}>{t('shell.brandFull')}</p>
          <details>
            <summary>{t('shell.footer.terms')}</summary>
            <p>{t('shell.footer.termsText')}</p>
          </details>
          <details>
            <summary>{t('shell.footer.sources')}</summary>
            <p>{t('shell.footer.sourcesText')}</p>
          </details>
          <p>{t('shell.footer.notOfficial')}</p>
          <PaperStamp />
        </div>
        <div className={styles['side']}>
          <nav aria-label={t('shell.footer.pages')}>
            <ul className={styles['channels']}>
              {pages.map(({ to, label }) => (
                <li key={to}>
                  <Link to={to}>{t(label)}</Link>
                </li>
              ))}
            </ul>
          </nav>
          <nav aria-label={t('shell.footer.follow')}>
            <ul className={styles['channels']}>
              <li>
                <FeedLink />
              </li>
              {channels.facebook && (
                <li>
                  <a href={channels.facebook} rel="noreferrer">
                    <Icon name="external" />
                    {t('shell.footer.facebook')}
                  </a>
                </li>
              )}
              {channels.x && (
                <li>
                  <a href={channels.x} rel="noreferrer">
                    <Icon name="external" />
                    {t('shell.footer.x')}
                  </a>
                </li>
              )}
              <li>
                <a href="/licences.txt">
                  <Icon name="info" />
                  {t('shell.footer.licences')}
                </a>
              </li>
            </ul>
          </nav>
          <ThemeSelect />
        </div>
      </div>
    </footer>
  )
}

/** Print only: when the page was printed, and its URL. */
const PaperStamp = () => {
  const t = useText()
  const { dateTime } = useFormats()
  const { pathname, search } = useLocation()
  if (!usePrinting()) return null
  const when = dateTime(serverInstant(), { style: 'long', inSentence: true })
  const address = new URL(`${pathname}${search}`, window.location.href).href
  return <p className={styles['stamp']}>{t('shell.printed', { when, address })}</p>
}
