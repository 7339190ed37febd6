import type { QueryClient } from '@tanstack/react-query'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, type LoaderFunctionArgs, useParams } from 'react-router'
import { BackendError } from '#src/backend/errors.ts'
import { allianceQueries } from '#src/backend/queries/alliance.ts'
import { type CountryFigures, countryFigures } from '#src/domain/country-figures.ts'
import { KOSOVO } from '#src/domain/country.ts'
import type { Member } from '#src/domain/member.ts'
import { useLocalMembers } from '#src/i18n/local-members.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useMemberWords } from '#src/i18n/member-words.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Card } from '#src/ui/Card.tsx'
import { Later } from '#src/ui/Later.tsx'
import { shapesQuery } from '#src/ui/map/shapes-query.ts'
import { PageTitle } from '#src/ui/PageTitle.tsx'
import { useSearchChange } from '#src/ui/use-search-change.ts'
import styles from './countries.module.css'
import { documentedAccessions, membersOf } from './country-model.ts'
import { CountryFacts } from './CountryFacts.tsx'
import { CountryMembers } from './CountryMembers.tsx'
import { CountryPicture } from './CountryPicture.tsx'
import { EuropePicture } from './EuropePicture.tsx'
import { loadCompare } from './load-compare.ts'
import { Sources } from './Sources.tsx'

const notFound = () => new BackendError('listCountries', 'not_found')

export const makeLoader =
  (queryClient: QueryClient) =>
  async ({ params, request }: LoaderFunctionArgs) => {
    // The page stands without its map.
    void queryClient.prefetchQuery(shapesQuery())
    const [countries] = await Promise.all([
      queryClient.ensureQueryData(allianceQueries.countries()),
      queryClient.ensureQueryData(allianceQueries.members()),
    ])
    const asked = params['code'] ?? ''
    const code = asked.toUpperCase()
    if (!countries.some((country) => country.code === code)) throw notFound()
    // One address per country: small letters lead to it.
    if (code === asked) return null
    const Location = `/countries/${code}${new URL(request.url).search}`
    return new Response(null, { status: 302, headers: { Location } })
  }

export function Component() {
  const members = useLocalMembers(useSuspenseQuery(allianceQueries.members()).data)
  const { data: countries } = useSuspenseQuery(allianceQueries.countries())
  const { code } = useParams()
  const { rows } = countryFigures(countries, members)
  const own = rows.find((row) => row.code === code)
  if (!own) throw notFound()
  return <CountryPage key={own.code} own={own} rows={rows} members={members} />
}

type Props = { own: CountryFigures; rows: readonly CountryFigures[]; members: readonly Member[] }

function CountryPage({ own, rows, members }: Props) {
  const t = useText()
  const [params] = useSearchChange()
  const { country, compare } = useFormats()
  const name = country(own.code)
  const of = membersOf(members, own.code, compare)
  const counts = new Map(rows.map((row) => [row.code, row.members]))
  const sources = [
    ...of.flatMap((member) => member.sources),
    ...(own.estimate.value?.sources ?? []),
    ...(own.authorities.value?.sources ?? []),
  ]
  const listTitle = t('countries.membersOf', { country: name })

  return (
    <div className={styles['page']}>
      <div className={styles['head']}>
        <Link to="/countries">{t('countries.back')}</Link>
        <PageTitle>{name}</PageTitle>
        <p className={styles['lead']}>
          {own.members === 0
            ? t('countries.leadNone', { country: name })
            : t('countries.leadCountry', { count: own.members, country: name })}
        </p>
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
          <CountryFacts row={own} />
        </Card>
        <Card className={styles['stack']}>
          <CountryPicture code={own.code} members={of} counts={counts} />
        </Card>
      </div>
      <Card as="section" aria-labelledby="country-members" className={styles['stack']}>
        <h2 id="country-members">{listTitle}</h2>
        <CountryMembers members={of} caption={listTitle} />
        <Accessions members={of} />
      </Card>
      <Card>
        <EuropePicture own={own} rows={rows} />
      </Card>
      <Card as="section" aria-labelledby="country-compare" className={styles['stack']}>
        <h2 id="country-compare">{t('countries.compare')}</h2>
        <Later load={loadCompare} now={params.has('with')}>
          {({ Compare }) => <Compare own={own} rows={rows} />}
        </Later>
      </Card>
      <Card as="section" aria-labelledby="country-sources" className={styles['stack']}>
        <h2 id="country-sources">{t('countries.sources')}</h2>
        <Sources sources={sources} />
        <div className={styles['notes']}>
          <p>{t('countries.estimateNote')}</p>
          <p>{t('countries.scaleNote')}</p>
          <p>{t('map.notes.places')}</p>
          <p>{t('map.notes.shapes')}</p>
          {rows.some((row) => row.code === KOSOVO) && <p>{t('shell.kosovoFootnote')}</p>}
        </div>
      </Card>
    </div>
  )
}

/** Growth in this country, as far as dated sources say: the days and bounds themselves, no line through them. */
function Accessions({ members }: { members: readonly Member[] }) {
  const t = useText()
  const words = useMemberWords()
  const known = documentedAccessions(members)
  if (members.length === 0) return null
  return (
    <div>
      <h3>{t('countries.accessions')}</h3>
      {known.length > 0 && (
        <ol className={styles['list']}>
          {known.map((member) => (
            <li key={member.id}>
              <b>{words.joined(member)}</b>{' '}
              {member.ordinal === null
                ? member.name
                : t('countries.accession', { name: member.name, ordinal: member.ordinal })}
            </li>
          ))}
        </ol>
      )}
      {members.length > known.length && (
        <p className={styles['needed']}>{t('countries.undated', { count: members.length - known.length })}</p>
      )}
    </div>
  )
}
