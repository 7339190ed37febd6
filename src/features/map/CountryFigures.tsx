import { useFormats } from '#src/i18n/use-formats.ts'
import { useLocalised, useText } from '#src/i18n/use-text.ts'
import { DataTable } from '#src/ui/DataTable.tsx'
import type { Column } from '#src/ui/DataTable.tsx'
import styles from './figures.module.css'
import type { Level } from '#src/ui/map/classes.ts'
import type { CountryRow, MeasureModel } from './map-measure.ts'
import type { Measure, Rank } from './map-search.ts'
import { rankKeys } from './map-search.ts'
import mapStyles from './map.module.css'
import { useMeasureTexts } from './use-measure-texts.ts'

type Props = {
  model: MeasureModel
  /** Only countries of this class of the legend. */
  level: Level | null
  selected: string | null
  rank: Rank
  onRank: (rank: Rank) => void
  /** The country that is pointed at, here or on the map. */
  hot: string | null
  onHot: (country: string | null) => void
  onSelect: (country: string) => void
}

/** The map's figures once more: a ranked bar and a row per country, one table per edition, since others do not compare. */
export function CountryFigures({ model, level, selected, rank, onRank, hot, onHot, onSelect }: Props) {
  const t = useText()
  const { country, list, sortBy } = useFormats()
  const texts = useMeasureTexts()
  const localised = useLocalised()
  const { measure } = model
  const isShown = (row: CountryRow) => level === null || row.level === level
  const ranked = model.ranked.map((rows) => rows.filter(isShown))
  const unknown = model.unknown.filter(isShown)
  const shown = ranked.map((rows) => (measure === 'estimate' ? rows : rows.filter(({ value }) => value !== 0)))
  const none = measure === 'estimate' ? [] : ranked.flat().filter(({ value }) => value === 0)
  const names = (rows: readonly CountryRow[]) =>
    sortBy(
      rows.map(({ code }) => country(code)),
      (name) => name,
    )
  const reasons = Map.groupBy(unknown, (row) => texts.missing(row))

  return (
    <section aria-labelledby="map-figures" className={styles['figures']}>
      <h2 id="map-figures" tabIndex={-1}>
        {t('map.figures')}
      </h2>
      <p>{t('map.figures.lead')}</p>
      {shown
        .filter((rows) => rows.length > 0)
        .map((rows) => {
          const [first] = rows
          const edition = first?.edition && localised(first.edition.name)
          const ofEdition = () =>
            t('map.figures.ratio', {
              measure: t('map.measure.per-million'),
              edition: first?.group === null || !edition ? t('map.figures.apart') : edition,
            })
          const caption =
            measure === 'estimate'
              ? (edition ?? t('map.figures.alone'))
              : measure === 'per-million'
                ? ofEdition()
                : t(`map.measure.${measure}`)
          return (
            <FiguresTable
              key={first?.group ?? first?.code}
              caption={caption}
              rows={rows}
              {...{ measure, selected, rank, onRank, hot, onHot, onSelect }}
            />
          )
        })}
      {none.length > 0 && (
        <p>
          {t('map.figures.none', { count: none.length })} {list(names(none))}
        </p>
      )}
      {unknown.length > 0 && (
        <div>
          <p>{t('map.figures.unknown', { count: unknown.length })}</p>
          <ul>
            {[...reasons].map(([reason, rows]) => (
              <li key={reason}>
                {reason}: {list(names(rows), 'unit')}
              </li>
            ))}
          </ul>
        </div>
      )}
      <Sources model={model} />
    </section>
  )
}

type TableProps = Omit<Props, 'model' | 'level'> & { measure: Measure; caption: string; rows: readonly CountryRow[] }

function FiguresTable({ measure, caption, rows, selected, rank, onRank, hot, onHot, onSelect }: TableProps) {
  const t = useText()
  const { country, number } = useFormats()
  const texts = useMeasureTexts()
  const most = Math.max(...rows.map(({ value, high, low }) => high ?? value ?? low ?? 0))
  const columns: Column<CountryRow>[] = [
    {
      key: 'country',
      header: t('map.figures.country'),
      rowHeader: true,
      sortValue: ({ code }) => country(code),
      cell: ({ code }) => (
        <button
          type="button"
          className={mapStyles['row']}
          aria-pressed={code === selected}
          data-hot={code === hot || undefined}
          onClick={() => onSelect(code)}
          onPointerEnter={() => onHot(code)}
          onPointerLeave={() => onHot(null)}
          onFocus={() => onHot(code)}
          onBlur={() => onHot(null)}
        >
          {country(code)}
        </button>
      ),
    },
    {
      key: 'bar',
      header: t('map.figures.bar'),
      cell: (row) => <Bar row={row} most={most} isHot={row.code === hot || row.code === selected} />,
    },
    {
      key: 'value',
      header: t(`map.figures.value.${measure}`),
      align: 'end',
      sortValue: ({ value, high, low }) => value ?? high ?? low,
      cell: (row) => texts.value(measure, row),
    },
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
      caption={caption}
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

/** A bar from nought, or a range with its middle. The value stands beside it in words. */
function Bar({ row: { value, low, high }, most, isHot }: { row: CountryRow; most: number; isHot: boolean }) {
  const x = (figure: number) => (most === 0 ? 0 : (figure / most) * (WIDE - 12) + 4)
  const isRange = low !== null || high !== null
  return (
    <svg className={styles['bar']} viewBox={`0 0 ${WIDE} 16`} data-hot={isHot || undefined} aria-hidden="true">
      {isRange ? (
        <path className={styles['range']} d={`M${x(low ?? value ?? 0)} ${MID}H${x(high ?? value ?? 0)}`} />
      ) : (
        <path className={styles['value']} d={`M4 ${MID}H${x(value ?? 0)}`} />
      )}
      {value !== null && <circle className={styles['dot']} cx={x(value)} cy={MID} r="5" />}
    </svg>
  )
}

/** Each source once. */
function Sources({ model }: { model: MeasureModel }) {
  const t = useText()
  const sources = new Map(
    model.ranked.flat().flatMap(({ sources: own }) => own.map((source) => [`${source.site} ${source.title}`, source])),
  )
  if (sources.size === 0) return null
  return (
    <div className={styles['sources']}>
      <p>{t('map.figures.sources')}</p>
      <ul>
        {[...sources].map(([key, { title, site, url }]) => (
          <li key={key}>{url ? <a href={url}>{title}</a> : `${title} (${site})`}</li>
        ))}
      </ul>
    </div>
  )
}
