import type { QueryClient } from '@tanstack/react-query'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, type LoaderFunctionArgs, useParams } from 'react-router'
import { BackendError } from '#src/backend/errors.ts'
import { allianceQueries } from '#src/backend/queries/alliance.ts'
import { KOSOVO } from '#src/domain/country.ts'
import { alsoIn } from '#src/domain/taking-part.ts'
import { hasOnlyApplied } from '#src/domain/member.ts'
import type { Member } from '#src/domain/member.ts'
import { useLocalMembers } from '#src/i18n/local-members.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Card } from '#src/ui/Card.tsx'
import { hasFailed } from '#src/ui/has-failed.ts'
import { MapLegend } from '#src/ui/map/CountryMap.tsx'
import { around } from '#src/ui/map/shapes.ts'
import { PlaceMap } from '#src/ui/map/PlaceMap.tsx'
import { shapesQuery } from '#src/ui/map/shapes-query.ts'
import { NotAnswered } from '#src/ui/NotLoaded.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { PageTitle } from '#src/ui/PageTitle.tsx'
import { Skeleton } from '#src/ui/Skeleton.tsx'
import styles from './countries.module.css'
import { boxWith, membersOf, spotOf } from './country-model.ts'
import { ListedIn } from './ListedIn.tsx'
import { type Near, nearest } from './member-model.ts'
import { MemberFacts } from './MemberFacts.tsx'
import { Sources } from './Sources.tsx'

/** How many neighbours, and how many other members of the country, are listed. */
const NEAR = 5
const LISTED = 12

const notFound = () => new BackendError('listMembers', 'not_found')

export const makeLoader =
  (queryClient: QueryClient) =>
  async ({ params }: LoaderFunctionArgs) => {
    // Not awaited: the page works without map, countries and networks.
    void queryClient.prefetchQuery(shapesQuery())
    void queryClient.prefetchQuery(allianceQueries.countries())
    void queryClient.prefetchQuery(allianceQueries.networks())
    const members = await queryClient.ensureQueryData(allianceQueries.members())
    if (!members.some(({ id }) => id === params['memberId'])) throw notFound()
    return null
  }

export function Component() {
  const members = useLocalMembers(useSuspenseQuery(allianceQueries.members()).data)
  const { memberId } = useParams()
  const own = members.find(({ id }) => id === memberId)
  if (!own) throw notFound()
  return <MemberPage key={own.id} own={own} members={members} />
}

