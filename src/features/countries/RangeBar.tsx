import type { Range } from '#src/domain/country-figures.ts'
import { classNames } from '#src/ui/class-names.ts'
import styles from './charts.module.css'
import type { Scale } from './scale.ts'

type Props = {
  range: Range
  /** The middle is a computed midpoint, so its point is hollow. */
  derived: boolean
  scale: Scale
  /** People who declared themselves in a census or register: a different figure, so a different mark. */
  official?: number | null
  /** The main bar of the picture. */
  strong?: boolean
}

/**
 * The range of an estimate: a line from minimum to maximum, a point for the average, a square for the official number.
 * The same figures are always beside it in words.
 */
export function RangeBar({
  range: { minimum, middle, maximum },
  derived,
  scale,
  official = null,
  strong = false,
}: Props) {
  const place = (value: number) => `${scale.place(value)}%`
  const ends = [minimum, maximum].filter((end) => end !== null)
  return (
    <svg className={classNames(styles['range'], strong && styles['strong'])} aria-hidden="true" focusable="false">
      {scale.ticks.map((tick) => (
        <line key={tick} className={styles['tick']} x1={place(tick)} x2={place(tick)} y1="0" y2="100%" />
      ))}
      {minimum !== null && maximum !== null && (
        <line className={styles['span']} x1={place(minimum)} x2={place(maximum)} y1="50%" y2="50%" />
      )}
      {[...new Set(ends)].map((end) => (
        <line key={end} className={styles['end']} x1={place(end)} x2={place(end)} y1="25%" y2="75%" />
      ))}
      {official !== null && official >= (scale.ticks[0] ?? 0) && (
        <svg x={place(official)} y="50%" className={styles['mark']}>
          <rect className={styles['official']} x="-4" y="-4" width="8" height="8" />
        </svg>
      )}
      {middle !== null && (
        <circle className={derived ? styles['derived'] : styles['average']} cx={place(middle)} cy="50%" r="4.5" />
      )}
    </svg>
  )
}

/** A count as a bar; the invented part is hatched. */
export function CountBar({ count, samples, most }: { count: number; samples: number; most: number }) {
  if (count === 0 || most === 0) return null
  const part = (value: number) => `${Math.round((value / most) * 1000) / 10}%`
  return (
    <svg className={styles['count']} aria-hidden="true" focusable="false">
      <defs>
        <pattern id="sample-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" className={styles['hatch-ground']} />
          <rect width="1.6" height="5" className={styles['hatch-line']} />
        </pattern>
      </defs>
      <rect className={styles['documented']} width={part(count - samples)} height="100%" />
      {samples > 0 && (
        <rect className={styles['sample']} x={part(count - samples)} width={part(samples)} height="100%" />
      )}
    </svg>
  )
}
