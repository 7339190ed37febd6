import { queryOptions } from '@tanstack/react-query'
import { backend } from '../backend.ts'

/** How the form was: the question to those who sent it, and the sums for the office. */
export const feedbackQueries = {
  question: (applicationId: string) =>
    queryOptions({
      queryKey: ['feedback', applicationId] as const,
      queryFn: ({ signal }) => backend().getFeedbackQuestion({ applicationId }, { signal }),
      // A form that is being filled in does not go because a colleague was faster; sending tells so.
      staleTime: Infinity,
      retry: false,
    }),
  ofCall: (callId: string) =>
    queryOptions({
      queryKey: ['call-feedback', callId] as const,
      queryFn: ({ signal }) => backend().getCallFeedback({ callId }, { signal }),
    }),
}
