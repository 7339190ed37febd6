import type { ReactNode } from 'react'
import type { DraftSaver } from '#src/backend/saving/draft.ts'
import type { Application } from '#src/domain/application-record.ts'
import { Notice } from '#src/ui/Notice.tsx'
import { FieldLink } from './FieldLink.tsx'
import styles from '../task-list/TaskListPage.module.css'

/** What a notice about saving speaks of, and the button that it offers. */
export type NoticeProps = { saver: DraftSaver; application: Application; backup: ReactNode }

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
