import type { ProposalSummary } from '#src/domain/proposal.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import styles from './review.module.css'

/**
 * One line per module, since modules are awarded separately: the mean if the reader may see it, else the reader's own
 * percentage, else words. A missing figure is never drawn as zero.
 */
export const AssessmentBars = ({ proposal }: { proposal: ProposalSummary }) => {
  const t = useText()
  const formats = useFormats()
  // Without any figure or task, an empty bar would look like a bad result.
  if (
    proposal.assessments.every(
      ({ meanPercent, minePercent, mine }) => (meanPercent ?? minePercent) === null && mine === 'not_assigned',
    )
  ) {
    return null
  }
  return (
    <ul className={styles['bars']} aria-label={t('review.card.results')}>
      {proposal.assessments.map(({ module, minePercent, meanPercent, mine }) => {
        const percent = meanPercent ?? minePercent
        const text = percent === null ? null : formats.percent(percent / 100, 1)
        return (
          <li key={module} className={styles['bar']}>
            <span className={styles['barModule']}>{t('review.moduleShort', { module })}</span>
            <span className={styles['track']} aria-hidden="true">
              {percent !== null && <span className={styles['fill']} style={{ width: `${percent}%` }} />}
            </span>
            <span className={styles['barValue']}>
              {meanPercent !== null && text}
              {meanPercent === null && text !== null && t('review.card.own', { percent: text })}
              {text === null &&
                (mine === 'to_do'
                  ? t('review.mine.to_do')
                  : t(mine === 'draft' ? 'review.mine.draft' : 'review.card.noResult'))}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
