import type { WorkingLanguage } from '#src/domain/application/beside-answer.ts'
import type { AnswerLine } from '#src/i18n/answer-blocks.ts'
import type { TranslationLine } from '#src/i18n/translation-lines.ts'
import { useText } from '#src/i18n/use-text.ts'
import { MarkedText } from '#src/ui/MarkedText.tsx'
import styles from './answers.module.css'

/**
 * A text in the language that the reader chose if there is a translation, else as written; the other versions are
 * collapsed.
 */
export const AnswerText = ({ line: { text, long, language, translations = [] }, read }: Props) => {
  const t = useText()
  const chosen = translations.find(({ into }) => into === read)
  const written = long ? (
    <MarkedText text={text} lang={language} className={styles['marked']} />
  ) : (
    <p className={styles['text']} dir="auto">
      {text}
    </p>
  )
  return (
    <>
      {chosen ? (
        <>
          <p className={styles['caption']}>{chosen.caption}</p>
          <TranslatedText {...chosen} />
          <details className={styles['other']}>
            <summary>{t('review.read.original')}</summary>
            {written}
          </details>
        </>
      ) : (
        written
      )}
      {translations
        .filter((translation) => translation !== chosen)
        .map((translation) => (
          <details key={translation.into} className={styles['other']}>
            <summary>{translation.caption}</summary>
            <TranslatedText {...translation} />
          </details>
        ))}
    </>
  )
}

interface Props {
  readonly line: AnswerLine
  /** Null: as written. */
  readonly read: WorkingLanguage | null
}

const TranslatedText = ({ into, text, note }: TranslationLine) => (
  <>
    <MarkedText text={text} lang={into} className={styles['marked']} />
    {note !== '' && <p className={styles['note']}>{note}</p>}
  </>
)
