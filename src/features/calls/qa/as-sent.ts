import { type AskedQuestion, askedQuestionSchema } from '#src/domain/asked-questions.ts'
import { z } from '#src/domain/zod.ts'

/**
 * The earlier body of this question if only the page's language has changed: it is sent again word for word, since the
 * office may have it already.
 *
 * @param sent the earlier body as text; null if nothing was sent.
 */
export function asSent(question: AskedQuestion, sent: string | null): AskedQuestion | undefined {
  const before = sent === null ? undefined : z.safeParse(askedQuestionSchema, JSON.parse(sent)).data
  return before && JSON.stringify({ ...question, language: before.language }) === sent ? before : undefined
}
