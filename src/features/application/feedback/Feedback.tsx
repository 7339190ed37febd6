import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { feedbackQueries } from '#src/backend/queries/feedback.ts'
import { FeedbackDone } from './FeedbackDone.tsx'
import { FeedbackForm } from './FeedbackForm.tsx'
import type { Outcome } from './use-feedback.ts'

/** How the form was: asked once of those who sent it, below everything that matters. Nothing where nobody is asked. */
export const Feedback = ({ applicationId }: { applicationId: string }) => {
  const { data: question } = useQuery(feedbackQueries.question(applicationId))
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  if (outcome) return <FeedbackDone outcome={outcome} />
  if (!question?.asked) return null
  return <FeedbackForm applicationId={applicationId} sections={question.sections} onDone={setOutcome} />
}
