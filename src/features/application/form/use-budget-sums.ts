import type { DraftSaver } from '#src/backend/saving/draft.ts'
import { type Budget, budgetOf } from '#src/domain/application/budget.ts'
import type { Answers } from '#src/domain/application/types.ts'
import { useAnswers } from '../saving/use-saver.ts'

type Sums = Omit<Budget, 'lineCents' | 'findings'>

const sumsOf = (answers: Answers): Sums => {
  const { lineCents: _, findings: __, ...sums } = budgetOf(answers)
  return sums
}

/** The present sums. Compared as text, so that equal sums cause no render. */
export const useBudgetSums = (saver: DraftSaver): Sums =>
  JSON.parse(useAnswers(saver, (answers) => JSON.stringify(sumsOf(answers)))) as Sums
