import { withAnswer } from '#src/domain/clarification.ts'
import type { StoredClarification, StoredSubmission } from '../state.ts'

type Answer = NonNullable<StoredClarification['answer']>

/** Kept, since what is read from a submission is kept by its record. */
const known = new WeakMap<Answer, StoredSubmission>()

/** A submission as the side of review reads it. The receipt and the digest stay those of what was sent. */
export function asAnswered(sent: StoredSubmission, clarification: StoredClarification | null): StoredSubmission {
  if (!clarification?.answer) return sent
  const { questions, answer } = clarification
  const before = known.get(answer)
  if (before) return before
  const read = { ...sent, ...withAnswer(sent, questions, answer) }
  known.set(answer, read)
  return read
}
