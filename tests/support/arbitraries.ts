import fc from 'fast-check'
import { fields, isList, storedAddresses, withBeside } from '#src/domain/application/fields.ts'
import { optionSets } from '#src/domain/application/options.ts'
import { changeProblem } from '#src/domain/application/schemas.ts'
import { markOf } from '#src/domain/application/translations.ts'
import type { Answers } from '#src/domain/application/types.ts'
import { jsonValueSchema, type JsonValue } from '#src/domain/values.ts'
import { completeAnswers } from './sample-answers.ts'

/** Generators for property tests: answers that no form would produce, and answers that are nearly valid. */
// Cloned through text, so that no value is shared and -0 becomes 0, as on the wire.
const anyJson: fc.Arbitrary<JsonValue> = fc.json({ maxDepth: 3 }).map((text) => jsonValueSchema.parse(JSON.parse(text)))

const columns = [
  ...new Set(
    fields.flatMap((field) => (isList(field) ? field.item.flatMap(({ id, type }) => withBeside(id, type)) : [])),
  ),
]

const translations = fc
  .tuple(fc.string({ minLength: 1 }), fc.constantFrom(undefined, ...optionSets.translationOrigin), fc.string())
  .map(([text, origin, of]): JsonValue => ({ text, madeOf: markOf(of), ...(origin && { origin }) }))

const rows = fc.array(
  fc
    .tuple(
      fc.string({ minLength: 1, maxLength: 4 }),
      fc.dictionary(fc.constantFrom(...columns), fc.oneof(anyJson, translations), { maxKeys: 6 }),
    )
    .map(([key, cells]): { [key: string]: JsonValue } => ({ ...cells, key })),
  { maxLength: 4 },
)

const modules = fc.subarray(['A', 'B', 'C'])
const wild: fc.Arbitrary<Answers> = fc.dictionary(
  fc.constantFrom(...storedAddresses.keys()),
  fc.oneof(anyJson, rows, translations, fc.constantFrom('ro', 'en')),
  { maxKeys: 30 },
)

export const anyAnswers: fc.Arbitrary<Answers> = fc.oneof(
  wild,
  fc
    .tuple(wild, modules, fc.constantFrom('local_authority', 'non_profit'))
    .map(([answers, chosen, applicantType]): Answers => ({
      ...completeAnswers,
      ...answers,
      'modules.modules': chosen,
      'applicant.applicantType': applicantType,
    })),
)

/** Answers that a draft takes. */
export const fittingAnswers: fc.Arbitrary<Answers> = anyAnswers.map((answers) =>
  Object.fromEntries(Object.entries(answers).filter(([address, value]) => changeProblem(address, value) === null)),
)
