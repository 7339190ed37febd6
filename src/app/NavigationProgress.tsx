import { useNavigation } from 'react-router'
import { useText } from '#src/i18n/use-text.ts'
import { useDelayed } from '#src/ui/use-delayed.ts'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import styles from './Shell.module.css'

/** Shows that the next page is loading, if that takes longer than 300 ms. */
export const NavigationProgress = () => {
  const t = useText()
  const shown = useDelayed(useNavigation().state !== 'idle')
  return (
    <div role="status">
      {shown && (
        <div className={styles['progress']}>
          <VisuallyHidden>{t('shell.loadingPage')}</VisuallyHidden>
        </div>
      )}
    </div>
  )
}
