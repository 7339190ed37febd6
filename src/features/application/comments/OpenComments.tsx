import { Link } from 'react-router'
import type { Application } from '#src/domain/application-record.ts'
import { describeAddress, visibleSections } from '#src/domain/application/fields.ts'
import type { Answers } from '#src/domain/application/types.ts'
import { isOpenThread, shownThreadPlaces } from '#src/domain/threads.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Notice } from '#src/ui/Notice.tsx'
import styles from '../CheckPage.module.css'
import { applicationPaths } from '../paths.ts'
import { useFormTexts } from '../texts.ts'
import comments from './comments.module.css'
import { commentsId } from './QuestionComments.tsx'
import { ThreadView } from './ThreadView.tsx'
import { useThreads } from './use-threads.ts'

const ID = 'open-comments'

/**
 * Questions of colleagues that nobody has resolved, before the application is sent. They stop nobody. What stands at a
 * question that is not asked any more has no other page, and is read and resolved here.
 */
export const OpenComments = ({ application, answers }: { application: Application; answers: Answers }) => {
  const t = useText()
  const texts = useFormTexts()
  const { id } = application
  const threads = useThreads(application) ?? []
  const open = threads.filter(isOpenThread)
  const shown = shownThreadPlaces(answers)
  const addresses = [...new Set(open.map(({ address }) => address))]
  const hidden = addresses.filter((address) => !shown.has(address))
  if (addresses.length === 0) return null
  return (
    <Notice
      title={
        <span id={ID} tabIndex={-1}>
          {t('together.comment.openOnCheck', { count: open.length })}
        </span>
      }
    >
      <p>{t('together.comment.neverSent')}</p>
      <ul className={styles['findings']}>
        {addresses
          .filter((address) => shown.has(address))
          .map((address) => {
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
      {hidden.length > 0 && <p>{t('together.comment.notAsked')}</p>}
      {hidden.map((address) => (
        <div
          key={address}
          role="group"
          className={comments['panel']}
          aria-label={t('together.comment.group', { question: texts.label(address) })}
        >
          <p>
            <strong>{texts.label(address)}</strong>
          </p>
          {open
            .filter((thread) => thread.address === address)
            .map((thread) => (
              <ThreadView
                key={thread.id}
                applicationId={id}
                thread={thread}
                // The notice goes with the last of them.
                buttonId={open.length > 1 ? ID : `check-${visibleSections(answers)[0]}`}
              />
            ))}
        </div>
      ))}
    </Notice>
  )
}
