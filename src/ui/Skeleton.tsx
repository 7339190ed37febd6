import { useText } from '#src/i18n/use-text.ts'
import styles from './Skeleton.module.css'
import { useDelayed } from './use-delayed.ts'
import { VisuallyHidden } from './VisuallyHidden.tsx'

/** Placeholder for content that is loading. Takes its space at once, becomes visible after 300 ms. */
export const Skeleton = ({ lines = 3, label }: { lines?: number; label?: string }) => {
  const t = useText()
  const shown = useDelayed(true)
  return (
    <div className={styles['skeleton']} role="status">
      {shown && <VisuallyHidden>{label ?? t('ui.loading')}</VisuallyHidden>}
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className={styles['line']} data-shown={shown || undefined} aria-hidden="true" />
      ))}
    </div>
  )
}
