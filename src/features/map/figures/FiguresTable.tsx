import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { DataTable } from '#src/ui/DataTable.tsx'
import type { Column } from '#src/ui/DataTable.tsx'
import styles from './figures.module.css'
import { useHot } from '../hot.ts'
import { HotButton } from '../HotButton.tsx'
import type { CountryRow } from '../model/map-measure.ts'
import type { Measure, Rank } from '../model/map-search.ts'
import { rankKeys } from '../model/map-search.ts'
import { useMeasureTexts } from '../use-measure-texts.ts'

type Props = {
  measure: Measure
  caption: string
  rows: readonly CountryRow[]
  selected: string | null
  rank: Rank
  onRank: (rank: Rank) => void
  onSelect: (country: string) => void
}

/** Comparable countries: a bar and the figure of each; for estimates both ends and the middle. */
export function FiguresTable({ measure, caption, rows, selected, rank, onRank, onSelect }: Props) {
  const t = useText()
  const { country, number } = useFormats()
  const texts = useMeasureTexts()
  const most = Math.max(...rows.map(({ value, high, low }) => high ?? value ?? low ?? 0))
  const people = (count: number | null) => (count === null ? t('map.figures.notFound') : number(count))
  const endOfRange = (key: 'low' | 'high', end: (row: CountryRow) => number | null): Column<CountryRow> => ({
    key,
    header: t(`map.figures.${key}`),
    align: 'end',
    cell: (row) => people(end(row)),
  })
  const columns: Column<CountryRow>[] = [
    {
      key: 'country',
      header: t('map.figures.country'),
      rowHeader: true,
      sortValue: ({ code }) => country(code),
      cell: ({ code }) => (
        <HotButton of={{ country: code, member: null }} isChosen={code === selected} onChoose={() => onSelect(code)}>
          {country(code)}
        </HotButton>
      ),
    },
    {
      key: 'bar',
      header: t('map.figures.bar'),
      cell: (row) => <Bar row={row} most={most} isChosen={row.code === selected} />,
    },
    ...(measure === 'estimate'
      ? [
          endOfRange('low', ({ low }) => low),
          {
            key: 'value',
            header: t('map.figures.value.estimate'),
            align: 'end' as const,
            sortValue: ({ value }: CountryRow) => value,
            cell: (row: CountryRow) => (
              <>
                {people(row.value)}
                {row.value !== null && (
                  <span className={styles['small']}>
                    {t('map.figures.middleIs', { derived: String(row.isDerived) })}
                  </span>
                )}
              </>
            ),
          },
          endOfRange('high', ({ high }) => high),
        ]
      : [
          {
            key: 'value',
            header: t(`map.figures.value.${measure}`),
            align: 'end' as const,
            sortValue: ({ value }: CountryRow) => value,
            cell: (row: CountryRow) => texts.value(measure, row),
          },
        ]),
  ]
  if (measure !== 'members') {
    columns.push({
      key: 'members',
      header: t('map.figures.members'),
      align: 'end',
      sortValue: ({ members }) => members,
      cell: ({ members }) => number(members),
    })
  }
  if (measure === 'per-million' || measure === 'authorities') {
    columns.push({ key: 'basis', header: t('map.figures.basis'), cell: (row) => texts.basis(measure, row) })
  }
  return (
    <DataTable
      caption={<span className={styles['caption']}>{caption}</span>}
      columns={columns}
      rows={rows}
      rowKey={({ code }) => code}
      sort={{ key: rank.by, direction: rank.descending ? 'descending' : 'ascending' }}
      onSort={({ key, direction }) => {
        const by = rankKeys.find((one) => one === key)
        if (by) onRank({ by, descending: direction === 'descending' })
      }}
    />
  )
}

const WIDE = 200
const MID = 8

/** A bar from zero, or a range with its middle. The value is beside it in words. */
function Bar({
  row: { code, value, low, high },
  most,
  isChosen,
}: {
  row: CountryRow
  most: number
  isChosen: boolean
}) {
  const isHot = useHot(({ country }) => country === code)
  const x = (figure: number) => (most === 0 ? 0 : (figure / most) * (WIDE - 12) + 4)
  const isRange = low !== null || high !== null
  return (
    <svg
      className={styles['bar']}
      viewBox={`0 0 ${WIDE} 16`}
      data-hot={isHot || isChosen || undefined}
      aria-hidden="true"
    >
      {isRange ? (
        <path className={styles['range']} d={`M${x(low ?? value ?? 0)} ${MID}H${x(high ?? value ?? 0)}`} />
      ) : (
        <path className={styles['value']} d={`M4 ${MID}H${x(value ?? 0)}`} />
      )}
      {value !== null && <circle className={styles['dot']} cx={x(value)} cy={MID} r="5" />}
    </svg>
  )
}
