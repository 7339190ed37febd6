import { use, useState } from 'react'
import { useLocation } from 'react-router'
import { backend } from '#src/backend/backend.ts'
import { isOpenThread } from '#src/domain/threads.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import { useFormTexts } from '../texts.ts'
import { CommentForm } from './CommentForm.tsx'
import styles from './comments.module.css'
import { type Comments, CommentsContext } from './comments-context.ts'
import { ThreadList } from './ThreadList.tsx'
import { ThreadView } from './ThreadView.tsx'
import { useInHand } from './use-in-hand.ts'

/** Id for links to the comments of a question. */
export const commentsId = (address: string): string => `comments-${address}`

/** A small button at a question with the number of open comments; pressing it shows them. */
export const QuestionComments = ({ address }: { address: string }) => {
  const comments = use(CommentsContext)
  return comments && <CommentsAt address={address} comments={comments} />
}

const CommentsAt = ({ address, comments: { applicationId, threads } }: { address: string; comments: Comments }) => {
  const t = useText()
  const texts = useFormTexts()
  const here = threads.filter((thread) => thread.address === address)
  const open = here.filter(isOpenThread)
  const inHand = useInHand()
  const resolved = here.filter((thread) => !inHand.isListed(thread))
  const id = commentsId(address)
  // The link from the check page opens them.
  const { hash } = useLocation()
  const [shown, setShown] = useState(hash === `#${id}`)
  const question = texts.label(address)
  return (
    <div className={styles['comments']}>
      <Button
        id={id}
        variant={open.length > 0 ? 'ghost' : 'quiet'}
        size="small"
        icon="comment"
        aria-expanded={shown}
        aria-controls={shown ? `${id}-panel` : undefined}
        onClick={() => setShown(!shown)}
      >
        {open.length > 0 ? t('together.comment.open', { count: open.length }) : t('together.comment.comment')}
        <VisuallyHidden> {t('together.comment.about', { question })}</VisuallyHidden>
      </Button>
      {shown && (
        <div
          id={`${id}-panel`}
          role="group"
          aria-label={t('together.comment.group', { question })}
          className={styles['panel']}
        >
          <ThreadList applicationId={applicationId} threads={here} buttonId={id} inHand={inHand} />
          <CommentForm
            applicationId={applicationId}
            name={`${applicationId}.${address}`}
            label={t('together.comment.new')}
            hint={t('together.comment.hint')}
            action={t('together.comment.add')}
            send={(written) => backend().openThread({ applicationId, address, ...written })}
          />
          {resolved.length > 0 && (
            <details>
              <summary className={styles['summary']}>
                {t('together.comment.resolvedCount', { count: resolved.length })}
              </summary>
              {resolved.map((thread) => (
                <ThreadView key={thread.id} applicationId={applicationId} thread={thread} buttonId={id} />
              ))}
            </details>
          )}
        </div>
      )}
    </div>
  )
}
