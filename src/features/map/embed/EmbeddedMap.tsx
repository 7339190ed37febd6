import { BackendError } from '#src/backend/errors.ts'
import { serverInstant } from '#src/backend/server-clock.ts'
import { KOSOVO } from '#src/domain/country.ts'
import type { Member } from '#src/domain/member.ts'
import { dayInStrasbourg } from '#src/domain/zoned-time.ts'
import { useLocalMembers } from '#src/i18n/local-members.ts'
import { useFilterWords } from '#src/i18n/use-filter-words.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { CountryMap, wholeOfEurope } from '#src/ui/map/CountryMap.tsx'
import { CountrySymbols } from '#src/ui/map/CountrySymbols.tsx'
import type { Spot } from '#src/ui/map/shapes.ts'
import { NotAnswered } from '#src/ui/NotLoaded.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { CircleLegend } from '../CircleLegend.tsx'
import { countryInAllLanguages } from '../model/country-names.ts'
import styles from './EmbeddedMap.module.css'
import { chosenClass, measureModel, measuresWithFigures, sourcesOf, symbolsOf } from '../model/map-measure.ts'
import { filterMembers, placed, sortMembers, yearsOf } from '../model/map-model.ts'
import { changesFigures, followSearch } from '../model/map-search.ts'
import type { MapSources } from './map-sources.ts'
import { membersAt, momentsOf, moreThanAYearBefore } from '../model/map-time.ts'
import { MapHalf } from '../MapHalf.tsx'
import { MapHelpLegend } from '../MapHelp.tsx'
import { PlaceLegend } from '../PlaceLegend.tsx'
import { focusOf, pictureView, placeView } from '../picture-view.ts'
import { PlaceSymbols } from '../PlaceSymbols.tsx'
import { samplesBehind } from '../model/samples-behind.ts'
import { useAnswer } from './use-answer.ts'
import { useMapTexts } from '../use-map-texts.ts'
import { useMeasureTexts } from '../use-measure-texts.ts'
import { useNotDrawn } from '../use-not-drawn.ts'
import { useViewFilters } from '../use-view-filters.ts'

const LONGEST_LIST = 500

type Props = {
  /** Each is requested once and may fail alone; only the participants are required. */
  sources: MapSources
  /** The query string of the URL. */
  query: string
}

/** The map for other sites: a picture, its legend, its words and a link to the full map; without Leaflet. */
export function EmbeddedMap({ sources, query }: Props) {
  const t = useText()
  const { data: members, error, isFetching, refetch } = useAnswer(sources.members)
  if (members) return <Embedded sources={sources} query={query} all={members} />
  if (error === undefined) return null
  return (
    <main className={styles['embed']}>
      <h1>{t('map.title')}</h1>
      <Notice
        tone="error"
        live="polite"
        actions={
          <Button busy={isFetching} onClick={refetch}>
            {t('ui.tryAgain')}
          </Button>
        }
      >
        {error instanceof BackendError && error.code === 'bad_response'
          ? t('error.page.bad_response.text', { operation: error.operation })
          : t(error instanceof BackendError ? `error.${error.code}` : 'error.unknown')}
      </Notice>
    </main>
  )
}

