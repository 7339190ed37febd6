import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { allianceQueries } from '#src/backend/queries/alliance.ts'
import { readDay } from '#src/backend/read-at.ts'
import { useTiles } from '#src/backend/use-tiles.ts'
import type { Member } from '#src/domain/member.ts'
import { useLocalMembers } from '#src/i18n/local-members.ts'
import { useText } from '#src/i18n/use-text.ts'
import { type Asked, hasFailed } from '#src/ui/has-failed.ts'
import { Later } from '#src/ui/Later.tsx'
import { shapesQuery } from '#src/ui/map/shapes-query.ts'
import type { MapShapes } from '#src/ui/map/shapes.ts'
import { PageTitle } from '#src/ui/PageTitle.tsx'
import { countryInAllLanguages } from './model/country-names.ts'
import { equalArea } from './model/ground.ts'
import { coolDown } from './hot.ts'
import type { PlacesCode } from './load-frame.ts'
import { loadBelow, loadLegends, loadTime } from './load-frame.ts'
import styles from './map.module.css'
import { filterMembers, placed } from './model/map-model.ts'
import { changesFigures, type Filters, withMeasure } from './model/map-search.ts'
import { focusInstead, MapArea } from './MapArea.tsx'
import type { MapAreaHandle } from './MapArea.tsx'
import { MapFilters } from './MapFilters.tsx'
import { MapHalf } from './MapHalf.tsx'
import { MapHelp } from './MapHelp.tsx'
import { MapPanel, subjectKey } from './MapPanel.tsx'
import type { PanelSubject } from './MapPanel.tsx'
import { MeasureSwitch } from './MeasureSwitch.tsx'
import { MemberTable, rowId } from './MemberTable.tsx'
import { focusOf, pictureView } from './picture-view.ts'
import { StreetSwitch } from './StreetSwitch.tsx'
import { useMapAddress } from './use-map-address.ts'
import { toGround, useMapModel, useMapRecords } from './use-map-model.ts'
import { useMapTexts } from './use-map-texts.ts'
import { useMeasureTexts } from './use-measure-texts.ts'
import { useStreets } from './use-streets.ts'
import { useStill } from '#src/ui/use-media.ts'
import { useQuietAnnouncement } from '#src/ui/use-quiet-announcement.ts'

export { byPath as shouldRevalidate } from '#src/ui/by-path.ts'
export { makeLoader } from './loader.ts'

/** Countries that have a shape. */
function useDrawn(shapes: MapShapes | undefined): readonly string[] {
  return useMemo(() => shapes?.countries.flatMap(({ code }) => code ?? []) ?? [], [shapes])
}

type Opened = { id: string; from: 'map' | 'list' }

/** Loads all data. The page itself is a separate component, so that React yields in between. */
export function Component() {
  const { data: records } = useSuspenseQuery(allianceQueries.members())
  const all = useLocalMembers(records)
  const countriesQuery = useQuery(allianceQueries.countries())
  const timelineQuery = useQuery(allianceQueries.timeline())
  const shapes = useQuery(shapesQuery())
  const drawn = useDrawn(shapes.data)
  const there = useMapRecords({
    all,
    countries: countriesQuery.data,
    timeline: timelineQuery.data,
    drawn,
    withoutCountries: hasFailed(countriesQuery),
  })
  return <MapPage {...{ records, all, there, shapes, countriesQuery, timelineQuery }} />
}

type Props = {
  /** As loaded. */
  records: readonly Member[]
  /** With names in the present language. */
  all: readonly Member[]
  there: ReturnType<typeof useMapRecords>
  shapes: Asked & { readonly data: MapShapes | undefined }
  countriesQuery: Asked
  timelineQuery: Asked
}

