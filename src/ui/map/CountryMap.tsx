import { useId } from 'react'
import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import type { Level } from './classes.ts'
import type { CountryPaint } from './CountryLayers.tsx'
import { CountryLayers } from './CountryLayers.tsx'
import styles from './map.module.css'
import type { Box, MapShapes, Spot } from './shapes.ts'

/** Iceland to Azerbaijan, the North Cape to Cyprus. */
export const wholeOfEurope: Box = { left: -2000, top: -2250, width: 5350, height: 4200 }

type Props = {
  shapes: MapShapes
  /** Name of the picture. */
  title: string
  /** What a person who does not see it should know: extent, most and fewest, how many unknown. */
  description?: string
  paint: ReadonlyMap<string, CountryPaint>
  /** Places, as dots that say no more than where they are. */
  points?: readonly Spot[]
  /** Drawn above the land, such as `CountrySymbols`. */
  over?: ReactNode
  selected?: string | undefined
  /** The part that must be seen; what lies around it fills the rest of the frame. */
  view?: Box
  /** `xMidYMid` and the like: where that part stands in a frame of another proportion. */
  place?: string
  className?: string | undefined
}

/**
 * A picture of Europe: the figures stand beside it as text or table, so it has one name and one description and nothing in
 * it takes the focus.
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
      {/* All dots in three paths: as elements of their own, they cost a slow phone as much as the rest of the page. */}
      {['point-halo', 'point-edge', 'point'].map((part) => (
        <path key={part} className={styles[part]} d={dots} />
      ))}
    </svg>
  )
}

/** What a colour means, or a point: any, the one that the picture is about, one that is invented. */
export type LegendRow = { readonly level: Level | 'point' | 'strong' | 'hollow'; readonly text: ReactNode }

/** Colours in words. Swatches keep their colours where the system forces its own. */
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
