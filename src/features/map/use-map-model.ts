import { useMemo } from 'react'
import type { Country } from '#src/domain/country.ts'
import { KOSOVO } from '#src/domain/country.ts'
import type { Member, TimelinePoint } from '#src/domain/member.ts'
import { placeSearch } from '#src/domain/place-names.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { countryInAllLanguages } from './model/country-names.ts'
import type { Ground } from './model/ground.ts'
import type { PlacesCode } from './load-frame.ts'
import { chosenClass, measureModel, measuresWithFigures } from './model/map-measure.ts'
import { filterMembers, optionCounts, placed, sortMembers, yearsOf } from './model/map-model.ts'
import type { PlacedMember } from './model/map-model.ts'
import type { MapSearch } from './model/map-search.ts'
import { noFilters } from './model/map-search.ts'
import type { Moment } from './model/map-time.ts'
import { membersAt, momentsOf, moreThanAYearBefore } from './model/map-time.ts'

/*
 * Memoised by hand in separate steps, so that a change recomputes little: sorting and searching cost most, and every
 * pointer move over the map renders the page. The React Compiler leaves this file alone: see `vite.config.ts`.
 */

type Records = {
  readonly all: readonly Member[]
  readonly countries: readonly Country[] | undefined
  readonly timeline: readonly TimelinePoint[] | undefined
  /** Countries that have a shape. */
  readonly drawn: readonly string[]
  /** The countries could not be loaded: then every country with a shape is used. */
  readonly withoutCountries: boolean
}

const none: readonly never[] = []

/** The data of the page, independent of the URL. */
export function useMapRecords({ all, countries = none, timeline = none, drawn, withoutCountries }: Records) {
  const { country: countryName, sortBy } = useFormats()
  const codes = useMemo(() => {
    const listed = countries.filter(({ code, memberStateSince }) => memberStateSince !== null || code === KOSOVO)
    const own = withoutCountries ? drawn : listed.map(({ code }) => code)
    return sortBy([...new Set([...own, ...all.map(({ country }) => country)])], countryName)
  }, [all, countries, drawn, withoutCountries, sortBy, countryName])
  const dates = useMemo(() => momentsOf(timeline), [timeline])
  const known = useMemo(
    () => ({
      countries: new Set(codes),
      members: new Set(all.map(({ id }) => id)),
      years: new Set(yearsOf(all)),
      dates: new Set(dates.moments.map(({ key }) => key)),
      measures: measuresWithFigures(countries),
    }),
    [all, codes, countries, dates],
  )
  return { countries, codes, dates, known }
}

type Asked = Pick<MapSearch, 'filters' | 'sort' | 'measure' | 'figures' | 'places'> & {
  readonly all: readonly Member[]
  readonly countries: readonly Country[]
  readonly codes: readonly string[]
  readonly moment: Moment | null
  readonly ground: Ground
  readonly placesCode: PlacesCode | null
  /** The day on the backend's clock. */
  readonly today: string
}

export const toGround = (some: readonly PlacedMember[], ground: Ground): PlacedMember[] =>
  some.map((one) => ({ ...one, at: ground.spot(one.at) }))

/** Members and figures for map, list and tables, given the URL. */
export function useMapModel(asked: Asked) {
  const { all, countries, codes, filters, sort, measure, figures, places, moment, ground, placesCode, today } = asked
  const { country: countryName, compare } = useFormats()
  const { q, level } = filters
  const sorted = useMemo(() => sortMembers(all, sort, countryName, compare), [all, sort, countryName, compare])
  const named = useMemo(() => filterMembers(sorted, { ...noFilters, q }, countryInAllLanguages), [sorted, q])
  const matching = useMemo(() => (moment ? membersAt(named, moment.day).members : named), [named, moment])
  const chosen = useMemo(() => ({ ...filters, q: '' }), [filters])
  const model = useMemo(() => {
    const everywhere = filterMembers(matching, { ...chosen, country: null }, countryInAllLanguages)
    return measureModel({ countries, members: everywhere, codes, isDrawn: figures }, measure)
  }, [matching, chosen, countries, codes, figures, measure])
  const inClass = useMemo(() => {
    const dated = moment ? membersAt(all, moment.day).members : all
    return chosenClass({ countries, members: dated, codes, isDrawn: figures }, measure, level)
  }, [all, moment, countries, codes, figures, measure, level])
  const isInClass = useMemo(
    () =>
      ({ country }: Member) =>
        inClass?.has(country) ?? true,
    [inClass],
  )
  const members = useMemo(
    () => filterMembers(matching, chosen, countryInAllLanguages).filter(isInClass),
    [matching, chosen, isInClass],
  )
  const counts = useMemo(
    () => moment && membersAt(filterMembers(named, chosen, countryInAllLanguages).filter(isInClass), moment.day).counts,
    [moment, named, chosen, isInClass],
  )
  const options = useMemo(
    () => optionCounts(matching.filter(isInClass), chosen, countryInAllLanguages),
    [matching, isInClass, chosen],
  )
  /** Number of countries with at least one of these members. */
  const inCountries = useMemo(() => new Set(members.map(({ country }) => country)).size, [members])
  const day = moment?.day ?? today
  const more = useMemo(() => moreThanAYearBefore(members, day), [members, day])
  const onMap = useMemo(() => placed(members), [members])
  const onGround = useMemo(() => toGround(onMap, ground), [onMap, ground])
  const shown = places ? onGround : none
  const index = useMemo(() => placesCode?.clusterIndex(shown, ground) ?? null, [placesCode, shown, ground])
  /** Members whom a text finds under the other filters; if it finds none, the country that it names, if exactly one. */
  const find = (text: string) => {
    const dated = moment ? membersAt(sorted, moment.day).members : sorted
    const found = filterMembers(dated, { ...filters, q: text }, countryInAllLanguages).filter(isInClass)
    const isNamed = placeSearch(text)
    const codesNamed = found.length > 0 ? [] : codes.filter((code) => isNamed({ name: countryInAllLanguages(code) }))
    return { members: found, country: codesNamed.length === 1 ? (codesNamed[0] ?? null) : null }
  }
  return {
    model,
    inClass,
    find,
    members,
    counts,
    options,
    inCountries,
    more,
    onMap,
    onGround,
    shown,
    index,
  }
}
