import { useId } from 'react'
import { classNames } from '../class-names.ts'
import { CountryLayers, type CountryPaint } from './CountryLayers.tsx'
import styles from './map.module.css'
import places from './PlaceMap.module.css'
import type { Box, MapShapes, Spot } from './shapes.ts'

export type Place = {
  readonly id: string
  readonly at: Spot
  readonly label: string
  /** The main place; others are for comparison. */
  readonly strong?: boolean
  /** Drawn hollow. */
  readonly hollow?: boolean
}

type Props = {
  shapes: MapShapes
  title: string
  description: string
  paint: ReadonlyMap<string, CountryPaint>
  places: readonly Place[]
  /** Country with a stronger outline. */
  chosen?: string
  /** The part that must be visible; its surroundings fill the rest of the frame. */
  view: Box
}

/** A part of Europe with places: one picture with one name; text beside it lists the places. */
export function PlaceMap({ shapes, title, description, paint, places: spots, chosen, view }: Props) {
  const id = useId()
  const dot = ({ at }: Place) => `M${at.x} ${at.y}h0`
  // The main place on top.
  const drawn = spots.toSorted((a, b) => Number(a.strong ?? false) - Number(b.strong ?? false))
  return (
    <svg
      role="img"
      aria-label={title}
      aria-describedby={`${id}-text`}
      className={classNames(styles['palette'], styles['picture'])}
      viewBox={`${view.left} ${view.top} ${view.width} ${view.height}`}
      preserveAspectRatio="xMidYMid meet"
    >
      <desc id={`${id}-text`}>{description}</desc>
      <CountryLayers shapes={shapes} paint={paint} selected={chosen} patternId={`${id}-hatch`} view={view} />
      {drawn.map((place) => (
        <g key={place.id} className={place.strong ? places['strong'] : undefined}>
          <path className={styles['point-edge']} d={dot(place)} />
          <path className={classNames(styles['point'], places['point'])} d={dot(place)}>
            <title>{place.label}</title>
          </path>
          {place.hollow && <path className={places['hollow']} d={dot(place)} />}
        </g>
      ))}
    </svg>
  )
}
