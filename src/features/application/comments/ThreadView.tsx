import { backend } from '#src/backend/backend.ts'
import { isOpenThread, type Thread } from '#src/domain/threads.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { announce } from '#src/ui/announcer.ts'
import { Button } from '#src/ui/Button.tsx'
import { StepFailure } from '../team/StepFailure.tsx'
import { CommentForm } from './CommentForm.tsx'
import styles from './comments.module.css'
import { useThreadStep } from './use-thread-step.ts'

/** One thread: what was said, a place to answer while it is open, and the way to resolve or reopen it. */
export const ThreadView = ({
  applicationId,
  thread,
  buttonId,
}: {
  applicationId: string
  thread: Thread
  /** Takes the focus when the thread moves to the other list, its own button with it. */
  buttonId: string
}) => {
  const t = useText()
  const formats = useFormats()
  const { id: threadId, version, comments, resolved, mayResolve } = thread
  const open = isOpenThread(thread)
  const resolving = useThreadStep(
    applicationId,
    (done: boolean) => backend().resolveThread({ applicationId, threadId, resolved: done, version }),
    () => {
      document.getElementById(buttonId)?.focus()
      announce(t(open ? 'together.comment.wasResolved' : 'together.comment.wasReopened'))
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
      {open && (
        <CommentForm
          applicationId={applicationId}
          name={threadId}
          label={t('together.comment.answer')}
          action={t('together.comment.addAnswer')}
          send={(written) => backend().answerThread({ applicationId, threadId, ...written })}
        />
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
