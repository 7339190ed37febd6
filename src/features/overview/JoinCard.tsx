import { useId } from 'react'
import { useText } from '#src/i18n/use-text.ts'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import { Card } from '#src/ui/Card.tsx'
import styles from './overview.module.css'

export function JoinCard() {
  const t = useText()
  const headingId = useId()
  return (
    <Card as="section" aria-labelledby={headingId} className={styles['stack']}>
      <h2 id={headingId} className={styles['eyebrow']}>
        {t('overview.join')}
      </h2>
      <p>{t('overview.joinText')}</p>
      <div className={styles['actions']}>
        <LinkButton to="/join" variant="ghost">
          {t('overview.joinButton')}
        </LinkButton>
        <LinkButton to="/cooperate" variant="quiet">
          {t('overview.cooperate')}
        </LinkButton>
      </div>
    </Card>
  )
}
