import { Link } from 'react-router'
import type { PossibleDuplicate } from '#src/domain/request.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Notice } from '#src/ui/Notice.tsx'
import styles from './desk.module.css'

/** Participants and other requests that may be of the same authority. Only a hint: a person compares. */
export const Duplicates = ({ duplicates }: { duplicates: readonly PossibleDuplicate[] }) => {
  const t = useText()
  if (duplicates.length === 0) return null
  return (
    <Notice tone="warning" title={t('requests.duplicatesTitle', { count: duplicates.length })}>
      <ul className={styles['duplicates']}>
        {duplicates.map(({ what, id, name, likeness, denied, status }) => (
          <li key={`${what} ${id}`}>
            <Link to={what === 'member' ? `/members/${encodeURIComponent(id)}` : `/secretariat/join-requests/${id}`}>
              {name}
            </Link>{' '}
            {t(`requests.duplicate.${what}`, { status: status === null ? '' : t(`join.status.${status}`) })}{' '}
            {t(`requests.likeness.${likeness}`)} {denied && t('requests.denied')}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
