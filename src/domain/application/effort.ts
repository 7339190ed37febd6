import { isComposite, isList, visibleFields, visibleParts, visibleSections } from './fields.ts'
import type { Answers, Field } from './types.ts'

export interface Effort {
  /** Number of questions for these answers, files not included. */
  readonly questions: number
  /** Whole hours, rounded up, for one person who has all that is needed at hand. */
  readonly hours: number
}

const MINUTES_PER_SHORT_ANSWER = 2
const MINUTES_PER_THOUSAND_CHARACTERS = 10

const minutesOf = (control: { readonly type: string; readonly max?: number }): number =>
  control.type === 'longtext' ? ((control.max ?? 0) / 1000) * MINUTES_PER_THOUSAND_CHARACTERS : MINUTES_PER_SHORT_ANSWER

/**
 * How much work the form is for the chosen modules. An estimate from the form alone: two minutes for a short answer,
 * ten for a thousand characters of text, each list once. It was never measured; screens must say so.
 */
export const effortOf = (answers: Answers): Effort => {
  const fields = visibleSections(answers)
    .flatMap((section) => visibleFields(section, answers))
    .filter(({ type }) => type !== 'documents' && type !== 'computed')
  const minutes = (field: Field): number =>
    (isComposite(field) || isList(field) ? visibleParts(field, answers) : [field]).reduce(
      (sum, control) => sum + minutesOf(control),
      0,
    )
  return { questions: fields.length, hours: Math.ceil(fields.reduce((sum, field) => sum + minutes(field), 0) / 60) }
}
