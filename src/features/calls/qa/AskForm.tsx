import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import { backend } from '#src/backend/backend.ts'
import { isBackendError } from '#src/backend/errors.ts'
import { type AskedQuestion, askedQuestionSchema, MAX_QUESTION } from '#src/domain/call-questions.ts'
import type { Acknowledgement } from '#src/domain/joining.ts'
import { z } from '#src/domain/zod.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useRichText, useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { CheckboxField } from '#src/ui/CheckboxField.tsx'
import { ErrorSummary } from '#src/ui/ErrorSummary.tsx'
import { LongTextField } from '#src/ui/LongTextField.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { TextField } from '#src/ui/TextField.tsx'
import { PlaceSelect } from './PlaceSelect.tsx'
import styles from './questions.module.css'

/** Fields that may be wrong, in the order of the form; what else is refused is told as a whole. */
const named = ['text', 'contactEmail', 'privacyRead'] as const
type Named = (typeof named)[number]
type Problem = { pointer: string; code: string }

const problemsOf = (error: z.core.$ZodError): Problem[] =>
  error.issues.map(({ path, message }) => ({ pointer: path.map(String).join('.'), code: message }))

/** A question to the office: what, about what, and where the answer goes. */
export default function AskForm({ callId, about }: { callId: string; about: string }) {
  const t = useText()
  const { locale } = useFormats()
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [attempt, setAttempt] = useState(0)
  /** One key for one question: pressed twice, or after a lost answer, it still counts once. */
  const sent = useRef({ body: '', key: '' })

  const blame = (found: readonly Problem[]) => {
    setProblems(found)
    if (found.length > 0) setAttempt((count) => count + 1)
  }
  const mutation = useMutation({
    mutationFn: (question: AskedQuestion) => {
      const body = JSON.stringify(question)
      if (sent.current.body !== body) sent.current = { body, key: crypto.randomUUID() }
      return backend().askQuestion({ ...question, callId, key: sent.current.key })
    },
    onError: (error) => blame(isBackendError(error) ? error.errors : []),
  })

  const handleSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (mutation.isPending) return
    const typed = new FormData(event.currentTarget)
    const parsed = z.safeParse(askedQuestionSchema, {
      text: typed.get('text'),
      language: locale,
      about: typed.get('about') || null,
      contactEmail: typed.get('contactEmail'),
      privacyRead: typed.has('privacyRead'),
    })
    blame(parsed.success ? [] : problemsOf(parsed.error))
    if (parsed.success) mutation.mutate(parsed.data)
  }

  const messageOf = (name: Named): string | undefined => {
    const code = problems.find(({ pointer }) => pointer === name)?.code
    if (code === undefined) return undefined
    if (code === 'too_long') return t('calls.ask.tooLong')
    return t(`calls.ask.problem.${name}`)
  }
  const errors = named.flatMap((id) => {
    const message = messageOf(id)
    return message === undefined ? [] : [{ id, message }]
  })

  if (mutation.data) return <Asked acknowledgement={mutation.data} />
  return (
    <form noValidate onSubmit={handleSubmit} className={styles['form']}>
      <ErrorSummary errors={errors} attempt={attempt} />
      <LongTextField
        name="text"
        label={t('calls.ask.text')}
        hint={t('calls.ask.textHint')}
        limit={MAX_QUESTION}
        error={messageOf('text')}
      />
      <PlaceSelect name="about" defaultValue={about} />
      <TextField
        name="contactEmail"
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
        hint={<PrivacyLink />}
        error={messageOf('privacyRead')}
      />
      {mutation.error && errors.length === 0 && (
        <Notice key={mutation.submittedAt} tone="error" live="assertive" title={t('calls.ask.failed')}>
          <p>{t(`error.${isBackendError(mutation.error) ? mutation.error.code : 'unknown'}`)}</p>
          <p>{t('calls.ask.failedText')}</p>
        </Notice>
      )}
      <div>
        <Button type="submit" busy={mutation.isPending}>
          {t('calls.ask.send')}
        </Button>
      </div>
    </form>
  )
}

const PrivacyLink = () => {
  const t = useText()
  const rich = useRichText()
  return rich('calls.ask.privacyHint', {
    link: (chunks) => (
      <Link to="/privacy" target="_blank">
        {chunks} {t('ui.newWindow')}
      </Link>
    ),
  })
}

const Asked = ({ acknowledgement: { reference, receivedAt } }: { acknowledgement: Acknowledgement }) => {
  const t = useText()
  const formats = useFormats()
  const box = useRef<HTMLDivElement>(null)
  // The focus: the button that had it is gone.
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
