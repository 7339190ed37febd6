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

const AnswerText = ({ text, language, none }: Pick<AnswerLine, 'text' | 'language'> & { none: string }) =>
  text === '' ? (
    <p className={styles['empty']}>{none}</p>
  ) : (
    <p className={styles['text']} lang={language} dir="auto">
      {text}
    </p>
  )

const Lines = ({ lines, none }: { lines: readonly AnswerLine[]; none: string }) => {
  const { colon } = useFormats()
  if (lines.length === 0) return null
  return (
    <ul className={styles['lines']}>
      {lines.map(({ address, label, text, language }) => (
        <li key={address}>
          <span className={styles['part']}>
            {label}
            {colon}
          </span>{' '}
          <span className={text === '' ? styles['empty'] : styles['text']}>
            {text === '' ? none : <bdi lang={language}>{text}</bdi>}
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