function MemberPage({ own, members }: { own: Member; members: readonly Member[] }) {
  const t = useText()
  const { country, compare, list, number } = useFormats()
  const compatriots = membersOf(members, own.country, compare).filter(({ id }) => id !== own.id)
  const near = nearest(own, members, NEAR)
  const { data: countries } = useQuery(allianceQueries.countries())
  const hasPage = countries?.some(({ code }) => code === own.country) ?? false
  const countryName = hasPage ? (
    <Link to={`/countries/${own.country}`}>{country(own.country)}</Link>
  ) : (
    country(own.country)
  )

  return (
    <div className={styles['page']}>
      <div className={styles['head']}>
        <p>
          {t(hasOnlyApplied(own) ? 'countries.member.applied' : 'countries.member.kicker')} · {countryName}
        </p>
        <PageTitle className={styles['title']}>{own.name}</PageTitle>
        {own.otherNames.length > 0 && (
          <p className={styles['lead']}>{t('map.panel.also', { names: list(own.otherNames, 'unit') })}</p>
        )}
        <p>
          <Link to={`/map?member=${own.id}`}>{t('countries.onMap')}</Link>
        </p>
      </div>
      {own.sample && (
        <Notice tone="warning" title={t('countries.member.sample')}>
          {t('countries.member.sampleText')}
        </Notice>
      )}
      <div className={styles['pair']}>
        <Card as="section" aria-labelledby="member-facts" className={styles['stack']}>
          <h2 id="member-facts">{t('countries.member.facts')}</h2>
          <MemberFacts member={own} countryName={countryName} />
        </Card>
        <Card as="section" aria-labelledby="member-place" className={styles['stack']}>
          <h2 id="member-place">{t('countries.member.place')}</h2>
          <MemberPicture own={own} near={near} />
        </Card>
      </div>
      <div className={styles['pair']}>
        <Card as="section" aria-labelledby="member-near" className={styles['stack']}>
          <h2 id="member-near">{t('countries.member.near')}</h2>
          {near.length === 0 && <p>{t('countries.member.nearUnknown')}</p>}
          <ol className={styles['list']}>
            {near.map(({ member, km }) => (
              <li key={member.id}>
                <Link to={`/members/${member.id}`}>{member.name}</Link>{' '}
                {t('countries.member.distance', { km: number(Math.round(km)), country: country(member.country) })}
                {member.sample && ` · ${t('map.sample')}`}
              </li>
            ))}
          </ol>
          {near.length > 0 && <p className={styles['needed']}>{t('countries.member.nearNote')}</p>}
        </Card>
        <Card as="section" aria-labelledby="member-country" className={styles['stack']}>
          <h2 id="member-country">{t('countries.member.sameCountry', { country: country(own.country) })}</h2>
          {compatriots.length === 0 && <p>{t('countries.member.alone')}</p>}
          <ul className={styles['list']}>
            {compatriots.slice(0, LISTED).map((member) => (
              <li key={member.id}>
                <Link to={`/members/${member.id}`}>{member.name}</Link>
                {member.sample && ` · ${t('map.sample')}`}
              </li>
            ))}
          </ul>
          {compatriots.length > LISTED && <p>{t('countries.member.more', { count: compatriots.length - LISTED })}</p>}
        </Card>
      </div>
      <Card as="section" aria-labelledby="member-also" className={styles['stack']}>
        <h2 id="member-also">{t('countries.member.also')}</h2>
        <AlsoIn member={own} />
      </Card>
      <Card as="section" aria-labelledby="member-sources" className={styles['stack']}>
        <h2 id="member-sources">{t('countries.sources')}</h2>
        <Sources sources={own.sources} />
        <div className={styles['notes']}>
          <p>{t('map.notes.places')}</p>
          <p>{t('map.notes.shapes')}</p>
          {[own, ...near.map(({ member }) => member)].some((member) => member.country === KOSOVO) && (
            <p>{t('shell.kosovoFootnote')}</p>
          )}
        </div>
      </Card>
    </div>
  )
}

/** Other networks that name the member on public pages. */
function AlsoIn({ member }: { member: Member }) {
  const t = useText()
  const asking = useQuery(allianceQueries.networks())
  const networks = asking.data
  if (hasFailed(asking)) return <NotAnswered asked={asking}>{t('countries.member.alsoFailed')}</NotAnswered>
  if (!networks) return <Skeleton lines={2} />
  const lists = alsoIn(networks, member)
  return lists.length > 0 ? <ListedIn lists={lists} /> : <p>{t('countries.member.alsoNone')}</p>
}

/** Map with the member and its nearest neighbours, which the list names. */
function MemberPicture({ own, near }: { own: Member; near: readonly Near[] }) {
  const t = useText()
  const { country } = useFormats()
  const asking = useQuery(shapesQuery())
  const shapes = asking.data
  const at = spotOf(own)
  if (!at) return <p>{t('map.panel.noPlace')}</p>
  const neighbours = near.map(({ member }) => member)
  const shown = [own, ...neighbours]
  const points = [
    { level: 'strong', text: t('countries.member.mapOwn'), isDrawn: true },
    { level: 'point', text: t('countries.member.mapNear'), isDrawn: near.length > 0 },
    { level: 'hollow', text: t('map.legend.sample'), isDrawn: shown.some(({ sample }) => sample) },
  ] as const
  const spots = shown.flatMap((member) => {
    const spot = spotOf(member)
    const label = t('countries.mapLabel', { name: member.name, sample: String(member.sample) })
    return spot ? [{ id: member.id, at: spot, label, hollow: member.sample, strong: member === own }] : []
  })
  return (
    <>
      <div className={styles['map']}>
        <NotAnswered asked={asking}>{t('countries.mapFailed')}</NotAnswered>
        {shapes && (
          <PlaceMap
            shapes={shapes}
            title={t('countries.member.mapTitle', { name: own.name, country: country(own.country) })}
            description={t('countries.member.mapDescription', { count: near.length })}
            paint={new Map([[own.country, { level: 1, label: country(own.country) }]])}
            places={spots}
            chosen={own.country}
            view={around(boxWith({ left: at.x, top: at.y, width: 0, height: 0 }, neighbours), 1200)}
          />
        )}
      </div>
      <MapLegend title={t('map.legend.symbols')} rows={points.filter(({ isDrawn }) => isDrawn)} />
    </>
  )
}
