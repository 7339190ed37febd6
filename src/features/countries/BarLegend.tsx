import { useText } from '#src/i18n/use-text.ts'
import type { BarKey } from '#src/ui/picture/bar-keys.ts'
import styles from './charts.module.css'
import { CountBar, RangeBar } from './RangeBar.tsx'
import type { Scale } from './scale.ts'

/** Covers the whole width of the swatch. */
const whole: Scale = { place: (value) => value, ticks: [] }
const nothing = { minimum: null, middle: null, maximum: null }

/** Explains the marks of a chart: one row for each mark in use. */
export function BarLegend({ keys }: { keys: readonly BarKey[] }) {
  const t = useText()
  if (keys.length === 0) return null
  return (
    <ul className={styles['legend']} aria-label={t('countries.key')}>
      {keys.map((key) => (
        <li key={key}>
          <Swatch of={key} />
          {t(`countries.key.${key}`)}
        </li>
      ))}
    </ul>
  )
}

function Swatch({ of }: { of: BarKey }) {
  if (of === 'documented' || of === 'sample') return <CountBar count={1} samples={of === 'sample' ? 1 : 0} most={1} />
  const range =
    of === 'range'
      ? { minimum: 4, middle: null, maximum: 96 }
      : of === 'official'
        ? nothing
        : { ...nothing, middle: 50 }
  return <RangeBar range={range} derived={of === 'derived'} scale={whole} official={of === 'official' ? 50 : null} />
}