function Embedded({ sources, query, all: given }: Props & { all: readonly Member[] }) {
  const all = useLocalMembers(given)
  const t = useText()
  const { country: countryName, compare, date, dayOf, colon } = useFormats()
  const texts = useMapTexts()
  const measureTexts = useMeasureTexts()
  const countriesAnswer = useAnswer(sources.countries)
  const timelineAnswer = useAnswer(sources.timeline)
  const shapesAnswer = useAnswer(sources.shapes)
  const shapes = shapesAnswer.data
  const countries = countriesAnswer.data ?? []
  const { moments } = momentsOf(timelineAnswer.data ?? [])
  const drawn = shapes?.countries.flatMap(({ code }) => code ?? []) ?? []
  const listed = countries.filter(({ code, memberStateSince }) => memberStateSince !== null || code === KOSOVO)
  const own = listed.length > 0 ? listed.map(({ code }) => code) : drawn
  const codes = [...new Set([...own, ...all.map(({ country }) => country)])]
  const { search, ignored } = followSearch(new URLSearchParams(query), {
    countries: new Set(codes),
    members: new Set(all.map(({ id }) => id)),
    years: new Set(yearsOf(all)),
    dates: new Set(moments.map(({ key }) => key)),
    measures: measuresWithFigures(countries),
  })
  const { filters, sort, measure, places, figures } = search
  const moment = moments.find(({ key }) => key === search.at) ?? null
  const dated = moment ? membersAt(all, moment.day).members : all
  const everywhere = filterMembers(dated, { ...filters, country: null }, countryInAllLanguages)
  const model = measureModel({ countries, members: everywhere, codes, isDrawn: figures }, measure)
  const inClass = chosenClass({ countries, members: dated, codes, isDrawn: figures }, measure, filters.level)
  const chosen = filterMembers(dated, filters, countryInAllLanguages).filter(
    ({ country }) => inClass?.has(country) ?? true,
  )
  const members = sortMembers(chosen, sort, countryName, compare)
  const found = t('map.count', {
    shown: members.length,
    total: all.length,
    countries: new Set(members.map(({ country }) => country)).size,
  })
  const now = serverInstant()
  const day = moment?.day ?? dayInStrasbourg(now)
  const summary = measureTexts.summary(model, found, moreThanAYearBefore(members, day))
  const samples = samplesBehind(model, members)
  const figureSources = sourcesOf(model)
  const notDrawn = useNotDrawn()
  const view = search.view
    ? placeView(search.view, wholeOfEurope)
    : pictureView(focusOf(shapes, filters.country, wholeOfEurope), wholeOfEurope)
  const selected = all.find(({ id }) => id === search.member)
  const ring = placed(selected ? [selected] : [])
  const told = useFilterWords()(useViewFilters()(filters, model))

  return (
    <main className={styles['embed']}>
      <div>
        <h1>{t('map.title')}</h1>
        <p>
          {found}
          {moment && ` · ${date(moment.key)}`} · {t(`map.measure.${measure}`)}
        </p>
        {told && <p>{told}</p>}
        {selected && (
          <p>
            {t('map.panel.member')}
            {colon} {texts.member(selected)} ({texts.joined(selected)})
          </p>
        )}
        <MapHalf ignored={ignored} countries={countriesAnswer} timeline={timelineAnswer} />
      </div>
      <div className={styles['picture']}>
        <NotAnswered asked={shapesAnswer}>{t('map.unavailable')}</NotAnswered>
        {shapes && (
          <CountryMap
            shapes={shapes}
            title={`${t('map.title')}${colon} ${found}`}
            description={summary}
            paint={measureTexts.paint(model)}
            selected={filters.country ?? undefined}
            view={view}
            over={
              <>
                <CountrySymbols shapes={shapes} symbols={symbolsOf(model)} />
                {places && ring.map(({ at }) => <Ring key="ring" {...at} />)}
                {places && <PlaceSymbols places={placed(members)} />}
              </>
            }
          />
        )}
      </div>
      {shapes && notDrawn.all(model, shapes, places ? members : []).map((sentence) => <p key={sentence}>{sentence}</p>)}
      <MapHelpLegend
        model={model}
        inClass={inClass}
        isFiltered={changesFigures(filters)}
        circles={<CircleLegend model={model} view={view} />}
      />
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
          {[
            t('map.notes.members'),
            figureSources.length > 0 && t('map.notes.figures', { sources: figureSources.join('; ') }),
            measureTexts.editions(model),
            t('map.notes.places'),
            t('map.notes.shapes'),
            t('map.picture.date', { date: dayOf(now) }),
          ]
            .filter(Boolean)
            .join(' ')}
        </p>
        {codes.includes(KOSOVO) && <p>{t('shell.kosovoFootnote')}</p>}
      </footer>
    </main>
  )
}

/** A ring around a place, drawn below all places. */
const Ring = ({ x, y }: Spot) =>
  (['ring', 'inside'] as const).map((part) => <path key={part} className={styles[part]} d={`M${x} ${y}h0`} />)
