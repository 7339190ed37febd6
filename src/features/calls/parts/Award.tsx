import type { Call } from '#src/domain/call.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { DataTable } from '#src/ui/DataTable.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { Item } from '../Statements.tsx'
import styles from '../sections.module.css'
import { useRules } from './use-rules.ts'

/** Criteria, points and thresholds; not official unless the call says so. */
export const Award = ({ call }: { call: Call }) => {
  const t = useText()
  const formats = useFormats()
  const rules = useRules()
  const { criteria, criteriaAreOfficial } = call
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
      <p>{rules.maximum(call)}</p>
      <ul className={styles['list']}>
        {rules.award(call).map(({ text, mark }) => (
          <Item key={text} call={call} mark={mark}>
            {text}
          </Item>
        ))}
      </ul>
    </>
  )
}
