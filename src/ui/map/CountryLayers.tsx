import type { ReactNode } from 'react'
import type { Level } from './classes.ts'
import styles from './map.module.css'
import type { Box, CountryShape, MapShapes } from './shapes.ts'

export type CountryPaint = {
  readonly level: Level
  /** Name and value in words: "Romania: 12 participants". */
  readonly label: string
}

export const levelClass = (level: Level): string => styles[`level-${level}`] ?? ''

const TINY_KM = 120
/** Too small to hit when all of Europe is shown; Luxembourg is 9 by 13 pixels then. */
export const isTiny = ({ ring, box: { width, height } }: CountryShape): boolean =>
  ring || Math.max(width, height) < TINY_KM

const dot = ({ x, y }: { x: number; y: number }) => `M${x} ${y}h0`

type Props = {
  shapes: MapShapes
  /** By country code; other land is drawn without emphasis. */
  paint: ReadonlyMap<string, CountryPaint>
  selected?: string | undefined
  /** The country with keyboard focus. */
  focused?: string | null
  /** Drawn above the land, such as `CountrySymbols`. */
  over?: ReactNode
  /** Id of the hatch pattern; unique on the page. */
  patternId: string
  /** The visible area, to keep the hatch at the size of the screen. */
  view: Box
  /** Replaces the default hatch on maps that zoom. */
  hatch?: ReactNode
  /** Draws an interactive country; by default a shape with its label as tooltip. */
  renderCountry?: (shape: CountryShape & { code: string }, paint: CountryPaint, area: AreaProps) => ReactNode
}

export type AreaProps = { readonly d: string; readonly className: string; readonly style?: { fill: string } }

/** Land, borders and rings as SVG, in kilometres of the plane; use it inside an `<svg>` with that unit. */
export function CountryLayers({
  shapes,
  paint,
  selected,
  focused,
  patternId,
  view,
  hatch,
  renderCountry,
  over,
}: Props) {
  const around = shapes.countries.filter(({ code }) => code === null || !paint.has(code))
  const painted = shapes.countries
    .flatMap(({ code, ...shape }) => {
      const found = code === null ? undefined : paint.get(code)
      return code !== null && found ? [{ shape: { ...shape, code }, paint: found }] : []
    })
    // Smallest on top, so that the pointer can reach them.
    .toSorted((a, b) => Number(isTiny(a.shape)) - Number(isTiny(b.shape)))
  const held = shapes.countries.find(({ code }) => code !== null && code === focused)
  const chosen = shapes.countries.find(({ code }) => code !== null && code === selected)

  return (
    <>
      <defs>
        {hatch ?? <Hatch id={patternId} step={Math.round(view.width / 110)} />}
        {/* The land is cut off at a rectangle; it fades into the sea before that. */}
        <linearGradient id={`${patternId}-x`}>
          <FadeStops />
        </linearGradient>
        <linearGradient id={`${patternId}-y`} x2="0" y2="1">
          <FadeStops />
        </linearGradient>
      </defs>
      <path className={styles['around']} d={around.map(({ path }) => path).join('')} />
      {/* Visible only between unpainted countries: painted ones draw their own edges. */}
      <path className={styles['borders']} d={shapes.borders} />
      {painted.map(({ shape, paint: own }) => {
        const area: AreaProps = {
          d: shape.path,
          className: `${styles['area']} ${levelClass(own.level)}`,
          ...(own.level === 'unknown' && { style: { fill: `url(#${patternId})` } }),
        }
        return renderCountry ? (
          renderCountry(shape, own, area)
        ) : (
          <path key={shape.code} {...area}>
            <title>{own.label}</title>
          </path>
        )
      })}
      <path className={styles['dashed-ground']} d={shapes.dashed} />
      <path className={styles['dashed']} d={shapes.dashed} />
      {(['x', 'y'] as const).map((axis) => (
        <path key={axis} className={styles['fade']} d={edges(shapes.box, axis)} fill={`url(#${patternId}-${axis})`} />
      ))}
      {painted
        .filter(({ shape }) => shape.ring)
        .map(({ shape, paint: own }) => (
          <g key={shape.code} className={levelClass(own.level)}>
            {shape.code === focused && <path className={styles['ring-focus-outer']} d={dot(shape.at)} />}
            {shape.code === focused && <path className={styles['ring-focus-inner']} d={dot(shape.at)} />}
            <path
              className={`${styles['ring-edge']} ${shape.code === selected ? styles['ring-chosen'] : ''}`}
              d={dot(shape.at)}
            />
            <path className={styles['ring-fill']} d={dot(shape.at)} />
          </g>
        ))}
      {over}
      {chosen && !chosen.ring && (
        <>
          <path className={styles['chosen-edge']} d={chosen.path} />
          <path className={styles['chosen']} d={chosen.path} />
        </>
      )}
      {held && !held.ring && (
        <>
          <path className={styles['focus-outer']} d={held.path} />
          <path className={styles['focus-inner']} d={held.path} />
        </>
      )}
    </>
  )
}

/** Stripes for unknown values. @param step distance of the stripes, in kilometres. */
export const Hatch = ({ id, step }: { id: string; step: number }) => (
  <pattern id={id} patternUnits="userSpaceOnUse" width={step} height={step} patternTransform="rotate(45)">
    <rect width={step} height={step} className={styles['hatch-ground']} />
    <rect width={step / 3} height={step} className={styles['hatch-line']} />
  </pattern>
)

const FADE = 0.06

/** Two strips as one path, so that one gradient covers both and the space between is not painted. */
const edges = ({ left, top, width, height }: Box, axis: 'x' | 'y'): string => {
  const [w, h] = axis === 'x' ? [width * FADE, height] : [width, height * FADE]
  const [x, y] = axis === 'x' ? [left + width - w, top] : [left, top + height - h]
  const strip = `h${w}v${h}h${-w}z`
  return `M${left} ${top}${strip}M${x} ${y}${strip}`
}

const FadeStops = () => (
  <>
    {[0, FADE, 1 - FADE, 1].map((offset) => (
      <stop key={offset} offset={offset} className={styles['fade-stop']} stopOpacity={offset % 1 === 0 ? 1 : 0} />
    ))}
  </>
)
