import type { ModuleId } from '#src/domain/application/types.ts'
import type { Call } from '#src/domain/call.ts'
import type { Review } from '#src/domain/proposal.ts'
import { criteriaFor, moduleResult, percentOf } from '#src/domain/scoring.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useLocalised, useText } from '#src/i18n/use-text.ts'
import { Chip } from '#src/ui/Chip.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { ScrollRegion } from '#src/ui/ScrollRegion.tsx'
import styles from './proposal.module.css'

/** Submitted assessments side by side: points, mean, spread, reasons. Nothing is adjusted. */
export const ModuleResults = ({
  module,
  expected,
  call,
  reviews,
  ownId,
}: {
  module: ModuleId
  /** How many assessments are to come in, by the backend's count: reviewers may be assigned beyond the call's minimum. */
  expected: number
  call: Call
  reviews: readonly Review[]
  ownId: string
}) => {
  const t = useText()
  const localised = useLocalised()
  const { number, percent, dateTime } = useFormats()
  const submitted = reviews.filter(({ status }) => status === 'submitted')
  const result = moduleResult(submitted, module, call.criteria, call.scoring)
  const criteria = criteriaFor(module, call.criteria)
  const percentText = (value: number | null) => (value === null ? '–' : percent(value / 100, 1))
  const nameOf = ({ reviewerId, reviewerName }: Review) =>
    reviewerId === ownId ? t('review.results.you') : reviewerName

  if (submitted.length === 0) {
    return <Notice title={t('review.results.none')}>{t('review.results.expected', { count: expected })}</Notice>
  }
  const tableId = `results-${module}`
  return (
    <div className={styles['results']}>
      <h3 id={tableId}>{t('review.results.title', { module })}</h3>
      <p className={styles['chips']}>
        <Chip tone={result.complete >= expected ? 'green' : 'blue'}>
          {t('review.card.progress', { submitted: result.complete, expected })}
        </Chip>
        {result.meetsOverall !== null && (
          <Chip tone={result.meetsOverall ? 'green' : 'amber'}>
            {t(result.meetsOverall ? 'review.total.reaches' : 'review.total.below', {
              threshold: percent(call.scoring.overallThreshold),
            })}
          </Chip>
        )}
        {result.meetsMinimum === false &&
          criteria
            .filter(
              ({ id, minShare, maxPoints }) => minShare !== null && (result.means[id] ?? 0) < minShare * maxPoints,
            )
            .map(({ id, minShare }) => (
              <Chip key={id} tone="amber">
                {t('review.total.criterionBelow', { criterion: id, threshold: percent(minShare ?? 0) })}
              </Chip>
            ))}
      </p>
      <ScrollRegion labelledBy={tableId}>
        <table className={styles['rows']} aria-labelledby={tableId}>
          <thead>
            <tr>
              <th scope="col">{t('review.results.criterion')}</th>
              {submitted.map((review) => (
                <th key={review.reviewerId} scope="col" className={styles['end']}>
                  {nameOf(review)}
                </th>
              ))}
              <th scope="col" className={styles['end']}>
                {t('review.results.mean')}
              </th>
            </tr>
          </thead>
          <tbody>
            {criteria.map(({ id, label, maxPoints }) => (
              <tr key={id}>
                <th scope="row">
                  {id} · {localised(label)}{' '}
                  <span className={styles['meta']}>({t('review.score.ofMax', { max: maxPoints })})</span>
                </th>
                {submitted.map(({ reviewerId, scores }) => (
                  <td key={reviewerId} className={styles['end']}>
                    {scores.find(({ criterionId }) => criterionId === id)?.points ?? '–'}
                  </td>
                ))}
                <td className={styles['end']}>{number(result.means[id] ?? 0, { maximumFractionDigits: 1 })}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('review.results.total')}</th>
              {submitted.map(({ reviewerId, scores }) => (
                <td key={reviewerId} className={styles['end']}>
                  {percentText(percentOf(scores, module, call.criteria))}
                </td>
              ))}
              <td className={styles['end']}>
                <strong>{percentText(result.percent)}</strong>
              </td>
            </tr>
          </tfoot>
        </table>
      </ScrollRegion>
      {result.spread !== null && <p>{t('review.results.spread', { points: number(result.spread) })}</p>}
      {result.needsThird && (
        <Notice tone="warning" title={t('review.results.third')}>
          <p>{t('review.results.thirdText', { points: number(call.scoring.thirdAssessmentAbove) })}</p>
        </Notice>
      )}
      {submitted.map((review) => (
        <details key={review.reviewerId} className={styles['reasons']} open={review.reviewerId === ownId}>
          <summary>{t('review.results.reasons', { name: nameOf(review) })}</summary>
          {review.submittedAt && (
            <p className={styles['meta']}>
              {t('review.results.handedIn', {
                time: dateTime(review.submittedAt, { style: 'long', inSentence: true }),
              })}
            </p>
          )}
          <dl className={styles['parts']}>
            {criteria.map(({ id, label }) => (
              <div key={id}>
                <dt>
                  {id} · {localised(label)}
                </dt>
                <dd className={styles['text']}>
                  {review.scores.find(({ criterionId }) => criterionId === id)?.reason ?? '–'}
                </dd>
              </div>
            ))}
            {review.comment !== '' && (
              <div>
                <dt>{t('review.score.comment')}</dt>
                <dd className={styles['text']}>{review.comment}</dd>
              </div>
            )}
          </dl>
        </details>
      ))}
    </div>
  )
}
