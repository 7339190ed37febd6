import { backend } from '#src/backend/backend.ts'
import { isOpenThread, type Thread } from '#src/domain/threads.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { announce } from '#src/ui/announcer.ts'
import { Button } from '#src/ui/Button.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { StepFailure } from '../team/StepFailure.tsx'
import { CommentForm, isHalfWritten } from './CommentForm.tsx'
import styles from './comments.module.css'
import { useThreadStep } from './use-thread-step.ts'

/**
 * One thread: its comments, a field to answer while it is open, and a button to resolve or reopen it. If it is resolved
 * while somebody answers, it keeps its place and the typed text.
 */
export const ThreadView = ({
  applicationId,
  thread,
  buttonId,
  inHand = false,
  onAnswer,
}: {
  applicationId: string
  thread: Thread
  /** Id of the element that gets the focus when the thread moves to the other list with its button. */
  buttonId: string
  /** Somebody is answering here. */
  inHand?: boolean
  /** Called when the answer field gets the focus. */
  onAnswer?: () => void
}) => {
  const t = useText()
  const formats = useFormats()
  const { id: threadId, version, comments, resolved, mayResolve } = thread
  const open = isOpenThread(thread)
  const resolving = useThreadStep(
    applicationId,
    (done: boolean) => backend().resolveThread({ applicationId, threadId, resolved: done, version }),
    (done) => {
      // A thread being answered keeps its place; resolving moves it only if nothing is typed.
      const stays = inHand && (!done || isHalfWritten(threadId))
      if (!stays) document.getElementById(buttonId)?.focus()
      announce(t(done ? 'together.comment.wasResolved' : 'together.comment.wasReopened'))
    },
  )
  return (
    <article className={styles['thread']} aria-label={t('together.comment.thread', { name: comments[0]?.name ?? '' })}>
      <ol className={styles['said']}>
        {comments.map(({ id, name, at, text }) => (
          <li key={id}>
            <p>
              <strong>{name}</strong> <span className={styles['when']}>{formats.dateTime(at, { style: 'long' })}</span>
            </p>
            <p className={styles['text']}>{text}</p>
          </li>
        ))}
      </ol>
      {resolved && (
        <p className={styles['when']}>
          {t('together.comment.resolvedBy', {
            name: resolved.name,
            when: formats.dateTime(resolved.at, { style: 'long', inSentence: true }),
          })}
        </p>
      )}
      {!open && inHand && (
        <Notice tone="warning" live="polite">
          <p>{t('together.comment.closed')}</p>
        </Notice>
      )}
      {(open || inHand) && (
        <div onFocus={onAnswer}>
          <CommentForm
            applicationId={applicationId}
            name={threadId}
            label={t('together.comment.answer')}
            action={t('together.comment.addAnswer')}
            closed={open ? undefined : t(mayResolve ? 'together.comment.closedReopen' : 'together.comment.closedNew')}
            send={(written) => backend().answerThread({ applicationId, threadId, ...written })}
          />
        </div>
      )}
      {mayResolve && (
        <div>
          <Button variant="quiet" size="small" busy={resolving.isPending} onClick={() => resolving.mutate(open)}>
            {t(open ? 'together.comment.resolve' : 'together.comment.reopen')}
          </Button>
        </div>
      )}
      <StepFailure error={resolving.error} />
    </article>
  )
}
