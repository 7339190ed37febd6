import { type FormEvent, useEffect, useState } from 'react'
import { isBackendError } from '#src/backend/errors.ts'
import { useServerNow } from '#src/backend/use-server-now.ts'
import { LONGEST_TEXT } from '#src/domain/joining.ts'
import type { ReceivedRequest } from '#src/domain/request.ts'
import {
  checkRequestStep,
  LONGEST_BODY,
  placeIn,
  type RequestStatus,
  type StepNeed,
} from '#src/domain/request-steps.ts'
import { z } from '#src/domain/zod.ts'
import { dayInStrasbourg } from '#src/domain/zoned-time.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Card } from '#src/ui/Card.tsx'
import { ChoiceField } from '#src/ui/ChoiceField.tsx'
import { ErrorSummary, type FieldError } from '#src/ui/ErrorSummary.tsx'
import { LongTextField } from '#src/ui/LongTextField.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { forget, keep, readKept } from '#src/backend/saving/kept-form.ts'
import { session } from '#src/backend/session.ts'
import { StepFailure } from '../StepFailure.tsx'
import { toldHere } from '../told-here.ts'
import { DecisionFields } from './DecisionFields.tsx'
import styles from './desk.module.css'
import { useDeskStep } from './use-desk-step.ts'

const draftSchema = z.object({
  to: z.string(),
  text: z.string(),
  on: z.string(),
  body: z.string(),
  lat: z.string(),
  lon: z.string(),
})
const empty = { to: '', text: '', on: '', body: '', lat: '', lon: '' }
type Draft = typeof empty

const formOf = (reference: string): string => `desk.${session().identity() ?? ''}.${reference}`

/** Whether this tab holds a text about the request that was not sent. */
export const isWriting = (reference: string): boolean =>
  (readKept(formOf(reference), draftSchema)?.values.text ?? '') !== ''

const fieldIds: Readonly<Record<string, string>> = {
  to: 'to',
  text: 'text',
  'decision.on': 'decidedOn',
  'decision.body': 'decidedBy',
  'decision.coordinates.lat': 'lat',
  'decision.coordinates.lon': 'lon',
}

