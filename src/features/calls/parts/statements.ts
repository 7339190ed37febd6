import { eligibilityStatements } from '#src/domain/application/eligibility.ts'
import { type RuleSentence, ruleSentences } from '#src/i18n/rule-words.ts'
import type { Mark } from '../mark.ts'

/** What must be true of every application, with where each rule comes from; the rules of the form say the same. */
export const statements: readonly (readonly [RuleSentence, Mark])[] = Object.entries(ruleSentences).flatMap(
  ([id, sentence]) =>
    eligibilityStatements.filter((statement) => statement.id === id).map(({ basis }) => [sentence, basis] as const),
)
