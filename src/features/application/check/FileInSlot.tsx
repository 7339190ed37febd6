import type { AttachedDocument } from '#src/domain/application-record.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { fileSize } from '../documents/file-size.ts'
import { OpenDocument } from '../documents/OpenDocument.tsx'
import styles from './SectionAnswers.module.css'

/** The document in a slot, with the result of the virus check and a button to open it. */
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
