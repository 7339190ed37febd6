import type { Call } from '#src/domain/call.ts'
import { maximumFor } from '#src/domain/scoring.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { DataTable } from '#src/ui/DataTable.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import type { Mark } from '../mark.ts'
import { Item } from '../Statements.tsx'
import styles from '../sections.module.css'

/** Criteria, points and thresholds; not official unless the call says so. */
export const Award = ({ call }: { call: Call }) => {
  const t = useText()
  const formats = useFormats()
  const { criteria, scoring, criteriaAreOfficial } = call
  const mark: Mark = criteriaAreOfficial ? 'documented' : 'our_design'
  const nameOf = (id: string) => {
    const found = criteria.find((criterion) => criterion.id === id)
    return found ? formats.localised(found.label) : id
  }
  return (
    <>
      {!criteriaAreOfficial && <Notice tone="warning">{t('calls.eval.notOfficial')}</Notice>}
      <DataTable
        caption={t('calls.eval.award')}
        captionHidden
        rows={criteria}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'criterion',
            header: t('calls.eval.criterion'),
            rowHeader: true,
            cell: ({ label, question }) => (
              <div className={styles['criterion']}>
                {formats.localised(label)}
                {question && <span className={styles['criterion-question']}>{formats.localised(question)}</span>}
              </div>
            ),
          },
          {
            key: 'modules',
            header: t('calls.eval.modules'),
            cell: ({ modules }) => modules.join(', '),
          },
          {
            key: 'points',
            header: t('calls.eval.points'),
            align: 'end',
            cell: ({ maxPoints }) => formats.number(maxPoints),
          },
        ]}
      />
      <p>
        {t('calls.eval.maximum')}
        {formats.colon} {call.modules.map(({ id }) => `${id} ${formats.number(maximumFor(id, criteria))}`).join(' · ')}
      </p>
      <ul className={styles['list']}>
        <Item call={call} mark={mark}>
          {t('calls.eval.each', { count: scoring.minReviewers })}
        </Item>
        <Item call={call} mark={mark}>
          {t('calls.eval.threshold', { share: formats.percent(scoring.overallThreshold) })}{' '}
          {criteria.map(
            ({ id, label, minShare }) =>
              minShare !== null && (
                <span key={id}>
                  {t('calls.eval.thresholdOne', {
                    criterion: formats.localised(label),
                    share: formats.percent(minShare),
                  })}{' '}
                </span>
              ),
          )}
        </Item>
        <Item call={call} mark={mark}>
          {t('calls.eval.third', { points: scoring.thirdAssessmentAbove })}
        </Item>
        <Item call={call} mark={mark}>
          {t('calls.eval.ties', {
            criteria: formats.list(
              scoring.tieBreak.map((id) => t('calls.eval.quoted', { name: nameOf(id) })),
              'unit',
            ),
          })}
        </Item>
      </ul>
    </>
  )
}
