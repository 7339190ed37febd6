import type { AttachedDocument } from '#src/domain/application-record.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { fileSize } from './file-size.ts'
import styles from './documents.module.css'
import { OpenDocument } from './OpenDocument.tsx'

/** Earlier files of a slot; they stay readable. */
export const EarlierFiles = ({
  applicationId,
  files,
}: {
  readonly applicationId: string
  readonly files: readonly AttachedDocument[]
}) => {
  const t = useText()
  const formats = useFormats()
  if (files.length === 0) return null
  return (
    <details className={styles['history']}>
      <summary>{t('application.documents.history', { count: files.length })}</summary>
      <ul>
        {files.map((file) => (
          <li key={file.id}>
            {t('application.documents.file', { name: file.name, size: fileSize(file.sizeBytes, formats.number) })}{' '}
            <span className={styles['when']}>
              {t('application.documents.addedAt', { when: formats.dateTime(file.addedAt, { style: 'long' }) })}
            </span>
            {file.scan === 'refused' ? (
              t('application.scan.refused')
            ) : (
              <OpenDocument applicationId={applicationId} document={file} />
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
