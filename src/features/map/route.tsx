import type { QueryClient } from '@tanstack/react-query'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import { allianceQueries } from '#src/backend/queries/alliance.ts'
import { KOSOVO } from '#src/domain/country.ts'
import { memberClassLimits } from '#src/domain/geography.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { useAnnounce } from '#src/ui/announcer.ts'
import { classRanges } from '#src/ui/map/classes.ts'
import { shapesQuery } from '#src/ui/map/shapes-query.ts'
import { PageTitle } from '#src/ui/PageTitle.tsx'
import type { Cluster } from './clusters.ts'
import { clusterIndex } from './clusters.ts'
import type { MapFrameHandle } from './LeafletFrame.tsx'
import { loadFrame } from './load-frame.ts'
import styles from './map.module.css'
import { countryCounts, filterMembers, optionCounts, placed, sortMembers } from './map-model.ts'
import type { Filters, MapSearch } from './map-search.ts'
import { noFilters, readSearch, writeSearch } from './map-search.ts'
import { focusInstead, MapArea } from './MapArea.tsx'
import { MapFilters } from './MapFilters.tsx'
import { MapHelp } from './MapHelp.tsx'
import { MapNotes } from './MapNotes.tsx'
import { MapPanel, subjectKey } from './MapPanel.tsx'
import type { PanelSubject } from './MapPanel.tsx'
import { MemberTable, rowId } from './MemberTable.tsx'
import { useMapTexts } from './use-map-texts.ts'

const QUIET_MS = 300

export const makeLoader = (queryClient: QueryClient) => async () => {
  // The list stands without the map, so neither its code nor its shapes are waited for.
  void loadFrame().catch(() => undefined)
  void queryClient.prefetchQuery(shapesQuery())
  await Promise.all([
    queryClient.ensureQueryData(allianceQueries.members()),
    queryClient.ensureQueryData(allianceQueries.countries()),
  ])
  return null
}

type Opened = { id: string; from: 'map' | 'list' }

