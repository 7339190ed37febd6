import { useRef, useState } from 'react'
import { randomName } from '#src/backend/random-name.ts'
import { forget, keep, readKept } from '#src/backend/saving/kept-form.ts'
import { session } from '#src/backend/session.ts'
import { commentTextSchema, LONGEST_COMMENT, type Thread } from '#src/domain/threads.ts'
import { z } from '#src/domain/zod.ts'
import { useNamedText } from '#src/i18n/use-named-text.ts'
import { useText } from '#src/i18n/use-text.ts'
import { announce } from '#src/ui/announcer.ts'
import { Button } from '#src/ui/Button.tsx'
import { LongTextField } from '#src/ui/LongTextField.tsx'
import { StepFailure } from '../team/StepFailure.tsx'
import styles from './comments.module.css'
import { useThreadStep } from './use-thread-step.ts'

const formOf = (name: string): string => `comment.${session().identity() ?? ''}.${name}`

/** Whether there is typed text that was not sent yet. */
export const isHalfWritten = (name: string): boolean => (readKept(formOf(name), z.string())?.values ?? '') !== ''

/**
 * A field for one comment. Typed text survives a reload, and a retry adds it only once. Not a form element, since it is
 * inside the form of the section.
 */
export const CommentForm = ({
  applicationId,
  name,
  label,
  hint,
  action,
  closed,
  send,
}: {
  applicationId: string
  /** Name under which the text is stored. */
  name: string
  label: string
  hint?: string
  action: string
  /** Why no comment can be added now; typed text stays. */
  closed?: string | undefined
  send: (written: { text: string; key: string }) => Promise<Thread>
}) => {
  const t = useText()
  const find = useNamedText()
  const form = formOf(name)
  const [typed, setTyped] = useState(() => readKept(form, z.string()) ?? { values: '', key: '', sent: null })
  /** Key of the field, changed to reset the field and its counter. */
  const [edition, setEdition] = useState(0)
  const [problem, setProblem] = useState<string>()
  const id = `comment-${name}`
  const keyNow = useRef(typed.key)
  const step = useThreadStep(applicationId, send, ({ key }) => {
    announce(t('together.comment.added'))
    // Text typed meanwhile belongs to the next comment.
    if (keyNow.current !== key) return
    forget(form)
    setTyped({ values: '', key: '', sent: null })
    setEdition((count) => count + 1)
  })
  // A refusal because comments were closed is explained by `closed`, and disappears with it.
  const [overcome, setOvercome] = useState<Error | null>(null)
  if (closed !== undefined && step.error !== overcome) setOvercome(step.error)
  const take = (kept: typeof typed) => {
    keyNow.current = kept.key
    setTyped(kept)
    keep(form, kept)
  }
  const handleAdd = () => {
    const parsed = z.safeParse(commentTextSchema, typed.values)
    const code = parsed.error?.issues[0]?.message
    setProblem(code && (find(`together.comment.problem.${code}`) ?? t('error.invalid')))
    if (!parsed.success) return document.getElementById(id)?.focus()
    const key = typed.key || randomName()
    take({ ...typed, key })
    return step.mutate({ text: parsed.data, key })
  }
  return (
    <div className={styles['form']}>
      <LongTextField
        key={edition}
        id={id}
        label={label}
        hint={hint}
        error={problem}
        rows={2}
        limit={LONGEST_COMMENT}
        value={typed.values}
        onChange={({ target }) => take({ values: target.value, key: '', sent: null })}
      />
      {step.error !== overcome && <StepFailure error={step.error} />}
      <div>
        <Button size="small" variant="ghost" busy={step.isPending} disabledReason={closed ?? false} onClick={handleAdd}>
          {action}
        </Button>
      </div>
    </div>
  )
}
