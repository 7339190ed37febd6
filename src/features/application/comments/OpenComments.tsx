import { Link } from 'react-router'
import type { Application } from '#src/domain/application-record.ts'
import { describeAddress, visibleSections } from '#src/domain/application/fields.ts'
import type { Answers } from '#src/domain/application/types.ts'
import { isOpenThread, shownThreadPlaces } from '#src/domain/threads.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Notice } from '#src/ui/Notice.tsx'
import styles from '../check/CheckPage.module.css'
import { applicationPaths } from '../paths.ts'
import { useFormTexts } from '../texts.ts'
import comments from './comments.module.css'
import { commentsId } from './QuestionComments.tsx'
import { ThreadList } from './ThreadList.tsx'
import { useInHand } from './use-in-hand.ts'
import { useThreads } from './use-threads.ts'

const ID = 'open-comments'

/**
 * Unresolved comments, shown before the application is sent; they block nothing. Comments at questions that are no
 * longer shown have no other page, so they are read, answered and resolved here.
 */
export const OpenComments = ({ application, answers }: { application: Application; answers: Answers }) => {
  const t = useText()
  const texts = useFormTexts()
  const { id } = application
  const inHand = useInHand()
  const threads = useThreads(application) ?? []
  const open = threads.filter(isOpenThread)
  const shown = shownThreadPlaces(answers)
  const linked = [...new Set(open.map(({ address }) => address))].filter((address) => shown.has(address))
  const hidden = threads.filter((thread) => !shown.has(thread.address) && inHand.isListed(thread))
  if (linked.length + hidden.length === 0) return null
  return (
    <Notice
      title={
        <span id={ID} tabIndex={-1}>
          {t('together.comment.openOnCheck', { count: open.length })}
        </span>
      }
    >
      <p>{t('together.comment.neverSent')}</p>
      {linked.length > 0 && (
        <ul className={styles['findings']}>
          {linked.map((address) => {
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
      )}
      {hidden.length > 0 && <p>{t('together.comment.notAsked')}</p>}
      {[...new Set(hidden.map(({ address }) => address))].map((address) => (
        <div
          key={address}
          role="group"
          className={comments['panel']}
          aria-label={t('together.comment.group', { question: texts.label(address) })}
        >
          <p>
            <strong>{texts.label(address)}</strong>
          </p>
          <ThreadList
            applicationId={id}
            threads={hidden.filter((thread) => thread.address === address)}
            // The notice disappears with the last comment, so another element gets the focus.
            buttonId={linked.length + hidden.length > 1 ? ID : `check-${visibleSections(answers)[0]}`}
            inHand={inHand}
          />
        </div>
      ))}
    </Notice>
  )
}
