import type { AttachedDocument } from '#src/domain/application-record.ts'
import { useText } from '#src/i18n/use-text.ts'
import { useQuietAnnouncement } from '#src/ui/use-quiet-announcement.ts'
import styles from './documents.module.css'

/** Result of the virus check; changes are announced. A refusal is shown as an error at the slot. */
export const ScanState = ({ document: { name, scan } }: { readonly document: AttachedDocument }) => {
  const t = useText()
  useQuietAnnouncement(t(`application.scan.said.${scan}`, { name }))
  return <span className={styles['when']}>{t(`application.scan.${scan}`)}</span>
}
