import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Link, useLocation } from 'react-router'
import { backend } from '#src/backend/backend.ts'
import { isBackendError } from '#src/backend/errors.ts'
import { randomName } from '#src/backend/random-name.ts'
import { canKeep, forget, keep, type KeptForm, readKept } from '#src/backend/saving/kept-form.ts'
import { type AskedQuestion, askedQuestionSchema, MAX_QUESTION } from '#src/domain/asked-questions.ts'
import type { Acknowledgement } from '#src/domain/joining.ts'
import { z } from '#src/domain/zod.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useRichText, useText } from '#src/i18n/use-text.ts'
import { useAnnounce } from '#src/ui/announcer.ts'
import { Button } from '#src/ui/Button.tsx'
import { CheckboxField } from '#src/ui/CheckboxField.tsx'
import { ErrorSummary } from '#src/ui/ErrorSummary.tsx'
import { LongTextField } from '#src/ui/LongTextField.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { TextField } from '#src/ui/TextField.tsx'
import { usePlaceInHash } from '../use-place-in-hash.ts'
import { asSent } from './as-sent.ts'
import { PlaceSelect } from './PlaceSelect.tsx'
import styles from './questions.module.css'

/** Fields with their own errors, in the order of the form; other errors are shown for the whole form. */
const named = ['text', 'contactEmail', 'privacyRead'] as const
type Named = (typeof named)[number]
type Problem = { pointer: string; code: string }

const problemsOf = (error: z.core.$ZodError): Problem[] =>
  error.issues.map(({ path, message }) => ({ pointer: path.map(String).join('.'), code: message }))

/** Stored while typing. Confirming the privacy notice is required anew each time. */
const typedSchema = z.object({ text: z.string(), about: z.string(), contactEmail: z.string() })
type Typed = z.infer<typeof typedSchema>

const typedIn = (form: HTMLFormElement): Typed => {
  const data = new FormData(form)
  const textOf = (name: keyof Typed) => {
    const value = data.get(name)
    return typeof value === 'string' ? value : ''
  }
  return { text: textOf('text'), about: textOf('about'), contactEmail: textOf('contactEmail') }
}

/** Text handed over by the eligibility check: open rules and given answers. */
const handedOverSchema = z.object({ question: z.string() })

const nothingTyped = (about: string): KeptForm<Typed> => ({
  values: { text: '', about, contactEmail: '' },
  key: randomName(),
  sent: null,
})

type Props = {
  callId: string
  about: string
  /** Why no question is accepted any more. A question being written stays, so that it can be copied. */
  closed: string | false
}

