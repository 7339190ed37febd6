import type { Deadline } from '#src/domain/deadline.ts'
import { deadlineTexts } from '#src/i18n/deadline-text.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useRichText, useText } from '#src/i18n/use-text.ts'
import styles from './calls.module.css'

/** One deadline in both time zones and as printed. */
export const DeadlineTimes = ({ deadline }: { deadline: Deadline }) => {
  const t = useText()
  const rich = useRichText()
  const formats = useFormats()
  const { at, yours, printed, printedLang } = deadlineTexts(deadline, formats)
  return (
    <div className={styles['times']}>
      <p>
        <time dateTime={deadline.at}>{at}</time>
      </p>
      {yours && <p className={styles['quiet']}>{yours}</p>}
      {printed && (
        <p className={styles['quiet']}>
          {rich('calls.printed', { text: <span lang={printedLang}>{printed}</span> })}
          {printedLang && ` ${t('calls.printedLanguage')}`}
        </p>
      )}
    </div>
  )
}
