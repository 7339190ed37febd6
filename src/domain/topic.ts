import { z } from './zod.ts'

/** Fields of interest in the Alliance's own questionnaires (documented). */
export const topics = [
  'education',
  'employment',
  'housing',
  'health',
  'rights',
  'participation',
  'stereotypes',
  'understanding',
] as const
export const topicSchema = z.enum(topics)
export type Topic = z.infer<typeof topicSchema>
