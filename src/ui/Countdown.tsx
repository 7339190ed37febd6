import styles from './Countdown.module.css'

/** Remaining days, hours and minutes as figures with units, and one sentence for screen readers. */
export const Countdown = ({
  parts,
  sentence,
}: {
  parts: readonly { value: string; unit: string }[]
  /** The same in words; screen readers get this instead of the figures. Not announced automatically. */
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
