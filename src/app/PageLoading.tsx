import { Skeleton } from '#src/ui/Skeleton.tsx'
import styles from './Shell.module.css'

/** In place of the first page while its code and data are on their way. Holds its space, so that nothing jumps. */
export const PageLoading = () => (
  <div className={styles['loading']}>
    <Skeleton lines={4} />
  </div>
)
