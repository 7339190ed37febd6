import { type Decision, decisionWords } from '#src/domain/decision.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Card } from '#src/ui/Card.tsx'
import styles from './proposal.module.css'

/** The office's texts to the applicant with the decision. The points are shown with the assessments. */
export const ToldDecision = ({ decision }: { decision: Decision }) => {
  const t = useText()
  const { dateTime } = useFormats()
  return (
    <Card as="section" aria-labelledby="told-title" className={styles['section'] ?? ''}>
      <h2 id="told-title">{t('review.told.title')}</h2>
      <p className={styles['meta']}>{dateTime(decision.releasedAt, { style: 'long' })}</p>
      <dl className={styles['parts']}>
        {decisionWords.map((kind) => (
          <div key={kind}>
            <dt>{t(`review.move.${kind}`)}</dt>
            <dd className={styles['text']} dir="auto">
              {decision[kind]}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
