import { useId } from 'react'
import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import type { Level } from './classes.ts'
import type { CountryPaint } from './CountryLayers.tsx'
import { CountryLayers } from './CountryLayers.tsx'
import styles from './map.module.css'
import type { Box, MapShapes, Spot } from './shapes.ts'

/** From Iceland to Azerbaijan, from the North Cape to Cyprus. */
export const wholeOfEurope: Box = { left: -2000, top: -2250, width: 5350, height: 4200 }

type Props = {
  shapes: MapShapes
  /** Accessible name of the picture. */
  title: string
  /** For people who do not see the picture: extent, highest and lowest, number of unknowns. */
  description?: string
  paint: ReadonlyMap<string, CountryPaint>
  /** Places as plain dots. */
  points?: readonly Spot[]
  /** Drawn above the land, such as `CountrySymbols`. */
  over?: ReactNode
  selected?: string | undefined
  /** The part that must be visible; its surroundings fill the rest of the frame. */
  view?: Box
  /** Such as `xMidYMid`: position of that part in a frame with other proportions. */
  place?: string
  className?: string | undefined
}

/**
 * A static picture of Europe. Text or a table beside it has the figures, so the picture has one name and one
 * description, and nothing in it takes the focus.
 */
export function CountryMap(props: Props) {
  const { shapes, title, description, paint, points = [], selected, view = wholeOfEurope } = props
  const id = useId()
  const dots = points.map(({ x, y }) => `M${x} ${y}h0`).join('')
  return (
    <svg
      role="img"
      aria-label={title}
      aria-describedby={description ? `${id}-text` : undefined}
      className={`${styles['palette']} ${styles['picture']} ${props.className ?? ''}`}
      viewBox={`${view.left} ${view.top} ${view.width} ${view.height}`}
      preserveAspectRatio={`${props.place ?? 'xMidYMid'} meet`}
    >
      {description && <desc id={`${id}-text`}>{description}</desc>}
      <CountryLayers
        shapes={shapes}
        paint={paint}
        selected={selected}
        patternId={`${id}-hatch`}
        view={view}
        over={props.over}
      />
      {/*
       * All dots in three paths: as separate elements they would take a slow phone as long as the rest of the page.
       */}
      {['point-halo', 'point-edge', 'point'].map((part) => (
        <path key={part} className={styles[part]} d={dots} />
      ))}
    </svg>
  )
}

/** A legend row: a colour, or a point (any; the main one; an invented one). */
export type LegendRow = { readonly level: Level | 'point' | 'strong' | 'hollow'; readonly text: ReactNode }

/** Explains the colours in words. Swatches keep their colours in forced colours mode. */
export function MapLegend({
  title,
  rows,
  className,
}: {
  title: string
  rows: readonly LegendRow[]
  className?: string
}) {
  const id = useId()
  return (
    <div className={`${styles['palette']} ${styles['legend']} ${className ?? ''}`}>
      <p id={id} className={styles['legend-title']}>
        {title}
      </p>
      <ul aria-labelledby={id} className={styles['legend-rows']}>
        {rows.map(({ level, text }) => (
          <li key={level}>
            <span className={classNames(styles['swatch'], swatchClass(level))} aria-hidden="true" />
            {text}
          </li>
        ))}
      </ul>
    </div>
  )
}

const swatchClass = (level: LegendRow['level']) => styles[`swatch-${level}`] ?? styles[`level-${level}`]
