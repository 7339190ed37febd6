import type { QueryClient } from '@tanstack/react-query'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useLocation } from 'react-router'
import { allianceQueries } from '#src/backend/queries/alliance.ts'
import { serverNow } from '#src/backend/server-clock.ts'
import { KOSOVO } from '#src/domain/country.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { CountryMap } from '#src/ui/map/CountryMap.tsx'
import { CountrySymbols } from '#src/ui/map/CountrySymbols.tsx'
import { shapesQuery } from '#src/ui/map/shapes-query.ts'
import styles from './embed.module.css'
import { measureModel, measuresWithFigures, symbolsOf } from './map-measure.ts'
import { filterMembers, placed, sortMembers, yearsOf } from './map-model.ts'
import { membersAt, momentsOf, moreThanAYearBefore } from './map-time.ts'
import { MapHalf } from './MapHalf.tsx'
import { MapHelpLegend, PlaceLegend } from './MapHelp.tsx'
import { PlaceSymbols } from './PlaceSymbols.tsx'
import { useMapAddress } from './use-map-address.ts'
import { useMapTexts } from './use-map-texts.ts'
import { useMeasureTexts } from './use-measure-texts.ts'

export const makeLoader = (queryClient: QueryClient) => async () => {
  void queryClient.prefetchQuery(shapesQuery())
  await Promise.all([
    queryClient.ensureQueryData(allianceQueries.members()),
    queryClient.prefetchQuery(allianceQueries.countries()),
    queryClient.prefetchQuery(allianceQueries.timeline()),
  ])
  return null
}

const LONGEST_LIST = 500

/** The map for the page of somebody else: a picture, its legend, its words and the way to the whole; no Leaflet. */
export function Component() {
  const t = useText()
  const { country: countryName, compare, date } = useFormats()
  const texts = useMapTexts()
  const measureTexts = useMeasureTexts()
  const { search: query } = useLocation()
  const { data: all } = useSuspenseQuery(allianceQueries.members())
  const countriesQuery = useQuery(allianceQueries.countries())
  const timelineQuery = useQuery(allianceQueries.timeline())
  const { data: shapes, isError: isShapeless } = useQuery(shapesQuery())
  const countries = countriesQuery.data ?? []
  const { moments } = momentsOf(timelineQuery.data ?? [])
  const drawn = shapes?.countries.flatMap(({ code }) => code ?? []) ?? []
  const listed = countries.filter(({ code, memberStateSince }) => memberStateSince !== null || code === KOSOVO)
  const own = listed.length > 0 ? listed.map(({ code }) => code) : drawn
  const codes = [...new Set([...own, ...all.map(({ country }) => country)])]
  const { search, ignored } = useMapAddress({
    countries: new Set(codes),
    members: new Set(all.map(({ id }) => id)),
    years: new Set(yearsOf(all)),
    dates: new Set(moments.map(({ key }) => key)),
    measures: measuresWithFigures(countries),
  })
  const { filters, sort, measure, places } = search
  const moment = moments.find(({ key }) => key === search.at) ?? null
  const dated = moment ? membersAt(all, moment.day).members : all
  const members = sortMembers(filterMembers(dated, filters, countryName), sort, countryName, compare)
  const everywhere = filterMembers(dated, { ...filters, country: null }, countryName)
  const model = measureModel({ countries, members: everywhere, codes }, measure)
  const found = t('map.count', {
    shown: members.length,
    total: all.length,
    countries: new Set(members.map(({ country }) => country)).size,
  })
  const day = moment?.day ?? new Date(serverNow()).toISOString().slice(0, 10)
  const summary = measureTexts.summary(model, found, moreThanAYearBefore(members, day))
  const samples = members.filter(({ sample }) => sample).length

  return (
    <main className={styles['embed']}>
      <div>
        <h1>{t('map.title')}</h1>
        <p>
          {found}
          {moment && ` · ${date(moment.key)}`} · {t(`map.measure.${measure}`)}
        </p>
        <MapHalf ignored={ignored} countries={countriesQuery} timeline={timelineQuery} />
      </div>
      <div className={styles['picture']}>
        {isShapeless && <p>{t('map.unavailable')}</p>}
        {shapes && (
          <CountryMap
            shapes={shapes}
            title={`${t('map.title')}: ${found}`}
            description={summary}
            paint={
              new Map(
                model.rows.map((row) => [row.code, { level: row.level, label: measureTexts.label(measure, row) }]),
              )
            }
            selected={filters.country ?? undefined}
            over={
              <>
                <CountrySymbols shapes={shapes} symbols={symbolsOf(model)} />
                {places && <PlaceSymbols places={placed(members)} />}
              </>
            }
          />
        )}
      </div>
      <MapHelpLegend model={model} />
      {places && <PlaceLegend />}
      <details>
        <summary>{t('map.embed.list')}</summary>
        <ul>
          {members.slice(0, LONGEST_LIST).map((member) => (
            <li key={member.id}>
              {texts.member(member)} ({texts.joined(member)})
            </li>
          ))}
        </ul>
        {members.length > LONGEST_LIST && <p>{t('map.embed.more', { count: members.length - LONGEST_LIST })}</p>}
      </details>
      <footer>
        <a href={`/map${query}`} target="_blank" rel="noopener">
          {t('map.embed.whole')}
        </a>
        {samples > 0 && <p>{t('map.sample.note', { count: samples })}</p>}
        <p>
          {t('map.notes.members')} {t('map.notes.places')} {t('map.notes.shapes')}
        </p>
        {codes.includes(KOSOVO) && <p>{t('shell.kosovoFootnote')}</p>}
      </footer>
    </main>
  )
}
