import { withAnswer } from '#src/domain/clarification.ts'
import type { StoredClarification, StoredSubmission } from '../state.ts'

type Answer = NonNullable<StoredClarification['answer']>

/** Cached, because data derived from a submission is cached by its record. */
const known = new WeakMap<Answer, StoredSubmission>()

/**
 * A submission as the review sees it, with the answer to the office's questions. Receipt and digest stay those of the
 * sent version.
 */
export function asAnswered(sent: StoredSubmission, clarification: StoredClarification | null): StoredSubmission {
  if (!clarification?.answer) return sent
  const { questions, answer } = clarification
  const before = known.get(answer)
  if (before) return before
  const read = { ...sent, ...withAnswer(sent, questions, answer) }
  known.set(answer, read)
  return read
}
