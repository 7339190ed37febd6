import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from 'react-router'
import { questionQueries } from '#src/backend/queries/questions.ts'
import type { Call } from '#src/domain/call.ts'
import type { PublishedQuestion } from '#src/domain/call-questions.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { hasFailed } from '#src/ui/has-failed.ts'
import { NotAnswered } from '#src/ui/NotLoaded.tsx'
import { BasisMark } from '../BasisMark.tsx'
import { markIn } from '../mark.ts'
import styles from './questions.module.css'
import { usePlace } from './use-place.ts'

/** Questions and answers of a call, each with its own URL. */
export const PublishedQuestions = ({ call }: { call: Call }) => {
  const t = useText()
  const asking = useQuery(questionQueries.published(call.id))
  const questions = asking.data
  if (hasFailed(asking)) return <NotAnswered asked={asking}>{t('calls.qa.failed')}</NotAnswered>
  if (!questions) return null
  if (questions.length === 0) return <p>{t('calls.qa.none')}</p>
  return (
    <div className={styles['list']}>
      {questions.map((question) => (
        <Question key={question.id} call={call} question={question} />
      ))}
    </div>
  )
}

const Question = ({ call, question }: { call: Call; question: PublishedQuestion }) => {
  const t = useText()
  const formats = useFormats()
  const place = usePlace(call.id)(question.about)
  const { hash } = useLocation()
  const day = (at: string) => formats.dayOf(at)
  return (
    <details id={question.id} open={hash === `#${question.id}`}>
      <summary>{formats.localised(question.question)}</summary>
      <p className={styles['answer']}>
        {formats.localised(question.answer)} <BasisMark mark={markIn(call, question.basis)} />
      </p>
      <p className={styles['about']}>
        {place && (
          <span>
            {t('calls.qa.about')} <Link to={place.to}>{place.label}</Link>
          </span>
        )}
        {question.askedAt && <span>{t('calls.qa.askedOn', { date: day(question.askedAt) })}</span>}
        {question.publishedAt && <span>{t('calls.qa.publishedOn', { date: day(question.publishedAt) })}</span>}
        {question.changedAt && <span>{t('calls.qa.changedOn', { date: day(question.changedAt) })}</span>}
      </p>
    </details>
  )
}
