import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { isBackendError } from '#src/backend/errors.ts'
import { proposalQueries } from '#src/backend/queries/proposals.ts'
import { forget, keep, readKept } from '#src/backend/saving/kept-form.ts'
import { session } from '#src/backend/session.ts'
import { decisionTextProblem, type DecisionWords, decisionWords, LONGEST_DECISION_TEXT } from '#src/domain/decision.ts'
import { LONGEST_STEP_REASON, releasesDecision, type StepProblem, stepReasonProblem } from '#src/domain/transitions.ts'
import { z } from '#src/domain/zod.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import { CheckboxField } from '#src/ui/CheckboxField.tsx'
import { Dialog } from '#src/ui/Dialog.tsx'
import { ErrorSummary, type FieldError } from '#src/ui/ErrorSummary.tsx'
import { LongTextField } from '#src/ui/LongTextField.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { useIsThere } from '#src/ui/use-is-there.ts'
import { assessmentsOut, movesOf } from './board-model.ts'
import { useFailureText, whyOf } from './failure-text.ts'
import { ASK, proposalPath } from './paths.ts'
import type { AskedMove, Given } from './use-moves.ts'

const REASON = 'move-reason'
const wordsId = (kind: keyof DecisionWords) => `move-${kind}`
const confirmId = (confirmation: string) => `move-confirm-${confirmation}`
const reasonSchema = z.object({ reason: z.string() })
/** An untouched text is absent, so that the text of an earlier release can be shown instead. */
const wordsSchema = z.object({ strengths: z.optional(z.string()), weaknesses: z.optional(z.string()) })
type TypedWords = z.infer<typeof wordsSchema>
const reasonProblems: readonly StepProblem[] = ['reason_needed', 'rule_needed']

interface Props {
  readonly asked: AskedMove
  /** `isOpen`: whether the dialog is still there to show an error. */
  readonly onConfirm: (given: Given, isOpen: () => boolean) => Promise<void>
  readonly onClose: () => void
}

/** Asks for what a step requires. Stays open until the backend accepts. */
export const MoveDialog = (props: Props) =>
  props.asked.move.to === 'clarification_requested' ? <AskOnPage {...props} /> : <StepDialog {...props} />

/** Questions are asked on the page of the proposal, where it can be read. */
const AskOnPage = ({ asked: { proposal }, onClose }: Props) => {
  const t = useText()
  return (
    <Dialog
      title={t('review.ask.title')}
      onClose={onClose}
      actions={
        <>
          <LinkButton to={`${proposalPath(proposal.id, '')}#${ASK}`}>{t('review.ask.toPage')}</LinkButton>
          <Button variant="ghost" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        </>
      }
    >
      <p>{t('review.ask.onPage')}</p>
    </Dialog>
  )
}

type T = ReturnType<typeof useText>

function wrongReason(reason: string, t: T): FieldError[] {
  const problem = stepReasonProblem(reason)
  if (problem === null) return []
  const field = t('review.move.reason')
  const message =
    problem === 'required'
      ? t('review.step.reason_needed')
      : t('review.move.tooLong', { field, limit: LONGEST_STEP_REASON })
  return [{ id: REASON, message }]
}

function wrongWords(kind: keyof DecisionWords, text: string, t: T): FieldError[] {
  const problem = decisionTextProblem(text)
  if (problem === null) return []
  const field = t(`review.move.${kind}`)
  const message =
    problem === 'required'
      ? t(`review.move.${kind}Missing`)
      : t('review.move.tooLong', { field, limit: LONGEST_DECISION_TEXT })
  return [{ id: wordsId(kind), message }]
}

