import type { QueryClient } from '@tanstack/react-query'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, type LoaderFunctionArgs, useParams } from 'react-router'
import { BackendError } from '#src/backend/errors.ts'
import { allianceQueries } from '#src/backend/queries/alliance.ts'
import { type CountryFigures, countryFigures } from '#src/domain/country-figures.ts'
import type { Member } from '#src/domain/member.ts'
import { useLocalMembers } from '#src/i18n/local-members.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Card } from '#src/ui/Card.tsx'
import type { Asked } from '#src/ui/has-failed.ts'
import { Later } from '#src/ui/Later.tsx'
import { shapesQuery } from '#src/ui/map/shapes-query.ts'
import { NotAnswered } from '#src/ui/NotLoaded.tsx'
import { PageTitle } from '#src/ui/PageTitle.tsx'
import { useSearchChange } from '#src/ui/use-search-change.ts'
import styles from './countries.module.css'
import { membersOf } from './country-model.ts'
import { CountryFacts } from './CountryFacts.tsx'
import { CountryPicture } from './CountryPicture.tsx'
import { loadBelow } from './load-below.ts'

const none: readonly Member[] = []

const notFound = () => new BackendError('listCountries', 'not_found')

export const makeLoader =
  (queryClient: QueryClient) =>
  async ({ params, request }: LoaderFunctionArgs) => {
    // Not awaited: the page works without its map.
    void queryClient.prefetchQuery(shapesQuery())
    const [countries] = await Promise.all([
      queryClient.ensureQueryData(allianceQueries.countries()),
      queryClient.prefetchQuery(allianceQueries.members()),
    ])
    const asked = params['code'] ?? ''
    const code = asked.toUpperCase()
    if (!countries.some((country) => country.code === code)) throw notFound()
    // One URL per country: lower-case codes redirect to it.
    if (code === asked) return null
    const Location = `/countries/${code}${new URL(request.url).search}`
    return new Response(null, { status: 302, headers: { Location } })
  }

export function Component() {
  const asked = useQuery(allianceQueries.members())
  const members = useLocalMembers(asked.data ?? none)
  const { data: countries } = useSuspenseQuery(allianceQueries.countries())
  const { code } = useParams()
  const { rows } = countryFigures(countries, members)
  const own = rows.find((row) => row.code === code)
  if (!own) throw notFound()
  return <CountryPage key={own.code} own={own} rows={rows} members={members} asked={asked} />
}

type Props = {
  own: CountryFigures
  rows: readonly CountryFigures[]
  members: readonly Member[]
  /** The participants. */
  asked: Asked
}

function CountryPage({ own, rows, members, asked }: Props) {
  const t = useText()
  const [params] = useSearchChange()
  const { country, compare } = useFormats()
  const name = country(own.code)
  const of = membersOf(members, own.code, compare)
  const counts = new Map(rows.map((row) => [row.code, row.members]))
  const isCounted = asked.data !== undefined

  return (
    <div className={styles['page']}>
      <div className={styles['head']}>
        <Link to="/countries">{t('countries.back')}</Link>
        <PageTitle>{name}</PageTitle>
        <NotAnswered asked={asked}>{t('countries.half.members')}</NotAnswered>
        {isCounted && (
          <p className={styles['lead']}>
            {own.members === 0
              ? t('countries.leadNone', { country: name })
              : t('countries.leadCountry', { count: own.members, country: name })}
          </p>
        )}
        {own.samples > 0 && <p>{t('countries.samplesHere', { count: own.samples })}</p>}
        <div className={styles['inline']}>
          <Link to={`/map?country=${own.code}`}>{t('countries.onMap')}</Link>
          <Button variant="ghost" size="small" icon="print" onClick={() => window.print()}>
            {t('countries.print')}
          </Button>
        </div>
      </div>
      <div className={styles['pair']}>
        <Card as="section" aria-labelledby="country-facts" className={styles['stack']}>
          <h2 id="country-facts">{t('countries.facts')}</h2>
          <CountryFacts row={own} isCounted={isCounted} />
        </Card>
        {isCounted && (
          <Card className={styles['stack']}>
            <CountryPicture code={own.code} members={of} counts={counts} />
          </Card>
        )}
      </div>
      <div className={styles['below']}>
        <Later load={loadBelow} now={params.has('with')}>
          {({ CountryBelow }) => <CountryBelow own={own} rows={rows} members={of} isCounted={isCounted} />}
        </Later>
      </div>
    </div>
  )
}
