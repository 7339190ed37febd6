import { lazy, Suspense, useSyncExternalStore } from 'react'
import { copies } from '#src/backend/copies.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Icon } from '#src/ui/Icon.tsx'
import { connection } from './connection.ts'
import styles from './Shell.module.css'

const CopyNotice = lazy(async () => ({ default: (await import('./CopyNotice.tsx')).CopyNotice }))

/** Says so while the backend cannot be reached. Screen readers hear it come; its going is seen. */
export const ConnectionBar = () => {
  const t = useText()
  const offline = useSyncExternalStore(connection.subscribe, connection.offline)
  const copiedAt = useSyncExternalStore(copies.subscribe, copies.since)
  return (
    <div role="status">
      {(offline || copiedAt !== null) && (
        <div className={styles['bar']}>
          <div className={styles['barInner']}>
            <Icon name="offline" size={1.35} />
            <span className={styles['barText']}>{t('shell.offline')}</span>
            {copiedAt !== null && (
              <Suspense>
                <CopyNotice at={copiedAt} />
              </Suspense>
            )}
          </div>
        </div>
      )}
    </div>
  )
}
