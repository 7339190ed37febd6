import { readInstant } from '#src/backend/read-at.ts'
import type { CountryFigures, EstimateFigure, Range } from '#src/domain/country-figures.ts'
import { peersOf, soundEstimate } from '#src/domain/country-figures.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { ChartFrame } from '#src/ui/ChartFrame.tsx'
import type { CsvCell } from '#src/ui/csv.ts'
import { keysOf } from '#src/ui/picture/bar-keys.ts'
import { BarLegend } from './BarLegend.tsx'
import styles from './charts.module.css'
import { drawnRange } from './drawn.ts'
import { RangeBar } from './RangeBar.tsx'
import { peopleScale, shareScale } from './scale.ts'
import { useCountryWords } from './use-country-words.ts'

type Drawn = { row: CountryFigures; estimate: EstimateFigure; range: Range }

const height = ({ middle, maximum, minimum }: Range) => middle ?? maximum ?? minimum ?? 0

/** The estimate of a country among the others of its edition, by share of the population if known. */
export function EuropePicture({ own, rows }: { own: CountryFigures; rows: readonly CountryFigures[] }) {
  const t = useText()
  const { country, localised, compare, number } = useFormats()
  const words = useCountryWords()
  const estimate = soundEstimate(own).value
  const peers = peersOf(own.code, rows)
  if (!estimate?.edition) return <p>{t(estimate ? 'countries.europe.noEdition' : 'countries.europe.noEstimate')}</p>

  const byShare = estimate.share !== null
  const drawn = [own, ...peers]
    .flatMap((row): Drawn[] => {
      const figure = soundEstimate(row).value
      const range = byShare ? figure?.share : figure?.people
      return figure && range ? [{ row, estimate: figure, range }] : []
    })
    .toSorted((a, b) => height(b.range) - height(a.range) || compare(country(a.row.code), country(b.row.code)))
  const scale = byShare
    ? shareScale(Math.max(...drawn.map(({ range }) => range.maximum ?? height(range))))
    : peopleScale
  const above = drawn.findIndex(({ row }) => row.code === own.code)
  const bars = drawn.map(({ range, estimate: { middleIs } }) => drawnRange(range, middleIs === 'derived', scale))
  const keys = keysOf(bars)
  const tickText = (tick: number) => (byShare ? words.percent(tick) : number(tick, { notation: 'compact' }))
  const valueText = (figure: EstimateFigure) =>
    (byShare ? [words.share(figure), words.shareMiddle(figure)] : [words.people(figure), words.middle(figure)])
      .filter(Boolean)
      .join('; ')
  const figures = ['minimum', 'middle', 'maximum'] as const
  const inPercent = (part: number | null | undefined) => (part == null ? null : Number((part * 100).toFixed(4)))
  const percentText = (cell: CsvCell) => (typeof cell === 'number' ? words.percent(cell / 100) : t('ui.notKnown'))

  return (
    <ChartFrame
      title={t('countries.europe')}
      summary={t('countries.europe.summary', {
        country: country(own.code),
        value: valueText(estimate),
        others: drawn.length - 1,
        above,
      })}
      columns={[
        { header: t('countries.country') },
        ...figures.map((figure) => ({
          header: t('countries.europe.ofPeople', { figure: t(`countries.${figure}`) }),
          align: 'end' as const,
        })),
        ...figures.map((figure) => ({
          header: t('countries.europe.ofPopulation', { figure: t(`countries.${figure}`) }),
          align: 'end' as const,
          format: percentText,
        })),
      ]}
      rows={drawn.map(({ row, estimate: { people, share } }) => [
        country(row.code),
        ...figures.map((figure) => people[figure]),
        ...figures.map((figure) => inPercent(share?.[figure])),
      ])}
      unit={t(byShare ? 'countries.europe.unitShare' : 'countries.europe.unitPeople')}
      source={localised(estimate.edition.name)}
      note={t('countries.europe.note')}
      fileName={`estimates-${estimate.edition.id}`}
      inFiles={[
        t('countries.estimateNote'),
        t('countries.licence'),
        ...words.footnote(drawn.map(({ row }) => row.code)),
      ]}
      readAt={readInstant}
      draw={async (file) => {
        const { rowsPicture } = await import('#src/ui/picture/rows-picture.ts')
        return rowsPicture({
          ...file,
          rows: drawn.flatMap(({ row, estimate: figure }, index) => {
            const bar = bars[index]
            const strong = row.code === own.code
            return bar ? [{ name: country(row.code), value: valueText(figure), strong, drawn: bar }] : []
          }),
          ticks: scale.ticks.map((tick) => ({ at: scale.place(tick), text: tickText(tick) })),
          legend: keys.map((key) => ({ key, text: t(`countries.key.${key}`) })),
        })
      }}
    >
      <ol className={styles['rows']}>
        {drawn.map(({ row, range, estimate: figure }) => (
          <li key={row.code} data-own={row.code === own.code || undefined}>
            <span>{country(row.code)}</span>
            <RangeBar
              range={range}
              derived={figure.middleIs === 'derived'}
              scale={scale}
              strong={row.code === own.code}
            />
          </li>
        ))}
        <li>
          <span />
          <span className={styles['scale']}>
            {scale.ticks.map((tick) => (
              <span key={tick}>{tickText(tick)}</span>
            ))}
          </span>
        </li>
      </ol>
      <BarLegend keys={keys} />
    </ChartFrame>
  )
}
