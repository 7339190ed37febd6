import type { ReactNode } from 'react'
import type { Answers } from '#src/domain/application/types.ts'
import type { AttachedDocument, Clarification } from '#src/domain/application-record.ts'
import { documentAddress } from '#src/domain/application/documents.ts'
import { isPartChanged, type Parts, withAnswer } from '#src/domain/clarification.ts'
import { partInWords, partName } from '#src/i18n/part-words.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useNamedText } from '#src/i18n/use-named-text.ts'
import { useText } from '#src/i18n/use-text.ts'
import styles from './OfficeQuestions.module.css'
import { OneVersion, TwoTexts } from './TwoTexts.tsx'

/** A text written by the other side, set apart from the page's own texts. */
export const TheirWords = ({ text }: { text: string }) => (
  <p className={styles['words']} dir="auto">
    {text}
  </p>
)

/** Who asked, when, and what is missing in general. Texts: area `clarification`. */
export const AskedLine = ({ clarification: { askedByName, askedAt, message } }: { clarification: Clarification }) => {
  const t = useText()
  const { dateTime } = useFormats()
  return (
    <div className={styles['asked']}>
      <TheirWords text={message} />
      <p className={styles['meta']}>
        {t('clarification.by', { name: askedByName, time: dateTime(askedAt, { inSentence: true }) })}
      </p>
    </div>
  )
}

/**
 * The questions of the office, each part as sent and, if answered, as answered. Used by applicants and by readers of
 * the proposal. Texts: areas `clarification` and `form`.
 */
export const OfficeQuestions = ({
  clarification,
  answers,
  heading: Heading,
  fileButton,
}: {
  clarification: Clarification
  /** All answers: what is shown of one part may depend on others. */
  answers: Answers
  /** One level below the surrounding heading. */
  heading: 'h2' | 'h3'
  fileButton: (document: AttachedDocument) => ReactNode
}) => {
  const t = useText()
  const formats = useFormats()
  const find = useNamedText()
  const { questions, before, answer } = clarification
  const none = t('clarification.nothing')
  const side = (title: string, address: string, parts: Parts<AttachedDocument>) => {
    const whole = withAnswer({ answers, documents: [] }, questions, parts)
    const files = whole.documents.filter(({ slot }) => documentAddress(slot) === address)
    return {
      title,
      text: partInWords(address, whole, { find, formats, yes: t('ui.yes') }),
      below:
        files.length > 0 &&
        files.map((file) => (
          <div key={file.id}>
            {file.scan !== 'clean' && <p>{t(`clarification.scan.${file.scan}`)}</p>}
            {file.scan !== 'refused' && fileButton(file)}
          </div>
        )),
    }
  }
  return (
    <>
      <AskedLine clarification={clarification} />
      <ol className={styles['list']}>
        {questions.map((question) => {
          const { address, text } = question
          const sent = side(t('clarification.sent'), address, before)
          return (
            <li key={address}>
              <Heading>{partName(address, find)}</Heading>
              <TheirWords text={text} />
              {answer && !isPartChanged(question, before, answer) && <p>{t('clarification.unchangedRead')}</p>}
              {answer && isPartChanged(question, before, answer) ? (
                <TwoTexts sides={[sent, side(t('clarification.answered'), address, answer)]} none={none} />
              ) : (
                <OneVersion {...sent} none={none} />
              )}
            </li>
          )
        })}
      </ol>
      {answer && answer.note !== '' && (
        <div className={styles['asked']}>
          <Heading>{t('clarification.noteRead')}</Heading>
          <TheirWords text={answer.note} />
        </div>
      )}
    </>
  )
}
