import styles from './country-symbols.module.css'
import type { MapShapes } from './shapes.ts'

/** A total at the position of its country, as circles with radius in kilometres. */
export type CountrySymbol = {
  readonly code: string
  readonly radius: number | null
  /** Ends of a range: inner circle and outer ring. */
  readonly low: number | null
  readonly high: number | null
  /** Not comparable with the others: dashed. */
  readonly apart: boolean
}

type Props = {
  shapes: MapShapes
  symbols: readonly CountrySymbol[]
  /** The highlighted country, pointed at on the map or in a table beside it. */
  lit?: string | null
}

const extent = ({ radius, high, low }: CountrySymbol) => high ?? radius ?? low ?? 0

/** Large ones first, so that small ones lie on top. Hidden from screen readers: the words are elsewhere. */
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

/** For a legend: one circle of an estimate, with the others faint. */
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
