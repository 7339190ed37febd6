import type { AnswerBlock, AnswerLine } from '#src/i18n/answer-blocks.ts'
import type { TranslationLine } from '#src/i18n/translation-lines.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { MarkedText } from '#src/ui/MarkedText.tsx'
import styles from './SectionAnswers.module.css'

interface Props {
  readonly block: AnswerBlock
  /** Text for a missing answer; by default that there is none yet. */
  readonly none?: string
  /** Whether outdated translations are already shown elsewhere on the page. */
  readonly isTold?: boolean
}

/** The answer to one question, for reading. */
export const AnswerInBlock = ({ block: { id, lines, rows }, none: given, isTold = false }: Props) => {
  const t = useText()
  const none = given ?? t('application.empty')
  const [only] = lines
  return (
    <>
      {only && lines.length === 1 && only.address === id ? (
        <AnswerText {...only} none={none} isTold={isTold} />
      ) : (
        <Lines lines={lines} none={none} isTold={isTold} />
      )}
      {rows.map((row) => (
        <div key={row.title} className={styles['row']}>
          <strong>{row.title}</strong>
          <Lines lines={row.lines} none={none} isTold={isTold} />
        </div>
      ))}
      {lines.length + rows.length === 0 && <AnswerText text="" long={false} none={none} isTold={isTold} />}
    </>
  )
}

type Read = Pick<AnswerLine, 'text' | 'long' | 'language' | 'overFrom'>

/** Texts around answers. */
type Around = { none: string; isTold: boolean }

const AnswerText = ({ none, isTold, translations = [], ...line }: Read & Pick<AnswerLine, 'translations'> & Around) =>
  line.text === '' ? (
    <p className={styles['empty']}>{none}</p>
  ) : (
    <>
      {line.long ? (
        <LongText {...line} />
      ) : (
        <p className={styles['text']} dir="auto">
          <WithSurplus {...line} />
        </p>
      )}
      <Translated translations={translations} isTold={isTold} />
    </>
  )

/** A word where the text exceeds its limit, so that the mark does not depend on colour. */
const OverLimit = () => {
  const t = useText()
  const { locale } = useFormats()
  return (
    <span className={styles['over']} lang={locale}>
      {t('application.overLimit')}
    </span>
  )
}

const LongText = ({ text, language, overFrom }: Omit<Read, 'long'>) => (
  <MarkedText
    text={text}
    lang={language}
    over={overFrom === undefined ? undefined : { from: overFrom, word: <OverLimit /> }}
  />
)

/** A short text, with the part beyond its limit marked. */
const WithSurplus = ({ text, overFrom }: Pick<Read, 'text' | 'overFrom'>) =>
  overFrom === undefined ? (
    text
  ) : (
    <>
      {text.slice(0, overFrom)}
      <OverLimit /> <mark>{text.slice(overFrom)}</mark>
    </>
  )

/** Translations below the answer, each with its origin. */
const Translated = ({ translations, isTold }: { translations: readonly TranslationLine[]; isTold: boolean }) =>
  translations.map(({ into, caption, note, ...line }) => (
    <div key={into} className={styles['translated']}>
      <p className={styles['part']}>{caption}</p>
      <LongText {...line} language={into} />
      {note !== '' && !isTold && <p className={styles['warning']}>{note}</p>}
    </div>
  ))

const Lines = ({ lines, none, isTold }: { lines: readonly AnswerLine[] } & Around) => {
  const { colon } = useFormats()
  if (lines.length === 0) return null
  return (
    <ul className={styles['lines']}>
      {lines.map(({ address, label, translations = [], ...line }) => (
        <li key={address}>
          <span className={styles['part']}>
            {label}
            {colon}
          </span>{' '}
          {line.text !== '' && line.long ? (
            <LongText {...line} />
          ) : (
            <span className={line.text === '' ? styles['empty'] : styles['text']}>
              {line.text === '' ? (
                none
              ) : (
                <bdi>
                  <WithSurplus {...line} />
                </bdi>
              )}
            </span>
          )}
          <Translated translations={translations} isTold={isTold} />
        </li>
      ))}
    </ul>
  )
}