/** Reason, confirmations, or just a confirmation prompt. */
const StepDialog = ({ asked, onConfirm, onClose }: Props) => {
  const t = useText()
  const failureText = useFailureText()
  const isOpen = useIsThere()
  const { proposal, back } = asked
  const { to } = asked.move
  const tells = releasesDecision(to)
  // Key of the stored reason, fixed when the dialog opens: another step of the same proposal has another reason.
  const [form] = useState(() => `move.${session().identity() ?? ''}.${proposal.id}.${proposal.status}.${to}`)
  // Key of the words to the applicant, which are the same for every status before the release.
  const wordsForm = `move.${session().identity() ?? ''}.${proposal.id}.${to}`
  const [reason, setReason] = useState(() => readKept(form, reasonSchema)?.values.reason ?? '')
  const [typed, setTyped] = useState<TypedWords>(() => readKept(wordsForm, wordsSchema)?.values ?? {})
  const { data: whole } = useQuery({ ...proposalQueries.detail(proposal.id), enabled: tells })
  const earlier = whole?.content?.takenBack
  const words = {
    strengths: typed.strengths ?? earlier?.strengths ?? '',
    weaknesses: typed.weaknesses ?? earlier?.weaknesses ?? '',
  }
  const [confirmed, setConfirmed] = useState<readonly string[]>([])
  const [attempt, setAttempt] = useState(0)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)

  // After a change by others the dialog uses the present version: the step may need other things, or no longer exist.
  const present = movesOf(proposal).find((step) => step.to === to)
  const gone = present && !present.allowed ? (present.why ?? 'no_such_step') : null
  const move = present && gone === null ? present : asked.move

  const refused = isBackendError(failure) ? whyOf(failure) : null
  const toldAtField = refused !== null && reasonProblems.includes(refused)
  const wrong: readonly FieldError[] = [
    ...(move.needsReason ? wrongReason(reason, t) : []),
    ...(tells ? decisionWords.flatMap((kind) => wrongWords(kind, words[kind], t)) : []),
    ...move.confirmations
      .filter((name) => !confirmed.includes(name))
      .map((name) => ({ id: confirmId(name), message: t('review.move.confirmMissing') })),
  ]
  const errors = [
    ...(attempt > 0 ? wrong : []),
    ...(toldAtField ? [{ id: REASON, message: t(`review.step.${refused}`) }] : []),
  ]
  const errorAt = (id: string) => errors.find((error) => error.id === id)?.message
  const typeReason = (text: string) => {
    setReason(text)
    keep(form, { values: { reason: text }, key: '', sent: null })
    setFailure(null)
  }
  const typeWords = (changes: TypedWords) => {
    const values = { ...typed, ...changes }
    setTyped(values)
    keep(wordsForm, { values, key: '', sent: null })
    setFailure(null)
  }

  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    setAttempt(attempt + 1)
    setFailure(null)
    if (wrong.length > 0) return
    setBusy(true)
    try {
      const given: Given = {
        reason: reason.trim(),
        confirmations: move.confirmations.filter((name) => confirmed.includes(name)),
        ...(tells && { feedback: { strengths: words.strengths.trim(), weaknesses: words.weaknesses.trim() } }),
      }
      await onConfirm(given, isOpen)
      forget(form)
      forget(wordsForm)
    } catch (error) {
      // The step may need other things now: the form shows what is missing after the next press.
      if (isBackendError(error) && error.code === 'version_mismatch') setAttempt(0)
      setFailure(error)
      setBusy(false)
    }
  }

  const out = to === 'panel' && proposal.status === 'in_assessment' ? assessmentsOut(proposal) : 0
  const names = { name: proposal.authorityName, from: t(`status.${proposal.status}`), to: t(`status.${to}`) }
  return (
    <Dialog
      title={t(back ? 'review.move.backTitle' : 'review.move.dialogTitle', names)}
      onClose={onClose}
      actions={
        <>
          <Button type="submit" form="move-form" busy={busy} disabledReason={gone && t(`review.step.${gone}`)}>
            {t('review.move.confirm', names)}
          </Button>
          <Button variant="ghost" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        </>
      }
    >
      <form
        id="move-form"
        noValidate
        onSubmit={(event) => void handleSubmit(event)}
        style={{ display: 'grid', gap: '1rem' }}
      >
        <p>{t(move.needsReason ? 'review.move.fromTo' : 'review.move.fromToBare', names)}</p>
        {out > 0 && <Notice tone="warning">{t('review.move.out', { count: out })}</Notice>}
        {move.final && <Notice tone="warning">{t('review.move.final')}</Notice>}
        <ErrorSummary errors={errors} attempt={attempt} />
        {failure !== null && !toldAtField && (
          <Notice tone="error" live="assertive" title={t('review.move.failed')}>
            <p>{failureText(failure)}</p>
            <p>{t('review.move.keptText', names)}</p>
          </Notice>
        )}
        {move.needsReason && (
          <LongTextField
            name={REASON}
            label={t('review.move.reason')}
            hint={t(move.needsRule ? 'review.move.reasonRuleHint' : 'review.move.reasonHint')}
            error={errorAt(REASON)}
            value={reason}
            limit={LONGEST_STEP_REASON}
            onChange={(event) => typeReason(event.target.value)}
          />
        )}
        {tells &&
          decisionWords.map((kind) => (
            <LongTextField
              key={kind}
              name={wordsId(kind)}
              label={t(`review.move.${kind}`)}
              hint={t('review.move.feedbackHint')}
              error={errorAt(wordsId(kind))}
              value={words[kind]}
              limit={LONGEST_DECISION_TEXT}
              onChange={(event) => typeWords({ [kind]: event.target.value })}
            />
          ))}
        {move.confirmations.map((name) => (
          <CheckboxField
            key={name}
            name={confirmId(name)}
            label={t(`review.confirm.${name}`)}
            error={errorAt(confirmId(name))}
            checked={confirmed.includes(name)}
            onChange={(event) =>
              setConfirmed(event.target.checked ? [...confirmed, name] : confirmed.filter((other) => other !== name))
            }
          />
        ))}
      </form>
    </Dialog>
  )
}
