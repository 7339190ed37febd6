import { queryOptions, useQuery } from '@tanstack/react-query'
import { backend } from '../backend.ts'

const MINUTE_MS = 60_000

/** Questions on a call: the published ones for everybody, all of them for the office. */
export const questionQueries = {
  published: (callId: string) =>
    queryOptions({
      queryKey: ['questions', callId] as const,
      queryFn: async ({ signal }) => (await backend().listQuestions({ callId }, { signal })).items,
      staleTime: MINUTE_MS,
    }),
  desk: (callId: string) =>
    queryOptions({
      queryKey: ['question-desk', callId] as const,
      queryFn: async ({ signal }) => (await backend().listDeskQuestions({ callId }, { signal })).items,
    }),
}

/** The published questions that are about one place of the form or of the call; none while they are not known. */
export const useQuestionsAbout = (callId: string, place: string) => {
  const { data: questions = [] } = useQuery(questionQueries.published(callId))
  return questions.filter(({ about }) => about === place)
}
