import { eligibilityStatements } from '#src/domain/application/eligibility.ts'
import { type RuleSentence, ruleSentences } from '#src/i18n/rule-words.ts'
import type { Mark } from '../mark.ts'

/** Eligibility statements of the call, each with its basis; the form uses the same rules. */
export const statements: readonly (readonly [RuleSentence, Mark])[] = Object.entries(ruleSentences).flatMap(
  ([id, sentence]) =>
    eligibilityStatements.filter((statement) => statement.id === id).map(({ basis }) => [sentence, basis] as const),
)
