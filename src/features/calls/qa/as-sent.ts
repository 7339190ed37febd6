import { type AskedQuestion, askedQuestionSchema } from '#src/domain/asked-questions.ts'
import { z } from '#src/domain/zod.ts'

/**
 * The question as it was sent before, if this one differs by the language of the page alone: it is sent again word for
 * word, since the office may have it already.
 *
 * @param sent what was sent, as text; null when nothing was.
 */
export function asSent(question: AskedQuestion, sent: string | null): AskedQuestion | undefined {
  const before = sent === null ? undefined : z.safeParse(askedQuestionSchema, JSON.parse(sent)).data
  return before && JSON.stringify({ ...question, language: before.language }) === sent ? before : undefined
}
