import { timeLeft, type Deadline } from '#src/domain/deadline.ts'
import type { Instant } from '#src/domain/values.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Countdown } from '#src/ui/Countdown.tsx'
import styles from './calls.module.css'

/** Not printed: on paper it would be wrong a minute later. */
export const CallCountdown = ({ deadline, now }: { deadline: Deadline; now: Instant }) => {
  const t = useText()
  const formats = useFormats()
  const { days, hours, minutes, totalMs } = timeLeft(deadline, now)
  return (
    <div className={styles['countdown']}>
      <Countdown
        sentence={t('calls.timeLeft', { left: formats.duration(totalMs, 3) })}
        parts={[
          { value: formats.number(days), unit: t('calls.days', { count: days }) },
          { value: String(hours).padStart(2, '0'), unit: t('calls.hours', { count: hours }) },
          { value: String(minutes).padStart(2, '0'), unit: t('calls.minutes') },
        ]}
      />
    </div>
  )
}
