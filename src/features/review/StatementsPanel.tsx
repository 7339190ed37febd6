import { checkContext } from '#src/domain/application/check.ts'
import { type EligibilityFinding, eligibilityOf } from '#src/domain/application/eligibility.ts'
import { describeAddress } from '#src/domain/application/fields.ts'
import type { Call } from '#src/domain/call.ts'
import type { Proposal } from '#src/domain/proposal.ts'
import { useText } from '#src/i18n/use-text.ts'
import { useNamedText } from '#src/i18n/use-named-text.ts'
import { Card } from '#src/ui/Card.tsx'
import { Chip } from '#src/ui/Chip.tsx'
import { answerId, goToAnswer } from './answer-link.ts'
import styles from './proposal.module.css'

const Statement = ({ finding }: { finding: EligibilityFinding }) => {
  const t = useText()
  const find = useNamedText()
  const fields = new Map(
    finding.addresses.flatMap((address) => {
      const described = describeAddress(address)
      return described && described.field.type !== 'documents' ? [[described.field.id, described.field]] : []
    }),
  )
  return (
    <li>
      <p>
        <strong>{finding.rule}</strong> {find(`problem.${finding.code}`) ?? finding.code}
      </p>
      <p className={styles['chips']}>
        <Chip tone={finding.severity === 'error' ? 'red' : finding.outcome === 'broken' ? 'amber' : 'plain'}>
          {t(`review.effect.${finding.effect}`)}
        </Chip>
        <Chip tone="plain">{t(`review.basis.${finding.basis}`)}</Chip>
        {[...fields.keys()].map((fieldId) => (
          <a key={fieldId} href={`#${answerId(fieldId)}`} onClick={(event) => goToAnswer(event, fieldId)}>
            {find(`field.${fieldId}.label`) ?? fieldId}
          </a>
        ))}
      </p>
    </li>
  )
}

/**
 * Eligibility statements E-01 to E-21 for the secretariat: broken ones, those that a person must judge, and how certain
 * each rule is.
 */
export const StatementsPanel = ({
  proposal,
  content,
  call,
}: {
  proposal: Proposal
  content: NonNullable<Proposal['content']>
  call: Call
}) => {
  const t = useText()
  const findings = eligibilityOf({
    answers: content.answers,
    documents: content.documents,
    timeliness: content.submission.timeliness,
    // Only the backend knows the other applications; its flag says whether there is a duplicate.
    possibleDuplicates: proposal.flags.includes('possible_duplicate') ? [proposal.reference] : [],
    context: {
      ...checkContext(call, content.submission.receivedAt),
      signed: content.submission.signature !== undefined,
    },
  })
  const broken = findings.filter(({ outcome }) => outcome === 'broken')
  const toJudge = findings.filter(({ outcome }) => outcome === 'to_judge')
  return (
    <Card as="section" aria-labelledby="statements-title" className={styles['section'] ?? ''}>
      <h2 id="statements-title">{t('review.statements.title')}</h2>
      <p className={styles['meta']}>{t('review.statements.intro')}</p>
      <h3>{t('review.statements.broken', { count: broken.length })}</h3>
      {broken.length > 0 && (
        <ul className={styles['statements']}>
          {broken.map((finding) => (
            <Statement key={finding.code} finding={finding} />
          ))}
        </ul>
      )}
      <details>
        <summary>{t('review.statements.toJudge', { count: toJudge.length })}</summary>
        <ul className={styles['statements']}>
          {toJudge.map((finding) => (
            <Statement key={finding.code} finding={finding} />
          ))}
        </ul>
      </details>
    </Card>
  )
}
