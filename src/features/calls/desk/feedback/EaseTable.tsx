import { type CallFeedback, countOf, type Ease, eases } from '#src/domain/feedback.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { type CsvColumns, csvTable } from '#src/ui/csv.ts'
import { type Column, DataTable } from '#src/ui/DataTable.tsx'
import { downloadCsv } from '#src/ui/download.ts'
import styles from '../../calls.module.css'
import own from './feedback.module.css'

type Row = CallFeedback['sections'][number]

/** Number of colour steps; a share of 100 % is in the last. */
const STEPS = 5
const stepOf = (share: number): number => Math.min(STEPS - 1, Math.floor(share * STEPS))

/** Sections as rows, ratings as columns: each cell shows number and share, and its colour repeats the share. */
export const EaseTable = ({ callId, feedback }: { callId: string; feedback: CallFeedback }) => {
  const t = useText()
  const { number, percent } = useFormats()

  const heat = (ease: Ease): Column<Row> => ({
    key: ease,
    header: t(`calls.feedback.ease.${ease}`),
    align: 'end',
    cell: ({ counts }) => {
      if (!counts) return <span className={own['hidden']}>{t('calls.feedback.notShown')}</span>
      const share = counts[ease] / countOf(counts)
      return (
        <span className={own['heat']} data-step={stepOf(share)}>
          {t('calls.feedback.cell', { count: number(counts[ease]), share: percent(share) })}
        </span>
      )
    },
  })
  const columns: readonly Column<Row>[] = [
    {
      key: 'section',
      header: t('calls.feedback.section'),
      rowHeader: true,
      cell: ({ section }) => t(`section.${section}.title`),
    },
    ...eases.map(heat),
    {
      key: 'answers',
      header: t('calls.feedback.answers'),
      align: 'end',
      cell: ({ counts }) => (counts ? number(countOf(counts)) : t('calls.feedback.fewerThan3')),
    },
  ]
  const file: CsvColumns<Row> = {
    section: ({ section }) => t(`section.${section}.title`),
    easy: ({ counts }) => counts && counts.easy,
    some_effort: ({ counts }) => counts && counts.some_effort,
    hard: ({ counts }) => counts && counts.hard,
  }
  const handleCsv = () => {
    const { answered, sent } = feedback
    const notes = [t('calls.feedback.answered', { answered, sent }), t('calls.feedback.fileNote')]
    downloadCsv(`${callId}-form.csv`, csvTable(file, feedback.sections, notes))
  }
  return (
    <>
      <DataTable
        caption={t('calls.feedback.caption')}
        columns={columns}
        rows={feedback.sections}
        rowKey={({ section }) => section}
      />
      <p className={styles['quiet']}>{t('calls.feedback.legend')}</p>
      <div>
        <Button variant="ghost" size="small" icon="download" onClick={handleCsv}>
          {t('calls.feedback.csv')}
        </Button>
        <p className={styles['quiet']}>{t('ui.csvNote')}</p>
      </div>
    </>
  )
}
