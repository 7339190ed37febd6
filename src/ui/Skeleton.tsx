import { useText } from '#src/i18n/use-text.ts'
import styles from './Skeleton.module.css'
import { useDelayed } from './use-delayed.ts'
import { VisuallyHidden } from './VisuallyHidden.tsx'

/** Place of something that is on its way. Keeps its space from the start, shows itself after 300 ms. */
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
