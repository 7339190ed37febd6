import styles from './country-symbols.module.css'
import type { MapShapes } from './shapes.ts'

/** A total, drawn where its country is: circles, in kilometres of radius. */
export type CountrySymbol = {
  readonly code: string
  readonly radius: number | null
  /** Ends of a range: the inner circle and the outer ring. */
  readonly low: number | null
  readonly high: number | null
  /** Not to be compared with the others: dashed. */
  readonly apart: boolean
}

type Props = {
  shapes: MapShapes
  symbols: readonly CountrySymbol[]
  /** The country that is pointed at, on the map or in a table beside it. */
  lit?: string | null
}

const extent = ({ radius, high, low }: CountrySymbol) => high ?? radius ?? low ?? 0

/** Large ones first, so that small ones lie on top. Part of a picture that has its words elsewhere. */
export function CountrySymbols({ shapes, symbols, lit = null }: Props) {
  const shapeOf = new Map(shapes.countries.map((shape) => [shape.code, shape]))
  const pointed = lit === null ? undefined : shapeOf.get(lit)
  return (
    <g className={styles['symbols']} aria-hidden="true">
      {symbols
        .toSorted((a, b) => extent(b) - extent(a))
        .map(({ code, radius, low, high, apart }) => {
          const at = shapeOf.get(code)?.at
          const circle = (name: string, r: number | null) =>
            at && r !== null && r > 0 && <circle className={styles[name]} cx={at.x} cy={at.y} r={Math.round(r)} />
          return (
            <g key={code} data-apart={apart || undefined}>
              {circle('high', high)}
              {circle('middle', radius)}
              {circle('low', low)}
            </g>
          )
        })}
      {pointed && <path className={styles['lit']} d={pointed.path} />}
      {pointed?.ring && <circle className={styles['lit']} cx={pointed.at.x} cy={pointed.at.y} r={60} />}
    </g>
  )
}

const SWATCH_PX = 22

/** One of the circles of an estimate, the others faint beside it, for a legend. */
export function SymbolSwatch({ of }: { of: 'low' | 'middle' | 'high' | 'apart' }) {
  const radii = { high: 9, middle: 6, low: 3 }
  const own = of === 'apart' ? 'high' : of
  const others = of === 'apart' ? [] : (['high', 'middle', 'low'] as const).filter((name) => name !== of)
  const circle = (name: keyof typeof radii, className: string | undefined) => (
    <circle key={name} className={className} cx={SWATCH_PX / 2} cy={SWATCH_PX / 2} r={radii[name]} />
  )
  return (
    <svg width={SWATCH_PX} height={SWATCH_PX} className={styles['symbols']} aria-hidden="true">
      {others.map((name) => circle(name, styles['faint']))}
      <g data-apart={of === 'apart' || undefined}>{circle(own, styles[own])}</g>
    </svg>
  )
}
