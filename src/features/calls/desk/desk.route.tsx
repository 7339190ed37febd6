import { useSuspenseQuery, type QueryClient } from '@tanstack/react-query'
import { useEffect, useId, useRef } from 'react'
import { Link, useLocation, useParams, type LoaderFunctionArgs } from 'react-router'
import { callQueries } from '#src/backend/queries/calls.ts'
import { questionQueries } from '#src/backend/queries/questions.ts'
import { useServerNow } from '#src/backend/use-server-now.ts'
import type { Call } from '#src/domain/call.ts'
import type { DeskQuestion } from '#src/domain/asked-questions.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Later } from '#src/ui/Later.tsx'
import { PageTitle } from '#src/ui/PageTitle.tsx'
import styles from '../calls.module.css'
import { useQuestionsTime } from '../qa/use-questions-time.ts'
import { DeskItem, titleIdOf } from './DeskItem.tsx'
import { loadFormFeedback } from './feedback/load-form-feedback.ts'

export const makeLoader =
  (queryClient: QueryClient) =>
  async ({ params }: LoaderFunctionArgs) => {
    const callId = params['callId'] ?? ''
    await Promise.all([
      queryClient.ensureQueryData(callQueries.detail(callId)),
      queryClient.ensureQueryData(questionQueries.desk(callId)),
    ])
    return null
  }

/** Page on which the office answers questions on a call. */
export function Component() {
  const t = useText()
  const formats = useFormats()
  const { callId = '' } = useParams()
  const { hash } = useLocation()
  const { data: call } = useSuspenseQuery(callQueries.detail(callId))
  const { data: questions } = useSuspenseQuery(questionQueries.desk(callId))
  const time = useQuestionsTime(call, new Date(useServerNow()).toISOString())
  const shortTitle = formats.localised(call.shortTitle)
  /** A question that goes to the other group, until the focus has followed it. */
  const moved = useRef<DeskQuestion>(null)
  // The item with the focus is removed when its question goes to the other group: the focus follows the question.
  useEffect(() => {
    const now = questions.find(({ id }) => id === moved.current?.id)
    if (!now || now.published === moved.current?.published) return
    moved.current = null
    document.getElementById(titleIdOf(now))?.focus()
  }, [questions])
  const handleMoved = (question: DeskQuestion) => {
    moved.current = question
  }
  const waiting = questions.filter(({ published }) => !published)
  const published = questions.filter((question) => question.published)
  return (
    <div className={styles['page']}>
      <header className={styles['intro']}>
        <Link to={`/calls/${call.id}#questions`} className={styles['back']}>
          {formats.localised(call.title)}
        </Link>
        <p className={styles['eyebrow']}>{shortTitle}</p>
        <PageTitle documentTitle={`${t('calls.desk.title')}, ${shortTitle}`}>{t('calls.desk.title')}</PageTitle>
        <p className={styles['lead']}>{t('calls.desk.lead')}</p>
        <p>{time}</p>
      </header>
      <Group
        title={t('calls.desk.waiting', { count: waiting.length })}
        questions={waiting}
        call={call}
        onMoved={handleMoved}
      />
      <Group
        title={t('calls.desk.published', { count: published.length })}
        questions={published}
        call={call}
        onMoved={handleMoved}
      />
      <Later load={loadFormFeedback} now={hash !== ''}>
        {({ FormFeedback }) => <FormFeedback callId={call.id} />}
      </Later>
    </div>
  )
}

const Group = ({
  title,
  questions,
  call,
  onMoved,
}: {
  title: string
  questions: DeskQuestion[]
  call: Call
  onMoved: (question: DeskQuestion) => void
}) => {
  const headingId = useId()
  return (
    <section aria-labelledby={headingId} className={styles['stack']}>
      <h2 id={headingId}>{title}</h2>
      {questions.length > 0 && (
        <ul className={styles['stack']}>
          {questions.map((question) => (
            <DeskItem key={question.id} call={call} question={question} onMoved={() => onMoved(question)} />
          ))}
        </ul>
      )}
    </section>
  )
}