function MapPage({ records, all, there, shapes, countriesQuery, timelineQuery }: Props) {
  const t = useText()
  const texts = useMapTexts()
  const measureTexts = useMeasureTexts()
  const {
    countries,
    codes,
    known,
    dates: { moments, undated, mended },
  } = there
  const { search, ignored, go } = useMapAddress(known)
  const { filters, sort, measure, at, places, figures, rank } = search
  const [placesCode, setPlacesCode] = useState<PlacesCode | null>(null)
  const frame = useRef<MapAreaHandle>(null)
  const panel = useRef<HTMLDivElement>(null)
  const [opened, setOpened] = useState<Opened | null>(null)
  const offeredTiles = useTiles()
  const streets = useStreets(offeredTiles)
  const ground = streets.drawn?.mercator ?? equalArea
  const still = useStill()

  const moment = moments.find(({ key }) => key === at) ?? null
  const { model, inClass, find, members, counts, options, inCountries, more, onMap, onGround, shown, index } =
    useMapModel({
      all,
      countries,
      codes,
      filters,
      sort,
      measure,
      figures,
      places,
      moment,
      ground,
      placesCode,
      today: readDay(),
    })
  const groundShapes = useMemo(() => shapes.data && ground.shapes(shapes.data), [shapes.data, ground])
  const focus = focusOf(groundShapes, filters.country, ground.whole)
  const view = pictureView(focus, ground.whole)
  const member = all.find(({ id }) => id === search.member) ?? null
  const oneOfGroup = onGround.find(({ member: { id } }) => id === search.group)
  const cluster = oneOfGroup && places ? index?.holding(oneOfGroup) : null
  const found = t('map.count', { shown: members.length, total: all.length, countries: inCountries })
  useQuietAnnouncement(found)
  const summary = measureTexts.summary(model, found, more)

  const filter = (change: Partial<Filters>) => {
    // Every choice is a history entry, single letters are not. The open item stays open if it matches the filters.
    const isLetter = Object.keys(change).join() === 'q'
    go((now) => {
      const next = { ...now.filters, ...change }
      const kept = all.filter(({ id }) => id === now.member)
      return {
        filters: next,
        member: filterMembers(kept, next, countryInAllLanguages).length > 0 ? now.member : null,
        group: null,
        view: 'country' in change ? null : now.view,
      }
    }, isLetter)
  }
  const open = (id: string, from: Opened['from']) => {
    setOpened({ id, from })
    go(() => ({ member: id, group: null }))
  }
  /** Selects the pressed country, or deselects it. */
  const press = (code: string) => {
    setOpened(null)
    filter({ country: code === filters.country ? null : code })
  }
  /**
   * Enter in the search field opens the only match, or zooms to all matches. Without a match, selects the country that the
   * text names, if it names exactly one, and returns true: the search field is then emptied.
   */
  const goToFound = (q: string): boolean => {
    const matches = find(q)
    if (matches.country !== null) {
      setOpened({ id: matches.country, from: 'list' })
      filter({ country: matches.country, q: '' })
      return true
    }
    filter({ q })
    const [only, ...others] = matches.members
    if (only && others.length === 0) open(only.id, 'list')
    else {
      frame.current?.show(toGround(placed(matches.members), ground).map(({ at: spot }) => spot))
      document.getElementById('map-count')?.focus()
    }
    return false
  }
  /** Returns the focus to where the subject of a panel was chosen, or can be chosen again. */
  const focusOrigin = (subject: PanelSubject) => {
    const count = document.getElementById('map-count')
    if (subject.kind === 'country') {
      if (!frame.current?.focusCountry(subject.code)) count?.focus()
      return
    }
    if (subject.kind === 'cluster') return frame.current?.focusAt(subject.at)
    const place = placed([subject.member])[0]?.at
    const row = document.getElementById(rowId(subject.member.id))
    if (place && (opened?.from === 'map' || !row)) frame.current?.focusAt(ground.spot(place))
    else (row ?? count)?.focus()
  }
  const close = () => {
    if (member || cluster) go(() => ({ member: null, group: null }), true)
    else filter({ country: null })
    if (subject) focusOrigin(subject)
  }
  // The highlight is stored outside React, so it must be cleared with the page.
  useEffect(() => coolDown, [])
  const lost = useRef<PanelSubject>(null)
  // Outside React: the focus. The browser's Back removed the panel with it; runs after the page has updated.
  useEffect(() => {
    const gone = lost.current
    lost.current = null
    if (gone && document.activeElement === document.body) focusOrigin(gone)
  })

  const subject: PanelSubject | null = member
    ? { kind: 'member', member }
    : cluster
      ? { kind: 'cluster', key: `group-${search.group}`, at: cluster.at, members: index?.members(cluster) ?? [] }
      : filters.country && codes.includes(filters.country)
        ? {
            kind: 'country',
            code: filters.country,
            measure,
            row: model.rows.find(({ code }) => code === filters.country),
            isListed: countries.some(({ code }) => code === filters.country),
            members,
            isFiltered: all.some(
              ({ country, id }) => country === filters.country && !members.some((one) => one.id === id),
            ),
          }
        : null

  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <PageTitle>{t('map.title')}</PageTitle>
        <p>{t('map.lead')}</p>
      </header>
      <MapHalf ignored={ignored} countries={countriesQuery} timeline={timelineQuery} />
      <div className={styles['columns']}>
        <div className={styles['side']}>
          <MapFilters
            filters={filters}
            counts={options}
            codes={codes}
            years={[...known.years]}
            onChange={filter}
            onEnter={goToFound}
          />
          <section className={styles['list']} aria-labelledby="map-count">
            <div className={styles['list-top']}>
              <h2 id="map-count" tabIndex={-1}>
                {found}
              </h2>
              <a href="#map" className={styles['to-map']} onClick={(event) => focusInstead(event, 'map')}>
                {t('map.toMap')}
              </a>
            </div>
            <MemberTable
              members={members}
              selected={search.member}
              sort={sort}
              empty={t(inClass ? 'map.noneInClass' : 'map.none')}
              onSort={(next) => go(() => ({ sort: next }), true)}
              onSelect={(id) => open(id, 'list')}
            />
          </section>
        </div>
        <div className={styles['right']}>
          <MeasureSwitch
            measure={measure}
            offered={known.measures}
            places={places}
            onMeasure={(next) => go((now) => withMeasure(now, next))}
            onPlaces={(next) => go(() => ({ places: next }))}
            figures={figures}
            onFigures={(next) => go(({ filters: now }) => ({ figures: next, filters: { ...now, level: null } }))}
          />
          {offeredTiles && (
            <StreetSwitch
              tiles={offeredTiles}
              on={streets.on}
              state={streets.state}
              onRetry={streets.retry}
              onChange={(on) => {
                go(() => ({ group: null }), true)
                streets.change(on)
              }}
            />
          )}
          <MapArea
            ref={frame}
            ground={ground}
            streets={streets.drawn}
            still={still}
            onPictures={streets.tellPictures}
            title={t('map.region', { members: onMap.length, countries: inCountries })}
            shapes={groundShapes}
            focus={focus}
            view={view}
            asked={shapes}
            model={model}
            members={shown}
            wanted={streets.on || [search.member, search.group, search.view, filters.country].some(Boolean)}
            placesCode={placesCode}
            onPlacesCode={setPlacesCode}
            index={index}
            selectedCountry={filters.country}
            selectedMember={member ? (toGround(placed([member]), ground)[0] ?? null) : null}
            onCountry={press}
            onMember={(id) => open(id, 'map')}
            onCluster={(tight) => {
              const group = index?.members(tight)[0]?.id ?? null
              setOpened({ id: `group-${group}`, from: 'map' })
              go(() => ({ member: null, group }), true)
            }}
            place={search.view}
            onPlace={(to) => go(() => ({ view: to }), true)}
            cover={panel}
            onEscape={() => subject && close()}
            labels={{
              countries: t('map.countries'),
              members: t('map.members'),
              member: texts.member,
              cluster: texts.cluster,
              among: texts.among,
            }}
          >
            {subject && (
              <MapPanel
                key={subjectKey(subject)}
                subject={subject}
                takeFocus={opened?.id === subjectKey(subject)}
                onClose={close}
                onLost={(gone) => void (lost.current = gone)}
                ref={panel}
                onMember={(id) => open(id, 'map')}
              />
            )}
            <Later load={loadTime} now={at !== null} fallback={<div className={styles['time-room']} />}>
              {({ TimeSlider }) => (
                <TimeSlider
                  moments={moments}
                  at={at}
                  counts={counts}
                  undated={undated.length}
                  mended={mended}
                  still={still}
                  onChange={(next) => go((now) => ({ at: next(now.at) }), true)}
                />
              )}
            </Later>
            <MapHelp
              model={model}
              symbols={
                places && (
                  <Later load={loadLegends} now={false} optional>
                    {({ PlaceLegend }) => <PlaceLegend isLive />}
                  </Later>
                )
              }
              summary={summary}
              circles={
                <Later load={loadLegends} now={false} fallback={<div className={styles['sizes-room']} />}>
                  {({ CircleLegend }) => <CircleLegend model={model} view={view} />}
                </Later>
              }
              level={filters.level}
              inClass={inClass}
              isFiltered={changesFigures(filters)}
              onLevel={(level) => filter({ level })}
            />
          </MapArea>
        </div>
      </div>
      <Later load={loadBelow} now={false}>
        {({ MapBelow }) => (
          <MapBelow
            records={records}
            filters={filters}
            members={members}
            selected={member}
            onMap={onMap}
            places={places}
            model={model}
            inClass={inClass}
            moment={moment}
            shapes={shapes.data}
            found={found}
            summary={summary}
            rank={rank}
            onRank={(next) => go(() => ({ rank: next }), true)}
            onCountry={press}
            onMember={(id) => open(id, 'list')}
          />
        )}
      </Later>
    </div>
  )
}
