import { KOSOVO } from '#src/domain/country.ts'
import type { CountryFigures, EstimateFigure, Range } from '#src/domain/country-figures.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'

/** Figures of a country in words. Unknown figures say so and never read as zero. */
export function useCountryWords() {
  const t = useText()
  const formats = useFormats()
  const { number } = formats
  const percent = (share: number) => formats.percent(share, share < 0.001 ? 3 : 2)
  const range = ({ minimum, middle, maximum }: Range, form: (value: number) => string): string => {
    if (minimum !== null && maximum !== null && minimum !== maximum)
      return t('countries.range', { from: form(minimum), to: form(maximum) })
    if (minimum !== null && maximum === null) return t('countries.atLeast', { value: form(minimum) })
    if (maximum !== null && minimum === null) return t('countries.atMost', { value: form(maximum) })
    return form(maximum ?? middle ?? 0)
  }

  const hasEnds = ({ minimum, maximum }: Range) => minimum !== null || maximum !== null
  /** An average without range says that no range was published. */
  const rangeText = (one: Range, form: (value: number) => string): string => {
    if (hasEnds(one)) return range(one, form)
    return one.middle === null ? '' : t('countries.middle.alone', { value: form(one.middle) })
  }
  /** The middle beside a range; empty if the average is the only figure, since `rangeText` says it. */
  const middleText = (one: Range, is: EstimateFigure['middleIs'], form: (value: number) => string): string =>
    one.middle === null || is === null || !hasEnds(one) ? '' : t(`countries.middle.${is}`, { value: form(one.middle) })

  return {
    percent,
    /** Footnotes that a file needs if it names these countries. */
    footnote: (codes: readonly string[]): string[] => (codes.includes(KOSOVO) ? [t('shell.kosovoFootnote')] : []),
    members: ({ members, samples }: CountryFigures): string =>
      samples > 0 ? t('countries.membersWithSamples', { count: members, samples }) : number(members),
    rate: (rate: number): string => number(rate, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    /** For example "of 64,876,618 inhabitants (2010)". */
    denominator: ({ population, year }: { population: number; year: number | null }): string =>
      year === null
        ? t('countries.denominatorNoYear', { population: number(population) })
        : t('countries.denominator', { population: number(population), year: String(year) }),
    edition: ({ edition }: Pick<EstimateFigure, 'edition'>): string =>
      edition ? formats.localised(edition.name) : t('countries.editionNotNamed'),
    /** The range, or the average without range; empty if only a percentage was printed. */
    people: ({ people }: EstimateFigure): string => rangeText(people, number),
    /** For example "average 115,000" or "midpoint 175,000, derived"; empty if there is none. */
    middle: ({ people, middleIs }: EstimateFigure): string => middleText(people, middleIs, number),
    /** The range of the share, or the average without range; empty if neither is known. */
    share: ({ share }: EstimateFigure): string => (share === null ? '' : rangeText(share, percent)),
    /** For example "average 0.62 %". */
    shareMiddle: ({ share, middleIs }: EstimateFigure): string =>
      share === null ? '' : middleText(share, middleIs ?? 'average', percent),
    faults: ({ faults }: EstimateFigure): string => faults.map((fault) => t(`countries.fault.${fault}`)).join(' '),
  }
}
