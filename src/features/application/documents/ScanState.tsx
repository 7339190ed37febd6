import type { AttachedDocument } from '#src/domain/application-record.ts'
import { useText } from '#src/i18n/use-text.ts'
import { useQuietAnnouncement } from '#src/ui/use-quiet-announcement.ts'
import styles from './documents.module.css'

/** What the virus check says of a file; said aloud when it changes. A refusal stands as an error at the place. */
export const ScanState = ({ document: { name, scan } }: { readonly document: AttachedDocument }) => {
  const t = useText()
  useQuietAnnouncement(t(`application.scan.said.${scan}`, { name }))
  return <span className={styles['when']}>{t(`application.scan.${scan}`)}</span>
}
