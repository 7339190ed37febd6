import type { AttachedDocument } from '#src/domain/application-record.ts'
import type { AnswerBlock, AnswerLine } from '#src/i18n/answer-blocks.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { fileSize } from './documents/file-size.ts'
import { OpenDocument } from './documents/OpenDocument.tsx'
import styles from './SectionAnswers.module.css'

interface Props {
  readonly block: AnswerBlock
  /** Said where there is no answer; that there is none yet when it is not given. */
  readonly none?: string
}

/** The answer to one question, to be read. */
export const AnswerInBlock = ({ block: { id, lines, rows }, none: given }: Props) => {
  const t = useText()
  const none = given ?? t('application.empty')
  const [only] = lines
  return (
    <>
      {only && lines.length === 1 && only.address === id ? (
        <AnswerText {...only} none={none} />
      ) : (
        <Lines lines={lines} none={none} />
      )}
      {rows.map((row) => (
        <div key={row.title} className={styles['row']}>
          <strong>{row.title}</strong>
          <Lines lines={row.lines} none={none} />
        </div>
      ))}
      {lines.length + rows.length === 0 && <AnswerText text="" none={none} />}
    </>
  )
}

type Read = Pick<AnswerLine, 'text' | 'language' | 'overFrom'>

const AnswerText = ({ none, ...line }: Read & { none: string }) =>
  line.text === '' ? (
    <p className={styles['empty']}>{none}</p>
  ) : (
    <p className={styles['text']} lang={line.language} dir="auto">
      <WithSurplus {...line} />
    </p>
  )

/** All of a text, what is over its limit marked, with a word that does not need the colour. */
const WithSurplus = ({ text, overFrom }: Read) => {
  const t = useText()
  const { locale } = useFormats()
  if (overFrom === undefined) return text
  return (
    <>
      {text.slice(0, overFrom)}
      <span className={styles['over']} lang={locale}>
        {t('application.overLimit')}
      </span>{' '}
      <mark>{text.slice(overFrom)}</mark>
    </>
  )
}

const Lines = ({ lines, none }: { lines: readonly AnswerLine[]; none: string }) => {
  const { colon } = useFormats()
  if (lines.length === 0) return null
  return (
    <ul className={styles['lines']}>
      {lines.map(({ address, label, ...line }) => (
        <li key={address}>
          <span className={styles['part']}>
            {label}
            {colon}
          </span>{' '}
          <span className={line.text === '' ? styles['empty'] : styles['text']}>
            {line.text === '' ? (
              none
            ) : (
              <bdi lang={line.language}>
                <WithSurplus {...line} />
              </bdi>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** What stands in the place of a document, with what the virus check says of it and the way to open it. */
export const FileInSlot = ({ applicationId, file }: { applicationId: string; file: AttachedDocument | undefined }) => {
  const t = useText()
  const formats = useFormats()
  if (!file) return <p className={styles['empty']}>{t('application.documents.none')}</p>
  return (
    <>
      <p className={styles['text']}>
        {t('application.documents.file', { name: file.name, size: fileSize(file.sizeBytes, formats.number) })}
      </p>
      {file.scan !== 'clean' && (
        <p className={file.scan === 'refused' ? styles['error'] : styles['empty']}>
          {t(`application.scan.${file.scan}`)}
        </p>
      )}
      {file.scan !== 'refused' && <OpenDocument applicationId={applicationId} document={file} />}
    </>
  )
}
