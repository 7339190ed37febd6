import { useSyncExternalStore } from 'react'
import { useText } from '#src/i18n/use-text.ts'
import { Icon } from '#src/ui/Icon.tsx'
import { connection } from './connection.ts'
import styles from './Shell.module.css'

/** Says so while the backend cannot be reached. Screen readers hear it come; its going is seen. */
export const ConnectionBar = () => {
  const t = useText()
  const offline = useSyncExternalStore(connection.subscribe, connection.offline)
  return (
    <div role="status">
      {offline && (
        <div className={styles['bar']}>
          <div className={styles['barInner']}>
            <Icon name="offline" size={1.35} />
            <span className={styles['barText']}>{t('shell.offline')}</span>
          </div>
        </div>
      )}
    </div>
  )
}
