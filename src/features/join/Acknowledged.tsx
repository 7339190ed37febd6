import type { ReactNode } from 'react'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Card } from '#src/ui/Card.tsx'
import { Icon } from '#src/ui/Icon.tsx'
import { PageTitle } from '#src/ui/PageTitle.tsx'
import styles from './join.module.css'
import type { Sent } from './sent.ts'

/** What a sender keeps: reference, time on the backend's clock, what happens next. */
export const Acknowledged = ({
  sent,
  title,
  subject,
  next,
  children,
}: {
  sent: Sent
  title: string
  /** What it was about, when that is more than the authority. */
  subject?: { label: string; text: string }
  next: readonly string[]
  /** Ways on. */
  children: ReactNode
}) => {
  const t = useText()
  const formats = useFormats()
  const { reference, receivedAt } = sent.acknowledgement
  return (
    <div className={styles['page']}>
      <Card className={styles['card']}>
        <div className={styles['sent']}>
          <span className={styles['tick']}>
            <Icon name="check" size={1.6} />
          </span>
          <PageTitle>{title}</PageTitle>
        </div>
        <dl className={styles['facts']}>
          <div>
            <dt>{t('join.sent.reference')}</dt>
            <dd className={styles['reference']}>{reference}</dd>
          </div>
          <div>
            <dt>{t('join.sent.receivedAt')}</dt>
            <dd>
              <time dateTime={receivedAt}>{formats.dateTime(receivedAt)}</time>, {t('join.sent.clock')}
            </dd>
          </div>
          {subject && (
            <div>
              <dt>{subject.label}</dt>
              <dd>{subject.text}</dd>
            </div>
          )}
          <div>
            <dt>{t('join.sent.authority')}</dt>
            <dd>{sent.authorityName}</dd>
          </div>
          <div>
            <dt>{t('join.sent.email')}</dt>
            <dd>{sent.contactEmail}</dd>
          </div>
        </dl>
        <div className={styles['next']}>
          <h2>{t('join.sent.next')}</h2>
          <ul>
            {next.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          <p>{t('join.sent.keep')}</p>
        </div>
        <div className={styles['actions']}>
          <Button icon="print" onClick={() => window.print()}>
            {t('join.sent.print')}
          </Button>
          {children}
        </div>
      </Card>
    </div>
  )
}
