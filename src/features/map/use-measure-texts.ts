import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import type { CountryPaint } from '#src/ui/map/CountryLayers.tsx'
import { extremesOf, levelsOf, ringsOf } from './model/map-measure.ts'
import type { ClassLimits, CountryRow, MeasureModel } from './model/map-measure.ts'
import type { Measure } from './model/map-search.ts'

/** Figures of a country in words, for map, chart and table. */
export function useMeasureTexts() {
  const t = useText()
  const { country, number, percent, list, localised } = useFormats()

  const ratio = (measure: Measure, value: number) =>
    measure === 'authorities' ? percent(value, 1) : number(value, { maximumSignificantDigits: 2 })

  const estimate = ({ low, value, high, isDerived }: CountryRow) => {
    const range =
      low !== null && high !== null
        ? low === high
          ? number(low)
          : t('map.value.range', { low: number(low), high: number(high) })
        : low !== null
          ? t('map.value.from', { low: number(low) })
          : high !== null
            ? t('map.value.to', { high: number(high) })
            : null
    if (range === null) return t('map.value.average', { middle: number(value ?? 0), derived: String(isDerived) })
    if (value === null || low === high) return range
    return t(isDerived ? 'map.value.derived' : 'map.value.middle', { range, middle: number(value) })
  }
  const missing = ({ missing: reason, faults }: CountryRow) =>
    t(`map.missing.${reason ?? 'estimate_unread'}`, {
      faults: list(
        faults.map((fault) => t(`map.fault.${fault}`)),
        'unit',
      ),
    })
  /** Null if unknown. */
  const value = (measure: Measure, row: CountryRow): string | null => {
    if (row.missing !== null) return null
    if (measure === 'estimate') return estimate(row)
    if (measure === 'members') return number(row.members)
    return ratio(measure, row.value ?? 0)
  }
  const label = (measure: Measure, row: CountryRow): string => {
    const name = country(row.code)
    if (measure === 'members') return t('map.countryLabel', { country: name, count: row.members })
    const figure = value(measure, row)
    if (figure === null) return t('map.label.unknown', { country: name, reason: missing(row) })
    return t('map.label', {
      country: name,
      value: measure === 'per-million' ? t('map.value.per-million', { value: figure }) : figure,
    })
  }
  return {
    value,
    missing,
    /** What would be needed to know the figure; null if it is known. */
    needed: ({ missing: reason }: CountryRow): string | null => reason && t(`map.needed.${reason}`),
    /** The denominator of a ratio with its year; null if there is none. */
    basis: (measure: Measure, { denominator }: CountryRow): string | null => {
      if (!denominator) return null
      const { count, year } = denominator
      if (measure === 'authorities') return t('map.figures.count', { count, year: String(year) })
      return year === null
        ? t('map.figures.populationUndated', { count })
        : t('map.figures.population', { count, year: String(year) })
    },
    /** Each country of the map, with its name and figure in words. */
    paint: (model: MeasureModel): ReadonlyMap<string, CountryPaint> => {
      const levels = levelsOf(model)
      return new Map(
        model.rows.map((row) => [row.code, { level: levels.get(row.code) ?? 0, label: label(model.measure, row) }]),
      )
    },
    /** One true sentence about the highest figure shown. */
    read: (model: MeasureModel): string => {
      const { measure } = model
      const [row] = extremesOf(model).most
      if (!row) {
        return t('map.read', { sentence: t('map.read.none') })
      }
      const sentence = t(`map.read.${measure}`, {
        country: country(row.code),
        count: row.members,
        value: value(measure, row) ?? '',
      })
      return [
        t('map.read', { sentence }),
        ringsOf(model).includes('apart') && t('map.read.apart'),
        // All editions share one colour scale; only the tables separate them.
        measure === 'per-million' && model.ranked.length > 1 && t('map.read.editions'),
      ]
        .filter(Boolean)
        .join(' ')
    },
    /** The picture in words, for people who do not see it: extent, highest and lowest, unknowns, changes. */
    summary: (model: MeasureModel, found: string, more: number): string => {
      const { measure, ranked, unknown } = model
      const { edition, most, fewest } = extremesOf(model)
      const named = (rows: readonly CountryRow[]) =>
        rows.map((row) => t('map.label', { country: country(row.code), value: value(measure, row) ?? '' })).join('; ')
      const none = measure === 'estimate' ? 0 : ranked.flat().filter((row) => row.value === 0).length
      return [
        `${found}.`,
        `${t(`map.measure.${measure}`)}.`,
        edition && t('map.summary.edition', { edition: localised(edition.name) }),
        most.length > 0 && t('map.summary.most', { countries: named(most) }),
        fewest.length > 0 && t('map.summary.fewest', { countries: named(fewest) }),
        none > 0 && t('map.summary.none', { count: none }),
        unknown.length > 0 && t('map.summary.unknown', { count: unknown.length }),
        t('map.summary.more', { count: more }),
      ]
        .filter(Boolean)
        .join(' ')
    },
    /** Editions of the estimates behind the figures, and how we read them; null for other figures. */
    editions: ({ measure, ranked }: MeasureModel): string | null => {
      const named = ranked.flat().flatMap(({ edition }) => {
        if (!edition) return []
        const year = measure === 'estimate' ? null : edition.populationYear
        return year === null ? localised(edition.name) : `${localised(edition.name)}, ${year}`
      })
      return named.length > 0 ? t('map.notes.editions', { measure, editions: [...new Set(named)].join('; ') }) : null
    },
    limits: (measure: Measure, { level, from, under }: ClassLimits): string => {
      if (level === 'unknown') return t('map.legend.unknown')
      if (measure === 'estimate') return t('map.legend.known')
      if (level === 0) return t('map.legend.zero')
      if (from === null)
        return under === null ? t('map.legend.some') : t('map.legend.under', { limit: ratio(measure, under) })
      return under === null
        ? t('map.legend.above', { from: ratio(measure, from) })
        : t('map.legend.between', { from: ratio(measure, from), limit: ratio(measure, under) })
    },
  }
}
