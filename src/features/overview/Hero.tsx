import { useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { allianceQueries } from '#src/backend/queries/alliance.ts'
import { projectLonLat } from '#src/domain/geography.ts'
import { countMembers } from '#src/domain/membership.ts'
import type { Member } from '#src/domain/member.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useRichText, useText } from '#src/i18n/use-text.ts'
import { hasFailed } from '#src/ui/has-failed.ts'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import { CountryMap, MapLegend } from '#src/ui/map/CountryMap.tsx'
import { NotAnswered } from '#src/ui/NotLoaded.tsx'
import { PageTitle } from '#src/ui/PageTitle.tsx'
import styles from './overview.module.css'
import { shapesQuery } from '#src/ui/map/shapes-query.ts'
import type { MapShapes } from '#src/ui/map/shapes.ts'

/** The Alliance in one picture: how many, how far, where. */
export function Hero({ documentTitle }: { documentTitle: string }) {
  const t = useText()
  const rich = useRichText()
  const formats = useFormats()
  const { data: members } = useQuery(allianceQueries.members())
  const counts = members && countMembers(members)

  return (
    <section className={styles['hero']}>
      <div className={styles['hero-text']}>
        <PageTitle documentTitle={documentTitle} className={styles['headline']}>
          {counts
            ? rich('overview.headline', {
                members: formats.number(counts.total),
                count: counts.total,
                countries: formats.number(counts.countries),
                countryCount: counts.countries,
                figure: (chunks) => <span className={styles['figure']}>{chunks}</span>,
              })
            : t('overview.headlineWaiting')}
        </PageTitle>
        <p className={styles['lead']}>{t('overview.lead')}</p>
        <LinkButton to="/map" iconEnd="arrow-right">
          {t('overview.exploreMap')}
        </LinkButton>
      </div>
      <HeroMap members={members} />
    </section>
  )
}

/**
 * The picture and its legend. Its space is reserved from the start, so that nothing moves; it renders after the words,
 * in parts.
 */
function HeroMap(props: { members: readonly Member[] | undefined }) {
  const t = useText()
  const asking = useQuery(shapesQuery())
  const members = useDeferredValue(props.members)
  const shapes = useDeferredValue(asking.data)
  return (
    <>
      <div className={styles['map']}>
        {hasFailed(asking) && (
          <div className={styles['map-failed']}>
            <NotAnswered asked={asking}>{t('overview.mapFailed')}</NotAnswered>
          </div>
        )}
        {shapes && members && <Picture members={members} shapes={shapes} />}
      </div>
      <MapLegend
        title={t('overview.legend')}
        rows={[
          { level: 1, text: t('overview.legendCountry') },
          { level: 'point', text: t('overview.legendPlace') },
        ]}
        className={styles['legend'] ?? ''}
      />
    </>
  )
}

type PictureProps = { members: readonly Member[]; shapes: MapShapes }

/** A colour says that a country takes part, not how much: otherwise large countries would look as if they had more. */
function Picture({ members, shapes }: PictureProps) {
  const t = useText()
  const formats = useFormats()
  const counts = countMembers(members)

  const paint = new Map(
    shapes.countries.flatMap(({ code }) => {
      if (code === null) return []
      const count = counts.byCountry.get(code) ?? 0
      const label = t('overview.mapCountry', { country: formats.country(code), count })
      return count > 0 ? [[code, { level: 1, label }] as const] : []
    }),
  )
  const points = members.flatMap(({ coordinates }) =>
    coordinates ? [projectLonLat(coordinates.lon, coordinates.lat)] : [],
  )
  const most = [...counts.byCountry]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([code]) => formats.country(code))
  const description = t('overview.mapDescription', {
    members: counts.total,
    countries: counts.countries,
    most: formats.list(most),
  })

  return (
    <CountryMap
      shapes={shapes}
      title={t('overview.mapTitle')}
      description={description}
      paint={paint}
      points={points}
      place="xMaxYMid"
    />
  )
}
