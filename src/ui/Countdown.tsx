import styles from './Countdown.module.css'

/** Days, hours and minutes that are left, as figures with their unit. One sentence for those who hear it. */
export const Countdown = ({
  parts,
  sentence,
}: {
  parts: readonly { value: string; unit: string }[]
  /** The same in words; the figures are hidden from screen readers. Never announced by itself. */
  sentence: string
}) => (
  <div role="timer" aria-live="off" aria-label={sentence} className={styles['countdown']}>
    {parts.map(({ value, unit }) => (
      <div key={unit} aria-hidden="true" className={styles['part']}>
        <span className={styles['value']}>{value}</span>
        <span className={styles['unit']}>{unit}</span>
      </div>
    ))}
  </div>
)
