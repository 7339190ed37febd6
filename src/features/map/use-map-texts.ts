import type { Member } from '#src/domain/member.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useMemberWords } from '#src/i18n/member-words.ts'
import { useText } from '#src/i18n/use-text.ts'
import type { Cluster } from './model/clusters.ts'
import { NO_YEAR } from './model/map-time.ts'

const NAMED_COUNTRIES = 3

/** Sentences that the list, the map and the panel share. */
export function useMapTexts() {
  const t = useText()
  const { country } = useFormats()
  const words = useMemberWords()
  return {
    kind: words.kind,
    member: (member: Member) =>
      t('map.memberLabel', {
        name: member.name,
        country: country(member.country),
        kind: t(`map.kind.${member.kind}`),
        sample: String(member.sample),
      }),
    country: (code: string, count: number, isFiltered: boolean) =>
      t(isFiltered && count === 0 ? 'map.countryNoneFits' : 'map.countryLabel', { country: country(code), count }),
    cluster: ({ count, countries }: Cluster) => {
      const named = countries.length > NAMED_COUNTRIES + 1 ? countries.slice(0, NAMED_COUNTRIES) : countries
      const rest = countries.length - named.length
      const parts = named.map(([code, some]) => t('map.clusterCountry', { country: country(code), count: some }))
      return t('map.clusterLabel', {
        count,
        countries: (rest > 0 ? [...parts, t('map.clusterRest', { count: rest })] : parts).join(', '),
      })
    },
    among: (label: string, name: string) => t('map.clusterAmong', { label, name }),
    /** A year of joining in the form of `joinedYears`. */
    since: (years: string) => {
      if (years === NO_YEAR) return t('map.since.unknown')
      const [from, to] = years.split('-')
      if (to === undefined) return years
      if (from === '') return t('map.since.before', { year: to })
      return to === '' ? t('map.since.after', { year: from ?? '' }) : t('map.since.between', { from: from ?? '', to })
    },
    joined: words.joined,
  }
}