/** The next step of the secretariat, with the fields it needs. Typed text survives a reload. */
export const DecideForm = ({
  request,
  onWritten,
}: {
  request: ReceivedRequest
  /** Whether the form holds a text that was not sent. */
  onWritten: (isWritten: boolean) => void
}) => {
  const t = useText()
  const now = useServerNow()
  const name = formOf(request.reference)
  const [draft, setDraft] = useState<Draft>(() => readKept(name, draftSchema)?.values ?? empty)
  const [problems, setProblems] = useState<readonly { pointer: string; code: string }[]>([])
  const [attempt, setAttempt] = useState(0)
  const chosen = request.next.find(({ to }) => to === draft.to)
  // The chosen step is no longer possible: its text can only be copied, or sent with another step.
  const isLost = !chosen && draft.text !== ''
  // The field and the button of the step that is gone had the focus.
  useEffect(() => {
    if (isLost && document.activeElement === document.body) document.getElementById('text')?.focus()
  }, [isLost])
  const step = useDeskStep(request, {
    onDone: () => {
      discard()
    },
    onRefused: (found) => blame(found),
  })

  const discard = () => {
    forget(name)
    setDraft(empty)
    onWritten(false)
  }
  const putAway = () => {
    discard()
    step.reset()
    document.querySelector<HTMLElement>('h1')?.focus()
  }
  const change = (changes: Partial<Draft>) => {
    const next = { ...draft, ...changes }
    setDraft(next)
    keep(name, { values: next, key: '', sent: null })
    onWritten(next.text !== '')
  }
  const blame = (found: readonly { pointer: string; code: string }[]) => {
    setProblems(found)
    setAttempt((count) => count + 1)
  }
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (step.isPending) return
    if (!chosen) return blame([{ pointer: 'to', code: 'required' }])
    const given = givenBy(chosen.to, draft, chosen.needs === 'decision')
    const today = dayInStrasbourg(new Date(now).toISOString())
    const answer = checkRequestStep(request, chosen.to, 'secretariat', given, today)
    const found = answer.step ? answer.problems : []
    blame(found)
    if (found.length === 0) step.mutate(given)
  }

  const errors: FieldError[] = problems.flatMap(({ pointer, code }) => {
    const id = fieldIds[pointer]
    return id === undefined ? [] : [{ id, message: textOf(pointer, code) }]
  })
  const errorOf = (id: string) => errors.find((error) => error.id === id)?.message
  function textOf(pointer: string, code: string): string {
    if (code === 'too_long')
      return t('requests.problem.tooLong', { limit: pointer === 'decision.body' ? LONGEST_BODY : LONGEST_TEXT })
    if (code === 'in_future') return t('requests.problem.inFuture')
    if (pointer === 'to') return t('requests.problem.to')
    if (pointer === 'decision.on') return t('requests.problem.on')
    if (pointer === 'decision.body') return t('requests.problem.body')
    if (pointer === 'decision.coordinates.lat') return t('requests.problem.lat')
    if (pointer === 'decision.coordinates.lon') return t('requests.problem.lon')
    return t('requests.problem.text')
  }

  const failure = errors.length === 0 ? toldHere(step.error) : null

  return (
    <Card as="section" className={styles['card']} aria-labelledby="decide">
      <h2 id="decide">{t('requests.decide')}</h2>
      <ErrorSummary errors={errors} attempt={attempt} />
      <form noValidate onSubmit={handleSubmit} className={styles['form']}>
        {request.next.length > 0 && (
          <ChoiceField
            id="to"
            name="to"
            label={t('requests.step')}
            error={errorOf('to')}
            value={draft.to}
            onChange={(event) => change({ to: event.target.value })}
            choices={request.next.map(({ to }) => ({
              value: to,
              label: t(`requests.to.${stepKey(to)}`),
              hint: t(`requests.toHint.${stepKey(to)}`),
            }))}
          />
        )}
        {chosen?.needs === 'decision' && <DecisionFields draft={draft} errorOf={errorOf} onChange={change} />}
        {(chosen || isLost) && (
          <LongTextField
            id="text"
            label={chosen ? t(`requests.text.${textKey(chosen.needs)}`) : t('requests.written')}
            hint={t(chosen ? 'requests.textHint' : 'requests.writtenHint')}
            error={chosen && errorOf('text')}
            optional={chosen?.needs === 'decision'}
            limit={chosen && LONGEST_TEXT}
            value={draft.text}
            onChange={(event) => change({ text: event.target.value })}
          />
        )}
        {failure && (
          <Notice tone="error" live="assertive" title={t('join.failedTitle')}>
            {isBackendError(failure) && failure.code === 'invalid' ? null : <StepFailure error={failure} />}
          </Notice>
        )}
        <div>
          <Button
            type="submit"
            busy={step.isPending}
            disabledReason={request.next.length === 0 && t('requests.noStep')}
          >
            {t('requests.do')}
          </Button>
          {isLost && (
            <Button variant="ghost" onClick={putAway}>
              {t('requests.putAway')}
            </Button>
          )}
        </div>
      </form>
    </Card>
  )
}

const givenBy = (to: RequestStatus, { text, on, body, lat, lon }: Draft, withDecision: boolean) => ({
  to,
  text,
  decision: withDecision ? { on, body, coordinates: placeIn(lat, lon) } : null,
})

const decided = ['question', 'accepted', 'not_accepted', 'contact_made', 'closed'] as const
/** Names of the secretariat's steps; a step back to `sent` is a correction. */
const stepKey = (to: RequestStatus) => decided.find((status) => status === to) ?? 'correct'

const written = ['question', 'reason', 'note', 'correction', 'decision'] as const
const textKey = (needs: StepNeed) => written.find((need) => need === needs) ?? 'reason'
