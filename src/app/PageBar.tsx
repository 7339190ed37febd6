import type { ReactNode } from 'react'
import { Icon, type IconName } from '#src/ui/Icon.tsx'
import { usePageMark } from '#src/ui/use-page-mark.ts'
import styles from './Shell.module.css'

/** A bar above the page for messages that concern all of it. */
export const PageBar = ({ icon, children }: { icon: IconName; children: ReactNode }) => {
  usePageMark('bar')
  return (
    <div className={styles['bar']}>
      <div className={styles['barInner']}>
        <Icon name={icon} size={1.35} />
        {children}
      </div>
    </div>
  )
}
