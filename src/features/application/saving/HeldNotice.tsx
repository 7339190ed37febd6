import type { ReactNode } from 'react'
import { Notice } from '#src/ui/Notice.tsx'
import { FieldLink } from './FieldLink.tsx'
import styles from '../task-list/TaskListPage.module.css'

export type Held = { address: string; why?: string }

/** Names answers that stay on this device until somebody changes them. They do not delay other answers. */
export const HeldNotice = ({
  held,
  title,
  text,
  applicationId,
  backup,
}: {
  held: readonly Held[]
  title: string
  text: string
  applicationId: string
  backup: ReactNode
}) => (
  <Notice tone="warning" live="polite" title={title} actions={backup}>
    <ul className={styles['long']}>
      {held.map(({ address, why }) => (
        <li key={address}>
          <FieldLink address={address} applicationId={applicationId} /> {why}
        </li>
      ))}
    </ul>
    <p>{text}</p>
  </Notice>
)
