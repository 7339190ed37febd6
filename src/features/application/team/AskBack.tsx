import { type FormEvent, useState } from 'react'
import { backend } from '#src/backend/backend.ts'
import { useKeptText } from '#src/backend/saving/use-kept-text.ts'
import { LONGEST_REASON, reasonProblem } from '#src/domain/ownership-return.ts'
import type { Team } from '#src/domain/team.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { LongTextField } from '#src/ui/LongTextField.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { showToast } from '#src/ui/toasts.ts'
import { StepFailure } from './StepFailure.tsx'
import styles from './team.module.css'
import { useTeamStep } from './use-team-step.ts'

/** After a change of ownership: the former owner may ask for the application back, and everybody sees the request. */
export const AskBack = ({ team, personId }: { team: Team; personId: string }) => {
  const t = useText()
  const formats = useFormats()
  const { applicationId, transfer } = team
  const ending = useTeamStep(
    applicationId,
    () => backend().endOwnershipRequest({ applicationId }),
    () => showToast({ text: t('together.back.ended') }),
  )
  const failure = <StepFailure error={ending.error} />
  if (!transfer) return failure
  const isGiver = transfer.fromId === personId
  if (!transfer.asked) return isGiver ? <AskForm team={team} personId={personId} /> : failure
  const when = formats.dateTime(transfer.asked.at, { style: 'long', inSentence: true })
  return (
    <>
      <Notice
        title={t(isGiver ? 'together.back.askedMine' : 'together.back.asked', { name: transfer.fromName, when })}
        actions={
          isGiver && (
            <Button size="small" variant="ghost" busy={ending.isPending} onClick={() => ending.mutate()}>
              {t('together.back.end')}
            </Button>
          )
        }
      >
        {transfer.asked.reason !== null && <p className={styles['said']}>{transfer.asked.reason}</p>}
        <p>{t('together.back.waits')}</p>
      </Notice>
      {failure}
    </>
  )
}

const AskForm = ({ team, personId }: { team: Team; personId: string }) => {
  const t = useText()
  const { applicationId, version, people } = team
  const reason = useKeptText(`ownership.${personId}.${applicationId}`)
  const [problem, setProblem] = useState<string>()
  const asking = useTeamStep(
    applicationId,
    (text: string) => backend().askOwnershipBack({ applicationId, reason: text, version }),
    () => {
      reason.forget()
      showToast({ text: t('together.back.done') })
    },
  )
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    const wrong = reasonProblem(reason.text)
    setProblem(wrong === null ? undefined : t(wrong === 'required' ? 'together.back.sayWhy' : 'together.back.tooLong'))
    if (wrong === null) asking.mutate(reason.text)
    else document.getElementById('back-reason')?.focus()
  }
  return (
    <section aria-labelledby="back-title" className={styles['part']}>
      <h2 id="back-title">{t('together.back.title')}</h2>
      <form noValidate onSubmit={handleSubmit} className={styles['form']}>
        <p className={styles['lead']}>{t('together.back.text', { owner: people[0]?.name ?? '' })}</p>
        <LongTextField
          id="back-reason"
          label={t('together.back.reason')}
          hint={t('together.back.reasonHint')}
          error={problem}
          rows={3}
          limit={LONGEST_REASON}
          value={reason.text}
          onChange={({ target }) => reason.type(target.value)}
        />
        <StepFailure error={asking.error} />
        <div>
          <Button type="submit" variant="ghost" busy={asking.isPending}>
            {t('together.back.action')}
          </Button>
        </div>
      </form>
    </section>
  )
}
