import type { QueryClient } from '@tanstack/react-query'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { allianceQueries } from '#src/backend/queries/alliance.ts'
import { countryFigures } from '#src/domain/country-figures.ts'
import { KOSOVO } from '#src/domain/country.ts'
import type { Member } from '#src/domain/member.ts'
import { documentedVersion } from '#src/domain/records-version.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Card } from '#src/ui/Card.tsx'
import { downloadCsv } from '#src/ui/download.ts'
import { NotAnswered } from '#src/ui/NotLoaded.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { PageTitle } from '#src/ui/PageTitle.tsx'
import { keysOf } from '#src/ui/picture/bar-keys.ts'
import { useQuietAnnouncement } from '#src/ui/use-quiet-announcement.ts'
import { useSearchChange } from '#src/ui/use-search-change.ts'
import { BarLegend } from './BarLegend.tsx'
import { SaveTable } from './SaveTable.tsx'
import styles from './countries.module.css'
import { CountryTable } from './CountryTable.tsx'
import { estimateBars, listBars } from './drawn.ts'
import { Growth } from './Growth.tsx'
import { chosenRows, countryRows } from './list-model.ts'
import { ListFilters } from './ListFilters.tsx'
import {
  ignoredParts,
  type ListSearch,
  offeredKeys,
  readSearch,
  shows as allShows,
  showsOfEstimates,
  writeSearch,
} from './list-search.ts'
import { useFileWords } from './use-file-words.ts'

export { byPath as shouldRevalidate } from '#src/ui/by-path.ts'

const none: readonly Member[] = []

export const makeLoader = (queryClient: QueryClient) => async () => {
  await Promise.all([
    queryClient.ensureQueryData(allianceQueries.countries()),
    // May fail: the countries and their estimates are then shown without participants or the growth chart.
    queryClient.prefetchQuery(allianceQueries.members()),
    queryClient.prefetchQuery(allianceQueries.timeline()),
  ])
  return null
}

/**
 * Every country with what is known of it. Also shows the growth of the whole Alliance, which belongs to these counts
 * and would make the overview heavier.
 */
export function Component() {
  const t = useText()
  const formats = useFormats()
  const fileWords = useFileWords()
  const membersAnswer = useQuery(allianceQueries.members())
  const members = membersAnswer.data ?? none
  const withMembers = membersAnswer.data !== undefined
  const { data: countries } = useSuspenseQuery(allianceQueries.countries())
  const timeline = useQuery(allianceQueries.timeline())
  const [params, applyChange] = useSearchChange()
  const { rows, elsewhere } = countryFigures(countries, members)
  const offered = offeredKeys(rows, withMembers)
  const shows = withMembers ? allShows : showsOfEstimates
  const search = readSearch(params, offered, shows)
  const ignored = ignoredParts(params, offered, shows)
  const shown = chosenRows(rows, search, formats.country)
  const total = { members: members.length, samples: members.filter(({ sample }) => sample).length }
  const count = t('countries.count', { shown: shown.length, total: rows.length })
  useQuietAnnouncement(count)

  const change = (part: Partial<ListSearch>) =>
    applyChange((before) => writeSearch({ ...readSearch(before, offered, shows), ...part }, before), true)
  const save = async () => {
    const notes = fileWords.countries(
      shown.map(({ code }) => code),
      search,
      await documentedVersion(members),
    )
    downloadCsv('countries.csv', countryRows(shown, notes))
  }

  return (
    <div className={styles['page']}>
      <div className={styles['head']}>
        <PageTitle>{t('countries.title')}</PageTitle>
        {/* Alone, so that it is the same text that index.html shows before any script loads. */}
        <p className={styles['lead']}>{t('countries.lead')}</p>
        <p>
          {withMembers &&
            t('countries.figures', {
              members: total.members,
              countries: rows.filter((row) => row.members > 0).length,
              all: rows.length,
            })}{' '}
          <Link to="/map">{t('countries.toMap')}</Link>. <Link to="/coverage">{t('countries.coverage')}</Link>
        </p>
        <NotAnswered asked={membersAnswer}>{t('countries.half.members')}</NotAnswered>
        {ignored.length > 0 && (
          <Notice tone="warning" live="polite">
            {t('countries.ignored', { count: ignored.length, parts: ignored.join(', ') })}
          </Notice>
        )}
      </div>
      <ListFilters filters={search} shows={shows} onChange={change} />
      <Card as="section" aria-labelledby="countries-count" className={styles['stack']}>
        <h2 id="countries-count" className={styles['count']}>
          {count}
        </h2>
        <CountryTable
          rows={shown}
          most={Math.max(0, ...rows.map((row) => row.members))}
          offered={offered}
          sort={search.sort}
          onSort={(sort) => change({ sort })}
        />
        <BarLegend keys={keysOf(withMembers ? listBars(shown) : estimateBars(shown))} />
        {withMembers && <SaveTable onSave={save} />}
        <div className={styles['notes']}>
          {total.samples > 0 && <p>{t('countries.samplesNote', { count: total.samples })}</p>}
          {elsewhere.size > 0 && (
            <p>
              {t('countries.elsewhere', {
                list: formats.list(
                  [...elsewhere].map(([code, some]) => `${formats.country(code)} (${formats.number(some.members)})`),
                ),
              })}
            </p>
          )}
          <p>{t('countries.estimateNote')}</p>
          <p>{t('countries.scaleNote')}</p>
          <p>{t('countries.unknownNote')}</p>
          <p>{t('countries.sourcesNote')}</p>
          {shown.some(({ code }) => code === KOSOVO) && <p>{t('shell.kosovoFootnote')}</p>}
        </div>
      </Card>
      {timeline.data && <Growth timeline={timeline.data} />}
      <NotAnswered asked={timeline}>{t('countries.growth.failed')}</NotAnswered>
    </div>
  )
}
