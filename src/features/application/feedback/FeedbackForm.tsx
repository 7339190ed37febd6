import { type FormEvent, useState } from 'react'
import { isBackendError } from '#src/backend/errors.ts'
import { countCharacters } from '#src/domain/application/count.ts'
import type { SectionId } from '#src/domain/application/types.ts'
import { eases, feedbackSchema, MAX_FEEDBACK_TEXT, saysSomething } from '#src/domain/feedback.ts'
import { z } from '#src/domain/zod.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { ChoiceField } from '#src/ui/ChoiceField.tsx'
import { Dialog } from '#src/ui/Dialog.tsx'
import { ErrorSummary } from '#src/ui/ErrorSummary.tsx'
import { LongTextField } from '#src/ui/LongTextField.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { UnansweredError } from '../check/send-once.ts'
import styles from './feedback.module.css'
import { type Outcome, useFeedback } from './use-feedback.ts'

const TEXT = 'feedback-text'
const NO_ANSWER = 'none'

interface Props {
  readonly applicationId: string
  /** The sections that were sent. */
  readonly sections: readonly SectionId[]
  readonly onDone: (outcome: Outcome) => void
}

/** A scale per section, one text, and buttons to send or decline. Everything is optional. */
export const FeedbackForm = ({ applicationId, sections, onDone }: Props) => {
  const t = useText()
  const { number } = useFormats()
  const { values, setValues, send, decline, pending, error } = useFeedback(applicationId, onDone)
  const [problem, setProblem] = useState<'empty' | 'tooLong' | null>(null)
  const [attempt, setAttempt] = useState(0)
  const [asking, setAsking] = useState(false)
  const { ratings, text } = values

  const message = problem ? t(`feedback.${problem}`, { limit: number(MAX_FEEDBACK_TEXT) }) : undefined
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    const parsed = z.safeParse(feedbackSchema, values)
    const wrong = !parsed.success ? 'tooLong' : saysSomething(parsed.data) ? null : 'empty'
    setProblem(wrong)
    if (wrong) setAttempt((count) => count + 1)
    if (parsed.success && !wrong) send(parsed.data)
  }
  const handleNo = () => {
    if (saysSomething(values)) setAsking(true)
    else decline()
  }
  return (
    <section aria-labelledby="feedback-title" className={styles['feedback']}>
      <h2 id="feedback-title">{t('feedback.title')}</h2>
      <p>{t('feedback.lead')}</p>
      <p className={styles['quiet']}>{t('feedback.privacy')}</p>
      <form noValidate onSubmit={handleSubmit} className={styles['form']}>
        <ErrorSummary errors={message === undefined ? [] : [{ id: TEXT, message }]} attempt={attempt} />
        <h3>{t('feedback.question')}</h3>
        <div className={styles['sections']}>
          {sections.map((section) => (
            <ChoiceField
              key={section}
              name={`feedback-${section}`}
              label={t(`section.${section}.title`)}
              inline
              value={ratings[section] ?? NO_ANSWER}
              onChange={({ target }) => {
                const ease = eases.find((one) => one === target.value)
                const { [section]: _, ...others } = ratings
                setValues({ text, ratings: ease ? { ...others, [section]: ease } : others })
                setProblem(null)
              }}
              choices={[
                ...eases.map((ease) => ({ value: ease, label: t(`feedback.ease.${ease}`) })),
                { value: NO_ANSWER, label: t('feedback.noAnswer') },
              ]}
            />
          ))}
        </div>
        <LongTextField
          id={TEXT}
          label={t('feedback.text')}
          hint={t('feedback.textHint')}
          optional
          rows={3}
          limit={MAX_FEEDBACK_TEXT}
          count={countCharacters}
          error={message}
          value={text}
          onChange={({ target }) => {
            setValues({ ratings, text: target.value })
            setProblem(null)
          }}
        />
        <Failure error={error} />
        <div className={styles['buttons']}>
          <Button type="submit" variant="ghost" busy={pending === 'given'}>
            {t('feedback.send')}
          </Button>
          <Button variant="quiet" busy={pending === 'declined'} onClick={handleNo}>
            {t('feedback.no')}
          </Button>
        </div>
      </form>
      {asking && (
        <Dialog
          title={t('feedback.discardTitle')}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button
                busy={pending === 'declined'}
                onClick={() => {
                  setAsking(false)
                  decline()
                }}
              >
                {t('feedback.discard')}
              </Button>
              <Button variant="ghost" onClick={() => setAsking(false)}>
                {t('feedback.back')}
              </Button>
            </>
          }
        >
          <p>{t('feedback.discardText')}</p>
        </Dialog>
      )}
    </section>
  )
}

/** Says why it was not sent, or that the result is unknown. */
const Failure = ({ error }: { error: Error | null }) => {
  const t = useText()
  const unsure = error instanceof UnansweredError
  const failure = unsure ? error.failure : error
  if (!failure) return null
  return (
    <Notice
      tone={unsure ? 'warning' : 'error'}
      live="assertive"
      title={t(unsure ? 'feedback.unsure' : 'feedback.failed')}
    >
      <p>{t(`error.${isBackendError(failure) ? failure.code : 'unknown'}`)}</p>
      <p>{t(unsure ? 'feedback.unsureText' : 'feedback.failedText')}</p>
    </Notice>
  )
}
