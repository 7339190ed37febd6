import type { CountryFigures, EstimateFigure, Range } from '#src/domain/country-figures.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'

/** Figures of a country in words. What is not known says so, and never reads as zero. */
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

  return {
    percent,
    members: ({ members, samples }: CountryFigures): string =>
      samples > 0 ? t('countries.membersWithSamples', { count: members, samples }) : number(members),
    rate: (rate: number): string => number(rate, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    /** "of 64,876,618 inhabitants (2010)" */
    denominator: ({ population, year }: { population: number; year: number | null }): string =>
      year === null
        ? t('countries.denominatorNoYear', { population: number(population) })
        : t('countries.denominator', { population: number(population), year: String(year) }),
    edition: ({ edition }: Pick<EstimateFigure, 'edition'>): string =>
      edition ? formats.localised(edition.name) : t('countries.editionNotNamed'),
    /** The range; empty where only a percentage was printed. */
    people: ({ people }: EstimateFigure): string => {
      const { minimum, middle, maximum } = people
      return minimum === null && maximum === null && middle === null ? '' : range(people, number)
    },
    /** "average 115,000", "midpoint 175,000, derived"; empty without one. */
    middle: ({ people: { middle }, middleIs }: EstimateFigure): string =>
      middle === null || middleIs === null ? '' : t(`countries.middle.${middleIs}`, { value: number(middle) }),
    share: ({ share }: EstimateFigure): string =>
      share === null ? '' : percent(share.middle ?? share.maximum ?? share.minimum ?? 0),
    shareRange: ({ share }: EstimateFigure): string =>
      share === null || share.minimum === null || share.maximum === null || share.minimum === share.maximum
        ? ''
        : range(share, percent),
    faults: ({ faults }: EstimateFigure): string => faults.map((fault) => t(`countries.fault.${fault}`)).join(' '),
  }
}
