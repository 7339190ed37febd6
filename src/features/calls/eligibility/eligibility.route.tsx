import { type QueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Link, type LoaderFunctionArgs, useParams } from 'react-router'
import { callQueries } from '#src/backend/queries/calls.ts'
import { usualTimesInTime } from '#src/backend/queries/usual-times.ts'
import { forgetCheck, keepCheck, readCheck } from '#src/backend/saving/kept-check.ts'
import { useServerNow } from '#src/backend/use-server-now.ts'
import {
  type CheckSaid,
  checkBeforeApplying,
  draftAnswers,
  unanswered,
} from '#src/domain/application/before-applying.ts'
import { checkContext } from '#src/domain/application/check.ts'
import { currentDeadline, timeliness } from '#src/domain/deadline.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { useAnnounce } from '#src/ui/announcer.ts'
import { Button } from '#src/ui/Button.tsx'
import { Card } from '#src/ui/Card.tsx'
import { ErrorSummary } from '#src/ui/ErrorSummary.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { PageTitle } from '#src/ui/PageTitle.tsx'
import { BasisLegend } from '../BasisMark.tsx'
import callStyles from '../calls.module.css'
import { loadCall } from '../load-call.ts'
import { CheckQuestions, idOfQuestion } from './CheckQuestions.tsx'
import { CheckResult } from './CheckResult.tsx'
import styles from './eligibility.module.css'
import { Preparation } from './Preparation.tsx'

export const makeLoader = (queryClient: QueryClient) => {
  const load = loadCall(queryClient)
  return async (args: LoaderFunctionArgs) => {
    await Promise.all([load(args), usualTimesInTime(queryClient, [args.params['callId'] ?? ''])])
    return null
  }
}

/** A short check before applying, without an account; answers stay on this device. */
export function Component() {
  const t = useText()
  const formats = useFormats()
  const announce = useAnnounce()
  const { callId = '' } = useParams()
  const { data: call } = useSuspenseQuery(callQueries.detail(callId))
  const now = new Date(useServerNow()).toISOString()
  const [said, setSaid] = useState<CheckSaid>(() => readCheck(call.id) ?? {})
  const [isKept, setIsKept] = useState(true)
  /** Number of presses of the button; a complete stored check counts as one. */
  const [attempt, setAttempt] = useState(() => (Object.keys(said).length > 0 && unanswered(said).length === 0 ? 1 : 0))
  const [wasAsked, setWasAsked] = useState(false)

  const missing = unanswered(said)
  const errors = wasAsked
    ? missing.map((question) => ({ id: idOfQuestion(question), message: t(`check.problem.${question}`) }))
    : []
  const isShown = attempt > 0 && missing.length === 0
  const handleSaid = (next: CheckSaid) => {
    setSaid(next)
    setIsKept(keepCheck(call.id, next))
  }
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    setWasAsked(true)
    setAttempt(attempt + 1)
  }
  const handleForget = () => {
    forgetCheck(call.id)
    setSaid({})
    setAttempt(0)
    setWasAsked(false)
    announce(t('check.forgotten'))
    document.getElementById(idOfQuestion('applicant'))?.focus()
  }

  const title = t('check.title')
  const shortTitle = formats.localised(call.shortTitle)
  const inTime = timeliness(now, currentDeadline(call.deadlines))
  return (
    <div className={callStyles['page']}>
      <header className={callStyles['intro']}>
        <Link to={`/calls/${call.id}`} className={callStyles['back']}>
          {formats.localised(call.title)}
        </Link>
        <p className={callStyles['eyebrow']}>{shortTitle}</p>
        <PageTitle documentTitle={`${title}, ${shortTitle}`} hasError={errors.length > 0}>
          {title}
        </PageTitle>
        <p className={callStyles['lead']}>{t('check.lead')}</p>
        {call.rehearsal && <Notice tone="warning">{t('calls.rehearsalNotice')}</Notice>}
      </header>
      <div className={styles['layout']}>
        <Card padding="none" className={callStyles['text']}>
          <BasisLegend />
          <form noValidate onSubmit={handleSubmit} className={styles['form']}>
            <ErrorSummary errors={errors} attempt={attempt} />
            <CheckQuestions call={call} said={said} isAsked={wasAsked} onSaid={handleSaid} />
            <p className={callStyles['quiet']}>{t(isKept ? 'check.kept' : 'check.notKept')}</p>
            <div className={callStyles['actions']}>
              <Button type="submit">{t('check.show')}</Button>
              {Object.keys(said).length > 0 && (
                <Button variant="quiet" icon="trash" onClick={handleForget}>
                  {t('check.forget')}
                </Button>
              )}
            </div>
          </form>
          {isShown && (
            <CheckResult
              call={call}
              said={said}
              result={checkBeforeApplying(said, inTime, checkContext(call, now))}
              now={now}
              taken={Object.keys(draftAnswers(said)).length}
              takesFocus={wasAsked}
              attempt={attempt}
            />
          )}
        </Card>
        <Preparation call={call} said={said} />
      </div>
    </div>
  )
}
