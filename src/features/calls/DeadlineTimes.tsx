import type { Deadline } from '#src/domain/deadline.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import styles from './calls.module.css'

/** One deadline on both clocks and as printed (T-03). */
export const DeadlineTimes = ({ deadline }: { deadline: Deadline }) => {
  const t = useText()
  const formats = useFormats()
  const { en, [formats.locale]: own } = deadline.printed
  const visitorTime = formats.visitorTime(deadline.at)
  const printed = own ?? en
  return (
    <div className={styles['times']}>
      <p>
        <time dateTime={deadline.at}>{formats.dateTime(deadline.at, { zone: deadline.zone })}</time>
      </p>
      {visitorTime && <p className={styles['quiet']}>{visitorTime}</p>}
      {printed && (
        <p className={styles['quiet']}>
          <span lang={own ? undefined : 'en'}>{t('calls.printed', { text: printed })}</span>
          {!own && ` ${t('calls.printedLanguage')}`}
        </p>
      )}
    </div>
  )
}
