import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { isBackendError } from '#src/backend/errors.ts'
import { sessionQueries } from '#src/backend/queries/session.ts'
import { forget, keep, readKept } from '#src/backend/saving/kept-form.ts'
import { LONGEST_OFFICE_QUESTION } from '#src/domain/application-record.ts'
import { askablePlaces, MOST_OFFICE_QUESTIONS } from '#src/domain/clarification.ts'
import type { Proposal } from '#src/domain/proposal.ts'
import { LONGEST_STEP_REASON } from '#src/domain/transitions.ts'
import { partName } from '#src/i18n/part-words.ts'
import { useNamedText } from '#src/i18n/use-named-text.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { ErrorSummary } from '#src/ui/ErrorSummary.tsx'
import { LongTextField } from '#src/ui/LongTextField.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { SelectField } from '#src/ui/SelectField.tsx'
import { useIsThere } from '#src/ui/use-is-there.ts'
import { type AskProblem, askProblems, emptyRow, type Typed, typedSchema } from './ask-model.ts'
import type { Move } from './board-model.ts'
import { useFailureText } from './failure-text.ts'
import styles from './proposal.module.css'
import type { Given } from './use-moves.ts'

const MESSAGE = 'ask-message'
const idOf = (row: number, part: 'place' | 'text') => `ask-${row}-${part}`

/** Asks the applicant about named parts of a sent application. Typed text survives a reload. */
export const ClarificationForm = ({
  proposal,
  content,
  gone,
  onAsk,
  onClose,
}: {
  proposal: Proposal
  content: NonNullable<Proposal['content']>
  /** Why the step is no longer possible, if others moved the proposal since the form was opened. */
  gone: NonNullable<Move['why']> | null
  /** Rejects with `BackendError`. `isOpen`: whether the form is still there to show it. */
  onAsk: (given: Given, isOpen: () => boolean) => Promise<void>
  onClose: () => void
}) => {
  const t = useText()
  const find = useNamedText()
  const failureText = useFailureText()
  const isOpen = useIsThere()
  const { data: session } = useQuery(sessionQueries.current())
  const form = `ask.${session?.person?.id ?? ''}.${proposal.id}`
  const [typed, setTyped] = useState<Typed>(
    () => readKept(form, typedSchema)?.values ?? { message: '', rows: [emptyRow()] },
  )
  const [problems, setProblems] = useState<readonly AskProblem[]>([])
  const [attempt, setAttempt] = useState(0)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const { message, rows } = typed
  const title = useRef<HTMLHeadingElement>(null)
  // Outside React: the focus moves into the opened form.
  useEffect(() => title.current?.focus(), [])

  const take = (changes: Partial<Typed>) => {
    const values = { ...typed, ...changes }
    setTyped(values)
    // Corrected problems are no longer shown.
    const left = askProblems(values)
    setProblems((shown) =>
      shown.filter(({ field, code }) => left.some((one) => one.field === field && one.code === code)),
    )
    keep(form, { values, key: '', sent: null })
  }
  const takeRow = (index: number, changes: Partial<Typed['rows'][number]>) =>
    take({ rows: rows.map((row, at) => (at === index ? { ...row, ...changes } : row)) })
  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    const found = askProblems(typed)
    setProblems(found)
    setFailure(null)
    if (found.length > 0) return setAttempt(attempt + 1)
    setBusy(true)
    try {
      const questions = rows.map(({ address, text }) => ({ address, text }))
      await onAsk({ reason: message.trim(), confirmations: [], questions }, isOpen)
      forget(form)
    } catch (error) {
      if (!isBackendError(error)) throw error
      setFailure(error)
      setBusy(false)
    }
  }
  const textOf = ({ field, code }: AskProblem) =>
    t(`review.ask.problem.${code}`, { limit: field === MESSAGE ? LONGEST_STEP_REASON : LONGEST_OFFICE_QUESTION })
  const errorAt = (field: string): string | undefined => {
    const problem = problems.find((one) => one.field === field)
    return problem && textOf(problem)
  }
  const places = askablePlaces(content.answers).map((value) => ({ value, label: partName(value, find) }))
  return (
    <form
      noValidate
      onSubmit={(event) => void handleSubmit(event)}
      className={styles['ask']}
      aria-labelledby="ask-title"
    >
      <h3 id="ask-title" ref={title} tabIndex={-1}>
        {t('review.ask.title')}
      </h3>
      <p>{t('review.ask.intro')}</p>
      <ErrorSummary
        attempt={attempt}
        errors={problems.map((problem) => ({ id: problem.field, message: textOf(problem) }))}
      />
      <LongTextField
        id={MESSAGE}
        label={t('review.ask.message')}
        hint={t('review.ask.messageHint')}
        rows={3}
        limit={LONGEST_STEP_REASON}
        error={errorAt(MESSAGE)}
        value={message}
        onChange={({ target }) => take({ message: target.value })}
      />
      {rows.map((row, index) => (
        <fieldset key={row.key} className={styles['askRow']}>
          <legend>{t('review.ask.part', { number: index + 1 })}</legend>
          <SelectField
            id={idOf(index, 'place')}
            label={t('review.ask.place')}
            placeholder={t('review.ask.choose')}
            width="full"
            error={errorAt(idOf(index, 'place'))}
            value={row.address}
            options={places}
            onChange={({ target }) => takeRow(index, { address: target.value })}
          />
          <LongTextField
            id={idOf(index, 'text')}
            label={t('review.ask.text')}
            rows={2}
            limit={LONGEST_OFFICE_QUESTION}
            error={errorAt(idOf(index, 'text'))}
            value={row.text}
            onChange={({ target }) => takeRow(index, { text: target.value })}
          />
          {rows.length > 1 && (
            <div>
              <Button
                variant="quiet"
                size="small"
                icon="trash"
                onClick={() => {
                  take({ rows: rows.filter((_, at) => at !== index) })
                  setProblems([])
                  document.getElementById('ask-add')?.focus()
                }}
              >
                {t('review.ask.remove')}
              </Button>
            </div>
          )}
        </fieldset>
      ))}
      {failure !== null && (
        <Notice tone="error" live="assertive" title={t('review.ask.failed')}>
          <p>{failureText(failure)}</p>
          {gone !== null && <p>{t('review.ask.keptText')}</p>}
        </Notice>
      )}
      <div className={styles['steps']}>
        <Button
          id="ask-add"
          variant="ghost"
          icon="plus"
          disabledReason={
            rows.length >= MOST_OFFICE_QUESTIONS && t('application.listFull', { max: MOST_OFFICE_QUESTIONS })
          }
          onClick={() => {
            take({ rows: [...rows, emptyRow()] })
            requestAnimationFrame(() => document.getElementById(idOf(rows.length, 'place'))?.focus())
          }}
        >
          {t('review.ask.add')}
        </Button>
      </div>
      <div className={styles['steps']}>
        <Button type="submit" busy={busy} disabledReason={gone !== null && t(`review.step.${gone}`)}>
          {t('review.ask.send')}
        </Button>
        <Button variant="ghost" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
      </div>
    </form>
  )
}
