import type { ReactNode } from 'react'
import { useId, useState } from 'react'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { classNames } from './class-names.ts'
import { ChartFiles } from './ChartFiles.tsx'
import styles from './ChartFrame.module.css'
import type { CsvCell } from './csv.ts'
import { DataTable } from './DataTable.tsx'
import { Icon } from './Icon.tsx'
import type { Picture } from './picture/marks.ts'
import type { PictureWords } from './picture/sheet.ts'
import { usePrinting } from './use-printing.ts'

export type ChartColumn = { header: string; align?: 'start' | 'end'; format?: (cell: CsvCell) => string }

export type ChartFrameProps = {
  title: string
  /** One sentence on what the picture shows, for people who do not see it. */
  summary?: string
  /** The picture. Hidden from screen readers by default, since the table has the same figures. */
  children: ReactNode
  pictureHidden?: boolean
  /** The same figures as a table. The first column is the row header. */
  columns: readonly ChartColumn[]
  rows: readonly (readonly CsvCell[])[]
  /** Source, date and meaning of the figures. */
  source: string
  date?: string
  unit?: string
  note?: string | undefined
  /** File name without extension. */
  fileName: string
  /** Lines for files only, since the page shows them elsewhere: terms of use, footnotes. */
  inFiles?: readonly string[]
  /** Returns the date of the figures when a file is saved. */
  readAt?: () => string
  /** Draws the picture for saving; if absent, only the table can be saved. */
  draw?: (words: PictureWords) => Promise<Picture>
  headingLevel?: 2 | 3
  className?: string
}

/** A chart with everything needed to check it: summary, table, source, date, unit, files. */
export const ChartFrame = ({
  title,
  summary,
  children,
  pictureHidden = true,
  columns,
  rows,
  source,
  date,
  unit,
  note,
  fileName,
  inFiles = [],
  readAt,
  draw,
  headingLevel = 2,
  className,
}: ChartFrameProps) => {
  const t = useText()
  const { number } = useFormats()
  const titleId = useId()
  const [isUnfolded, setIsUnfolded] = useState(false)
  // On paper the table is always unfolded, since a picture alone cannot be checked.
  const isPrinting = usePrinting()
  const Heading = `h${headingLevel}` as const
  const cellText = (cell: CsvCell, column: ChartColumn) => {
    if (column.format) return column.format(cell)
    if (cell === null) return t('ui.notKnown')
    return typeof cell === 'number' ? number(cell) : String(cell)
  }
  const fileNotes = [
    unit && `${t('ui.chart.unit')} ${unit}`,
    date && `${t('ui.chart.date')} ${date}`,
    `${t('ui.chart.source')} ${source}`,
    note,
    ...inFiles,
  ].flatMap((line) => line || [])
  return (
    <figure className={classNames(styles['figure'], className)} aria-labelledby={titleId}>
      <figcaption>
        <Heading id={titleId} className={styles['title']}>
          {title}
        </Heading>
        {summary && <p className={styles['summary']}>{summary}</p>}
      </figcaption>
      <div className={styles['picture']} aria-hidden={pictureHidden || undefined}>
        {children}
      </div>
      <dl className={styles['facts']}>
        {unit && (
          <div>
            <dt>{t('ui.chart.unit')}</dt>
            <dd>{unit}</dd>
          </div>
        )}
        {date && (
          <div>
            <dt>{t('ui.chart.date')}</dt>
            <dd>{date}</dd>
          </div>
        )}
        <div>
          <dt>{t('ui.chart.source')}</dt>
          <dd>{source}</dd>
        </div>
      </dl>
      {note && <p className={styles['note']}>{note}</p>}
      <details
        className={styles['twin']}
        open={isPrinting || isUnfolded}
        onToggle={({ currentTarget: { open } }) => isPrinting || setIsUnfolded(open)}
      >
        <summary>
          <Icon name="chevron-right" size={1} />
          {t('ui.chart.asTable')}
        </summary>
        <DataTable
          caption={title}
          captionHidden
          columns={columns.map((column, index) => ({
            key: column.header,
            header: column.header,
            rowHeader: index === 0,
            align: column.align ?? 'start',
            cell: (row: readonly CsvCell[]) => cellText(row[index] ?? null, column),
            sortValue: (row: readonly CsvCell[]) => {
              const cell = row[index] ?? null
              return typeof cell === 'boolean' ? String(cell) : cell
            },
          }))}
          rows={rows}
          // Two rows may have the same header.
          rowKey={(row) => row.join('|')}
        />
      </details>
      <ChartFiles
        name={fileName}
        rows={[columns.map(({ header }) => header), ...rows]}
        title={title}
        summary={summary}
        notes={fileNotes}
        readAt={readAt}
        draw={draw}
      />
    </figure>
  )
}
