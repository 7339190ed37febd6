import { type FormEvent, useState } from 'react'
import { LONGEST_TEXT } from '#src/domain/joining.ts'
import type { SentRequest } from '#src/domain/request.ts'
import { useText } from '#src/i18n/use-text.ts'
import { announce } from '#src/ui/announcer.ts'
import { Button } from '#src/ui/Button.tsx'
import { Card } from '#src/ui/Card.tsx'
import { classNames } from '#src/ui/class-names.ts'
import { LongTextField } from '#src/ui/LongTextField.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import styles from './join.module.css'
import { useKeptText } from '#src/backend/saving/use-kept-text.ts'
import { StepFailure } from './StepFailure.tsx'
import { toldHere } from './told-here.ts'
import { useSenderStep } from './use-sender-step.ts'

/** The question of the secretariat, with a form to answer. Typed text survives a reload. */
export const AnswerForm = ({ request, code }: { request: SentRequest; code: string }) => {
  const t = useText()
  const { text, type, forget } = useKeptText(`answer.${request.reference}`)
  const step = useSenderStep(request, code, () => {
    forget()
    announce(t('join.answer.sent'))
  })
  const [problem, setProblem] = useState<string>()
  const failure = toldHere(step.error)
  const question = request.history.findLast(({ to }) => to === 'question')?.text

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (step.isPending) return
    const found = text.trim() === '' ? 'empty' : Array.from(text).length > LONGEST_TEXT ? 'long' : undefined
    setProblem(found && t(`join.answer.${found}`, { limit: LONGEST_TEXT }))
    if (found) return document.getElementById('answer')?.focus()
    step.mutate({ to: 'sent', text })
  }

  return (
    <Card as="section" className={classNames(styles['card'], styles['asked'])} aria-labelledby="question">
      <h2 id="question">{t('join.answer.title')}</h2>
      <blockquote className={styles['quote']}>{question}</blockquote>
      <form noValidate onSubmit={handleSubmit} className={styles['part']}>
        <LongTextField
          id="answer"
          label={t('join.answer.label')}
          hint={t('join.hint.message')}
          error={problem}
          limit={LONGEST_TEXT}
          value={text}
          onChange={(event) => type(event.target.value)}
        />
        {failure && (
          <Notice tone="error" live="assertive" title={t('join.failedTitle')}>
            <StepFailure error={failure} />
          </Notice>
        )}
        <div>
          <Button type="submit" busy={step.isPending}>
            {t('join.answer.send')}
          </Button>
        </div>
      </form>
    </Card>
  )
}
