import type { StatusChange } from '#src/domain/transitions.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Card } from '#src/ui/Card.tsx'
import styles from './proposal.module.css'

/** Every step taken: when, by whom, from and to which status, why. Newest first. */
export const ProposalHistory = ({ history }: { history: readonly StatusChange[] }) => {
  const t = useText()
  const { dateTime } = useFormats()
  return (
    <Card as="section" aria-labelledby="history-title" className={styles['section'] ?? ''}>
      <h2 id="history-title">{t('review.history.title')}</h2>
      <ol className={styles['history']}>
        {history.toReversed().map(({ at, byName, from, to, reason }) => (
          <li key={`${at} ${to}`}>
            <p>
              <strong>{t('review.history.step', { from: t(`status.${from}`), to: t(`status.${to}`) })}</strong>
            </p>
            <p className={styles['meta']}>
              {t('review.history.by', { person: byName, time: dateTime(at, { style: 'long' }) })}
            </p>
            {reason && <p className={styles['text']}>{reason}</p>}
          </li>
        ))}
      </ol>
    </Card>
  )
}
