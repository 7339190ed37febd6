import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { Member } from '#src/domain/member.ts'
import type { CountryCode } from '#src/domain/values.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { MapLegend } from '#src/ui/map/CountryMap.tsx'
import { PlaceMap } from '#src/ui/map/PlaceMap.tsx'
import { shapesQuery } from '#src/ui/map/shapes-query.ts'
import type { MapShapes } from '#src/ui/map/shapes.ts'
import { around } from '#src/ui/map/shapes.ts'
import { NotAnswered } from '#src/ui/NotLoaded.tsx'
import styles from './countries.module.css'
import { boxWith, landNeighbours, spotOf } from './country-model.ts'

type Props = {
  code: CountryCode
  /** Members in this country. */
  members: readonly Member[]
  /** Participants per country; its keys are the countries with a page. */
  counts: ReadonlyMap<CountryCode, number>
}

/** Position of the country, its members and its neighbours. The list beside it has the same members. */
export function CountryPicture(props: Props) {
  const t = useText()
  const placed = props.members.filter(({ coordinates }) => coordinates !== null)
  const points = [
    { level: 'point', text: t('countries.mapPlace'), isDrawn: placed.some(({ sample }) => !sample) },
    { level: 'hollow', text: t('map.legend.sample'), isDrawn: placed.some(({ sample }) => sample) },
  ] as const
  const asking = useQuery(shapesQuery())
  const shapes = asking.data
  return (
    <>
      <div className={styles['map']}>
        <NotAnswered asked={asking}>{t('countries.mapFailed')}</NotAnswered>
        {shapes && <Picture {...props} shapes={shapes} />}
      </div>
      <MapLegend
        title={t('map.legend')}
        rows={[
          { level: 0, text: t('map.legend.zero') },
          { level: 1, text: t('map.legend.some') },
          ...points.filter(({ isDrawn }) => isDrawn),
        ]}
      />
      {shapes && <Neighbours {...props} shapes={shapes} />}
    </>
  )
}

function Picture({ code, members, counts, shapes }: Props & { shapes: MapShapes }) {
  const t = useText()
  const { country } = useFormats()
  const shape = shapes.countries.find((one) => one.code === code)
  if (!shape) return <p>{t('countries.noShape')}</p>
  const placed = members.flatMap((member) => {
    const at = spotOf(member)
    return at
      ? [
          {
            id: member.id,
            at,
            label: t('countries.mapLabel', { name: member.name, sample: String(member.sample) }),
            hollow: member.sample,
          },
        ]
      : []
  })
  return (
    <PlaceMap
      shapes={shapes}
      title={t('countries.mapTitle', { country: country(code) })}
      description={t('countries.mapDescription', { count: placed.length, without: members.length - placed.length })}
      paint={
        new Map(
          [...counts].map(([one, count]) => [
            one,
            {
              level: count > 0 ? 1 : 0,
              label: t('map.countryLabel', { country: country(one), count }),
            },
          ]),
        )
      }
      places={placed}
      chosen={code}
      view={around(boxWith(shape.box, members))}
    />
  )
}

function Neighbours({ code, counts, shapes }: Props & { shapes: MapShapes }) {
  const t = useText()
  const { country, number, sortBy } = useFormats()
  const neighbours = sortBy(landNeighbours(shapes, code), country)
  if (neighbours.length === 0) return <p>{t('countries.noNeighbours')}</p>
  return (
    <nav aria-label={t('countries.neighbours')}>
      <h2 className={styles['count']}>{t('countries.neighbours')}</h2>
      <ul className={styles['inline']}>
        {neighbours.map((one) => {
          const count = counts.get(one)
          return (
            <li key={one}>
              {count === undefined ? (
                country(one)
              ) : (
                <>
                  <Link to={`/countries/${one}`}>{country(one)}</Link> ({number(count)})
                </>
              )}
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
