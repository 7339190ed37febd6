import type { ReactNode } from 'react'
import type { DraftSaver } from '#src/backend/saving/draft.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Notice } from '#src/ui/Notice.tsx'
import { FieldLink } from './FieldLink.tsx'
import styles from './TaskListPage.module.css'
import { useAnswers } from './use-saver.ts'

const refusedBy = (saver: DraftSaver): readonly string[] =>
  saver
    .unconfirmedChanges()
    .map(({ address }) => address)
    .filter(saver.isRefused)

/** Answers that the backend does not take as they stand, by name. They stay here; all else is saved. */
export const RefusedNotice = ({
  saver,
  applicationId,
  backup,
}: {
  saver: DraftSaver
  applicationId: string
  backup: ReactNode
}) => {
  const t = useText()
  const addresses = useAnswers(saver, () => refusedBy(saver).join())
    .split(',')
    .filter(Boolean)
  const count = addresses.length
  if (count === 0) return null
  return (
    <Notice tone="warning" live="polite" title={t('application.refused.title', { count })} actions={backup}>
      <ul className={styles['long']}>
        {addresses.map((address) => (
          <li key={address}>
            <FieldLink address={address} applicationId={applicationId} />
          </li>
        ))}
      </ul>
      <p>{t('application.refused.text', { count })}</p>
    </Notice>
  )
}
