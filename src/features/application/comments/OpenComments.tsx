import { Link } from 'react-router'
import type { Application } from '#src/domain/application-record.ts'
import { describeAddress } from '#src/domain/application/fields.ts'
import { isOpenThread } from '#src/domain/threads.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Notice } from '#src/ui/Notice.tsx'
import styles from '../CheckPage.module.css'
import { applicationPaths } from '../paths.ts'
import { useFormTexts } from '../texts.ts'
import { commentsId } from './QuestionComments.tsx'
import { useThreads } from './use-threads.ts'

/** Questions of colleagues that nobody has resolved, before the application is sent. They stop nobody. */
export const OpenComments = ({ application }: { application: Application }) => {
  const t = useText()
  const texts = useFormTexts()
  const { id } = application
  const threads = useThreads(application) ?? []
  const open = threads.filter(isOpenThread)
  const addresses = [...new Set(open.map(({ address }) => address))]
  if (addresses.length === 0) return null
  return (
    <Notice title={t('together.comment.openOnCheck', { count: open.length })}>
      <p>{t('together.comment.neverSent')}</p>
      <ul className={styles['findings']}>
        {addresses.map((address) => {
          const section = describeAddress(address)?.section
          return (
            <li key={address}>
              {section ? (
                <Link to={applicationPaths.field(id, section, commentsId(address))}>{texts.label(address)}</Link>
              ) : (
                texts.label(address)
              )}
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}
