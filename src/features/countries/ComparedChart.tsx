import { readInstant } from '#src/backend/read-at.ts'
import { type CountryFigures, type EstimateFigure, soundEstimate } from '#src/domain/country-figures.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { ChartFrame } from '#src/ui/ChartFrame.tsx'
import type { CsvCell } from '#src/ui/csv.ts'
import { keysOf } from '#src/ui/picture/bar-keys.ts'
import { BarLegend } from './BarLegend.tsx'
import styles from './charts.module.css'
import { drawnCount } from './drawn.ts'
import { CountBar } from './RangeBar.tsx'
import { useCountryWords } from './use-country-words.ts'

/** The counts as bars, and all compared figures as files. */
export function ComparedChart({ chosen }: { chosen: readonly CountryFigures[] }) {
  const t = useText()
  const { country, list } = useFormats()
  const words = useCountryWords()
  const most = Math.max(...chosen.map(({ members }) => members))
  const bars = chosen.map((row) => drawnCount(row, most))
  const keys = keysOf(bars)
  const names = list(chosen.map(({ code }) => country(code)))
  const editions = [...new Set(chosen.flatMap(({ estimate: { value } }) => (value ? words.edition(value) : [])))]
  /** The edition, and why its figures are missing if they are. */
  const editionOf = (estimate: EstimateFigure) =>
    [words.edition(estimate), words.faults(estimate) || (words.people(estimate) ? '' : t('countries.onlyPercent'))]
      .filter(Boolean)
      .join(' · ')
  /** A year has no thousands separator. */
  const yearText = (cell: CsvCell) => (cell === null ? t('ui.notKnown') : String(cell))
  return (
    <ChartFrame
      title={t('countries.compare.chart')}
      summary={t('countries.compare.summary', { countries: names })}
      headingLevel={3}
      columns={[
        { header: t('countries.country') },
        { header: t('countries.participants'), align: 'end' },
        { header: t('countries.compare.samples'), align: 'end' },
        { header: t('countries.perMillion'), align: 'end' },
        { header: t('countries.compare.inhabitants'), align: 'end' },
        { header: t('countries.compare.inhabitantsYear'), align: 'end', format: yearText },
        { header: t('countries.compare.authorities'), align: 'end' },
        ...(['minimum', 'middle', 'maximum'] as const).map((figure) => ({
          header: t('countries.europe.ofPeople', { figure: t(`countries.${figure}`) }),
          align: 'end' as const,
        })),
        { header: t('countries.compare.edition') },
      ]}
      rows={chosen.map((row) => {
        const { code, members, samples, perMillion, authorities, estimate } = row
        const people = soundEstimate(row).value?.people
        return [
          country(code),
          members,
          samples,
          perMillion.value && Number(perMillion.value.rate.toFixed(3)),
          perMillion.value && perMillion.value.population,
          perMillion.value && perMillion.value.year,
          authorities.value && Number((authorities.value.share * 100).toFixed(4)),
          people?.minimum ?? null,
          people?.middle ?? null,
          people?.maximum ?? null,
          estimate.value && editionOf(estimate.value),
        ]
      })}
      unit={t('countries.compare.unit')}
      source={t('countries.compare.source', { editions: editions.length > 0 ? list(editions) : t('ui.notKnown') })}
      note={t('countries.estimateNote')}
      inFiles={[t('countries.licence'), ...words.footnote(chosen.map(({ code }) => code))]}
      readAt={readInstant}
      fileName={`compared-${chosen.map(({ code }) => code).join('-')}`}
      draw={async (file) => {
        const { rowsPicture } = await import('#src/ui/picture/rows-picture.ts')
        return rowsPicture({
          ...file,
          rows: chosen.flatMap((row, index) => {
            const drawn = bars[index]
            return drawn ? [{ name: country(row.code), value: words.members(row), strong: index === 0, drawn }] : []
          }),
          ticks: [],
          legend: keys.map((key) => ({ key, text: t(`countries.key.${key}`) })),
        })
      }}
    >
      <ul className={styles['rows']}>
        {chosen.map((row, index) => (
          <li key={row.code} data-own={index === 0 || undefined}>
            <span>{t('countries.compare.bar', { country: country(row.code), count: row.members })}</span>
            <CountBar count={row.members} samples={row.samples} most={most} />
          </li>
        ))}
      </ul>
      <BarLegend keys={keys} />
    </ChartFrame>
  )
}