/** A question to the office: text, subject, and e-mail address. Stored in this tab until it is sent. */
export default function AskForm({ callId, about, closed }: Props) {
  const t = useText()
  const { locale } = useFormats()
  const announce = useAnnounce()
  // The form loads late and moves its heading away.
  usePlaceInHash()
  const name = `question-${callId}`
  const handedOver = z.safeParse(handedOverSchema, useLocation().state)
  const fromCheck = handedOver.success ? handedOver.data.question : undefined
  const [start, setStart] = useState(() => ({ edition: 0, restored: readKept(name, typedSchema) }))
  /**
   * One key per question: repeated after a double press, a lost answer, a reload or in another language, it counts
   * once.
   */
  const kept = useRef<KeptForm<Typed>>(null)
  const [cameInTime] = useState(closed === false)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [attempt, setAttempt] = useState(0)
  const keepChanges = (changes: Partial<KeptForm<Typed>>) => {
    kept.current = { ...(kept.current ?? start.restored ?? nothingTyped(about)), ...changes }
    keep(name, kept.current)
    return kept.current
  }
  const blame = (found: readonly Problem[]) => {
    setProblems(found)
    if (found.length > 0) setAttempt((count) => count + 1)
  }
  const mutation = useMutation({
    mutationFn: (asked: AskedQuestion) => {
      const before = keepChanges({})
      const again = asSent(asked, before.sent)
      const question = again ?? asked
      const key = again || before.sent === null ? before.key : randomName()
      keepChanges({ sent: JSON.stringify(question), key })
      return backend().askQuestion({ ...question, callId, key })
    },
    onSuccess: () => forget(name),
    onError: (error) => blame(isBackendError(error) ? error.errors : []),
  })

  const handleSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (mutation.isPending || closed !== false) return
    const typed = typedIn(event.currentTarget)
    const parsed = z.safeParse(askedQuestionSchema, {
      ...typed,
      language: locale,
      about: typed.about || null,
      privacyRead: new FormData(event.currentTarget).has('privacyRead'),
    })
    blame(parsed.success ? [] : problemsOf(parsed.error))
    if (parsed.success) mutation.mutate(parsed.data)
  }

  const handleDiscard = () => {
    forget(name)
    kept.current = nothingTyped(about)
    mutation.reset()
    setProblems([])
    setStart(({ edition }) => ({ edition: edition + 1, restored: null }))
    announce(t('calls.ask.discarded'))
  }

  const messageOf = (field: Named): string | undefined => {
    const code = problems.find(({ pointer }) => pointer === field)?.code
    if (code === undefined) return undefined
    if (code === 'too_long' && field === 'text') return t('calls.ask.tooLong', { limit: MAX_QUESTION })
    return t(`calls.ask.problem.${field}`)
  }
  const errors = named.flatMap((id) => {
    const message = messageOf(id)
    return message === undefined ? [] : [{ id, message }]
  })

  if (mutation.data) return <Asked acknowledgement={mutation.data} />
  if (closed !== false && !cameInTime && !start.restored) return null
  const before = start.restored?.values
  // Text typed before comes first; after it was deleted, the form is empty.
  const begins = before === undefined && start.edition === 0 ? fromCheck : undefined
  return (
    <form
      key={start.edition}
      noValidate
      onSubmit={handleSubmit}
      onChange={(event) => keepChanges({ values: typedIn(event.currentTarget) })}
      className={styles['form']}
    >
      <ErrorSummary errors={errors} attempt={attempt} />
      {canKeep() && (
        <p className={styles['kept']}>
          {before && t('calls.ask.restored')} {t('calls.ask.kept')}{' '}
          <Button variant="quiet" size="small" onClick={handleDiscard}>
            {t('calls.ask.discard')}
          </Button>
        </p>
      )}
      <LongTextField
        name="text"
        defaultValue={before?.text ?? begins}
        label={t('calls.ask.text')}
        hint={begins === undefined ? t('calls.ask.textHint') : `${t('calls.ask.fromCheck')} ${t('calls.ask.textHint')}`}
        limit={MAX_QUESTION}
        error={messageOf('text')}
      />
      <PlaceSelect name="about" defaultValue={about || (before?.about ?? '')} />
      <TextField
        name="contactEmail"
        defaultValue={before?.contactEmail}
        type="email"
        autoComplete="email"
        width="medium"
        label={t('calls.ask.email')}
        hint={t('calls.ask.emailHint')}
        error={messageOf('contactEmail')}
      />
      <CheckboxField
        name="privacyRead"
        label={t('calls.ask.privacy')}
        hint={<PrivacyLink callId={callId} />}
        error={messageOf('privacyRead')}
      />
      {mutation.error && errors.length === 0 && (
        <Notice key={mutation.submittedAt} tone="error" live="assertive" title={t('calls.ask.failed')}>
          <p>{t(`error.${isBackendError(mutation.error) ? mutation.error.code : 'unknown'}`)}</p>
          {closed === false && <p>{t('calls.ask.failedText')}</p>}
        </Notice>
      )}
      <div>
        <Button type="submit" busy={mutation.isPending} disabledReason={closed}>
          {t('calls.ask.send')}
        </Button>
      </div>
    </form>
  )
}

const PrivacyLink = ({ callId }: { callId: string }) => {
  const t = useText()
  const rich = useRichText()
  return rich('calls.ask.privacyHint', {
    link: (chunks) => (
      <Link to={`/privacy?call=${callId}`} target="_blank">
        {chunks} {t('ui.newWindow')}
      </Link>
    ),
  })
}

const Asked = ({ acknowledgement: { reference, receivedAt } }: { acknowledgement: Acknowledgement }) => {
  const t = useText()
  const formats = useFormats()
  const box = useRef<HTMLDivElement>(null)
  // Outside React: the focus, since its button is gone.
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} tabIndex={-1}>
      <Notice tone="success" title={t('calls.ask.sent')}>
        <p>{t('calls.ask.sentReference', { reference, time: formats.dateTime(receivedAt, { inSentence: true }) })}</p>
        <p>{t('calls.ask.sentNext')}</p>
      </Notice>
    </div>
  )
}
