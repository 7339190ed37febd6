import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { feedbackQueries } from '#src/backend/queries/feedback.ts'
import { FeedbackDone } from './FeedbackDone.tsx'
import { FeedbackForm } from './FeedbackForm.tsx'
import type { Outcome } from './use-feedback.ts'

/** Asks senders once for feedback on the form, at the end of the page. Renders nothing if nobody is asked. */
export const Feedback = ({ applicationId }: { applicationId: string }) => {
  const { data: question } = useQuery(feedbackQueries.question(applicationId))
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  if (outcome) return <FeedbackDone outcome={outcome} />
  if (!question?.asked) return null
  return <FeedbackForm applicationId={applicationId} sections={question.sections} onDone={setOutcome} />
}