export function Component() {
  const t = useText()
  const { country: countryName, compare, sortBy } = useFormats()
  const texts = useMapTexts()
  const announce = useAnnounce()
  const { data: all } = useSuspenseQuery(allianceQueries.members())
  const { data: countries } = useSuspenseQuery(allianceQueries.countries())
  const shapes = useQuery(shapesQuery())
  const [params, setParams] = useSearchParams()
  // Where the address is going: two changes may come before the router has shown the first.
  const latest = useRef(params)
  useEffect(() => {
    latest.current = params
  }, [params])
  const search = readSearch(params)
  const { filters, sort } = search
  const frame = useRef<MapFrameHandle>(null)
  const panel = useRef<HTMLDivElement>(null)
  const [opened, setOpened] = useState<Opened | null>(null)
  const [cluster, setCluster] = useState<Cluster | null>(null)

  // In steps that stay as they are while another filter changes: sorting and searching cost most.
  const sorted = sortMembers(all, sort, countryName, compare)
  const matching = filterMembers(sorted, { ...noFilters, q: filters.q }, countryName)
  const chosen = { ...filters, q: '' }
  const members = filterMembers(matching, chosen, countryName)
  const onMap = placed(members)
  const index = clusterIndex(onMap)
  const member = all.find(({ id }) => id === search.member) ?? null
  const named = countries
    .filter(({ code, memberStateSince }) => memberStateSince !== null || code === KOSOVO)
    .map(({ code }) => code)
  const codes = sortBy([...new Set([...named, ...all.map(({ country }) => country)])], countryName)
  const counts = countryCounts(filterMembers(matching, { ...chosen, country: null }, countryName), codes)
  const paint = new Map(counts.map(({ code, count, level }) => [code, { level, label: texts.country(code, count) }]))
  const inCountries = new Set(members.map(({ country }) => country)).size
  const found = t('map.count', { shown: members.length, total: all.length, countries: inCountries })

  const go = (change: (now: MapSearch) => Partial<MapSearch>, replace = false) => {
    const now = readSearch(latest.current)
    const next = writeSearch({ ...now, ...change(now) }, latest.current)
    latest.current = next
    setParams(next, { replace, preventScrollReset: true })
  }
  const filter = (change: Partial<Filters>) => {
    setCluster(null)
    // Every choice is a step that Back takes back; every letter is not. What was opened stays, as long as it fits.
    go((now) => {
      const next = { ...now.filters, ...change }
      const kept = all.filter(({ id }) => id === now.member)
      return { filters: next, member: filterMembers(kept, next, countryName).length > 0 ? now.member : null }
    }, 'q' in change)
  }
  const open = (id: string, from: Opened['from']) => {
    setCluster(null)
    setOpened({ id, from })
    go(() => ({ member: id }))
  }
  /** Back to where the subject of a panel was chosen, or can be chosen again. */
  const focusOrigin = (subject: PanelSubject) => {
    if (subject.kind === 'country') return frame.current?.focusCountry(subject.code)
    if (subject.kind === 'cluster') return frame.current?.focusAt(subject.at)
    const place = placed([subject.member])[0]?.at
    const row = document.getElementById(rowId(subject.member.id))
    if (place && (opened?.from === 'map' || !row)) frame.current?.focusAt(place)
    else (row ?? document.getElementById('map-count'))?.focus()
  }
  const close = () => {
    setCluster(null)
    if (member) go(() => ({ member: null }), true)
    else if (!cluster) filter({ country: null })
    if (subject) focusOrigin(subject)
  }
  const lost = useRef<PanelSubject>(null)
  // The browser's Back took the panel away and the focus with it; the page is as it will be when this runs.
  useEffect(() => {
    const gone = lost.current
    lost.current = null
    if (gone && document.activeElement === document.body) focusOrigin(gone)
  })

  const subject: PanelSubject | null = member
    ? { kind: 'member', member }
    : cluster
      ? { kind: 'cluster', key: cluster.key, at: cluster.at, members: index.members(cluster) }
      : filters.country && codes.includes(filters.country)
        ? { kind: 'country', code: filters.country, members }
        : null

  // The page's live region, after a pause, so that typing does not read out every letter's result.
  const [told, setTold] = useState(found)
  useEffect(() => {
    const timer = window.setTimeout(() => {
      if (told !== found) announce(found)
      setTold(found)
    }, QUIET_MS)
    return () => window.clearTimeout(timer)
  }, [found, told, announce])

  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <PageTitle>{t('map.title')}</PageTitle>
        <p>{t('map.lead')}</p>
      </header>
      <div className={styles['side']}>
        <MapFilters
          filters={filters}
          counts={optionCounts(matching, chosen, countryName)}
          codes={codes}
          onChange={filter}
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
            onSort={(next) => go(() => ({ sort: next }), true)}
            onSelect={(id) => open(id, 'list')}
          />
        </section>
      </div>
      <MapArea
        ref={frame}
        title={t('map.region', { members: onMap.length, countries: inCountries })}
        shapes={shapes.data}
        failed={shapes.isError}
        onRetry={() => void shapes.refetch()}
        paint={paint}
        members={onMap}
        index={index}
        selectedCountry={filters.country}
        selectedMember={member ? (placed([member])[0] ?? null) : null}
        onCountry={(code) => filter({ country: code === filters.country ? null : code })}
        onMember={(id) => open(id, 'map')}
        onCluster={(tight) => {
          setOpened({ id: tight.key, from: 'map' })
          go(() => ({ member: null }), true)
          setCluster(tight)
        }}
        cover={panel}
        onEscape={() => subject && close()}
        labels={{
          countries: t('map.countries'),
          members: t('map.members'),
          member: texts.member,
          cluster: texts.cluster,
        }}
      >
        {subject && (
          <MapPanel
            key={subjectKey(subject)}
            subject={subject}
            takeFocus={opened !== null && opened.id === (member?.id ?? cluster?.key)}
            onClose={close}
            onLost={(gone) => void (lost.current = gone)}
            ref={panel}
            onMember={(id) => open(id, 'map')}
          />
        )}
        <MapHelp
          ranges={classRanges(
            counts.map(({ count }) => count),
            memberClassLimits,
          )}
        />
      </MapArea>
      <MapNotes members={members} codes={codes} countryName={countryName} onMember={(id) => open(id, 'list')} />
    </div>
  )
}
