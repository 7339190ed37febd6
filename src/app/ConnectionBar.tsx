import { useSyncExternalStore } from 'react'
import { copies } from '#src/backend/copies.ts'
import { useText } from '#src/i18n/use-text.ts'
import { connection } from './connection.ts'
import { CopyNotice } from './CopyNotice.tsx'
import { PageBar } from './PageBar.tsx'
import styles from './Shell.module.css'

/**
 * Shown while the backend cannot be reached; screen readers announce it. Never loads code later, which would fail
 * without a connection.
 */
export const ConnectionBar = () => {
  const t = useText()
  const offline = useSyncExternalStore(connection.subscribe, connection.offline)
  const copiedAt = useSyncExternalStore(copies.subscribe, copies.since)
  return (
    <div role="status" className={styles['barPlace']}>
      {(offline || copiedAt !== null) && (
        <PageBar icon="offline">
          <span className={styles['barText']}>{t('shell.offline')}</span>
          {copiedAt !== null && <CopyNotice at={copiedAt} />}
        </PageBar>
      )}
    </div>
  )
}
