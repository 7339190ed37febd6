import type { ReactNode } from 'react'
import { useId, useState } from 'react'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { useAnnounce } from './announcer.ts'
import { classNames } from './class-names.ts'
import styles from './DataTable.module.css'
import { Icon } from './Icon.tsx'
import { ScrollRegion } from './ScrollRegion.tsx'
import { type Sort, type Sortable, sortRows } from './sort-rows.ts'
import { VisuallyHidden } from './VisuallyHidden.tsx'

export type Column<Row> = Sortable<Row> & {
  header: string
  cell: (row: Row) => ReactNode
  /** Use `end` for numbers. */
  align?: 'start' | 'end'
  /** Marks the row header; one column per table. */
  rowHeader?: boolean
  /** For columns that only have controls: left out in print. */
  screenOnly?: boolean
}

/** Rows with a common heading; sorting happens within the group. */
export type RowGroup<Row> = {
  key: string
  title: string
  rows: readonly Row[]
  /** Keeps the given order of the rows, whatever the sort. */
  asGiven?: boolean
}

type DataTableProps<Row> = {
  caption: ReactNode
  captionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  /** The same rows in groups, if the present sort needs groups. */
  groups?: readonly RowGroup<Row>[]
  rowKey: (row: Row) => string
  /** Controlled sort, for example stored in the URL; otherwise the table keeps its own. */
  sort?: Sort | null
  onSort?: (sort: Sort) => void
  initialSort?: Sort
  /** Shown if there are no rows. */
  empty?: ReactNode
  className?: string
}

/** An accessible table: caption, headers, sort buttons, and horizontal scrolling by keyboard. */
export const DataTable = <Row,>({
  caption,
  captionHidden = false,
  columns,
  rows,
  groups,
  rowKey,
  sort,
  onSort,
  initialSort,
  empty,
  className,
}: DataTableProps<Row>) => {
  const t = useText()
  const { compare } = useFormats()
  const announce = useAnnounce()
  const captionId = useId()
  const [ownSort, setOwnSort] = useState<Sort | null>(initialSort ?? null)
  const present = sort === undefined ? ownSort : sort

  const handleSort = (column: Column<Row>) => {
    const again = present?.key === column.key && present.direction === 'ascending'
    const next: Sort = { key: column.key, direction: again ? 'descending' : 'ascending' }
    setOwnSort(next)
    onSort?.(next)
    announce(t(`ui.sorted.${next.direction}`, { column: column.header }))
  }

  return (
    <ScrollRegion labelledBy={captionId} className={classNames(className)}>
      <table className={styles['table']}>
        <caption id={captionId} className={styles['caption']}>
          {captionHidden ? <VisuallyHidden>{caption}</VisuallyHidden> : caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => {
              const sorted = present?.key === column.key ? present.direction : undefined
              return (
                <th
                  key={column.key}
                  scope="col"
                  aria-sort={column.sortValue ? (sorted ?? 'none') : undefined}
                  className={cellClass(column)}
                >
                  {column.sortValue ? (
                    <button type="button" className={styles['sort']} onClick={() => handleSort(column)}>
                      {column.header}
                      <Icon name={sorted === 'ascending' ? 'sort-up' : sorted ? 'sort-down' : 'sort'} size={0.9} />
                    </button>
                  ) : (
                    column.header
                  )}
                </th>
              )
            })}
          </tr>
        </thead>
        {groups?.map(({ key, title, rows: own, asGiven }) => (
          <tbody key={key}>
            <tr>
              <th scope="rowgroup" colSpan={columns.length} className={styles['group']}>
                {title}
              </th>
            </tr>
            <Rows rows={asGiven ? own : sortRows(own, columns, present, compare)} columns={columns} rowKey={rowKey} />
          </tbody>
        ))}
        {(!groups || rows.length === 0) && (
          <tbody>
            <Rows rows={sortRows(rows, columns, present, compare)} columns={columns} rowKey={rowKey} />
            {rows.length === 0 && (
              <tr>
                <td colSpan={columns.length} className={styles['empty']}>
                  {empty ?? t('ui.tableEmpty')}
                </td>
              </tr>
            )}
          </tbody>
        )}
      </table>
    </ScrollRegion>
  )
}

const cellClass = <Row,>({ align, screenOnly }: Column<Row>) =>
  classNames(align === 'end' && styles['end'], screenOnly && styles['screen-only'])

const Rows = <Row,>({ rows, columns, rowKey }: Pick<DataTableProps<Row>, 'rows' | 'columns' | 'rowKey'>) =>
  rows.map((row) => (
    <tr key={rowKey(row)}>
      {columns.map((column) => {
        return column.rowHeader ? (
          <th key={column.key} scope="row" className={cellClass(column)}>
            {column.cell(row)}
          </th>
        ) : (
          <td key={column.key} className={cellClass(column)}>
            {column.cell(row)}
          </td>
        )
      })}
    </tr>
  ))
