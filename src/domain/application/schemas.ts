import { jsonValueSchema, type JsonValue } from '../values.ts'
import { z } from '../zod.ts'
import { languageTag, markableAddresses } from './answer-language.ts'
import { languageAddress, translationAddress, workingLanguages } from './beside-answer.ts'
import { addresses, isList, isSimple } from './fields.ts'
import type { FormProblemCode } from './problem-codes.ts'
import { isTooLongToStore, MAX_STORED_TEXT } from './stored-text.ts'
import { asTranslation } from './translations.ts'
import type { Control, Field, Part } from './types.ts'

/**
 * The shape of a draft: every answer may be missing, unfinished or too long, so that whatever was typed can be stored.
 * Only wrong types, unknown addresses and texts beyond a technical bound are refused. `check.ts` decides what is valid
 * for sending.
 */
const MAX_STORED_ITEMS = 200

const storedText = z.string().check(z.maxLength(MAX_STORED_TEXT))
/** A number; until it is one, the typed text. */
const storedNumber = z.union([z.number(), storedText])
const storedKey = z.string().check(z.minLength(1), z.maxLength(100))

type Shape = z.ZodMiniType<JsonValue>

const shapeOfControl = (control: Control): Shape => {
  switch (control.type) {
    case 'integer':
    case 'money':
      return storedNumber
    case 'checkbox':
      return z.boolean()
    case 'multichoice':
      return z.array(storedText).check(z.maxLength(MAX_STORED_ITEMS))
    default:
      return storedText
  }
}

const storedLanguage = z.string().check(z.regex(languageTag))
const storedTranslation: Shape = jsonValueSchema.check(
  z.refine((value) => value === null || (asTranslation(value) !== null && !isTooLongToStore(value))),
)

/** Shapes of language and translations of a long answer, by their address or column. */
const shapesBeside = (name: string): readonly (readonly [string, Shape])[] => [
  [languageAddress(name), z.nullable(storedLanguage)],
  ...workingLanguages.map((into) => [translationAddress(name, into), storedTranslation] as const),
]

const shapeOfItems = (parts: readonly Part[]): Shape => {
  const shapes = parts.flatMap((part): (readonly [string, Shape])[] => [
    [part.id, z.nullable(shapeOfControl(part))],
    ...(part.type === 'longtext' ? shapesBeside(part.id) : []),
  ])
  const columns = Object.fromEntries(shapes.map(([column, shape]) => [column, z.optional(shape)]))
  return z.array(z.strictObject({ key: storedKey, ...columns })).check(
    z.maxLength(MAX_STORED_ITEMS),
    z.refine((items) => new Set(items.map(({ key }) => key)).size === items.length, 'keys of items must differ'),
  )
}

const shapeOf = (field: Field, part: Part | undefined): Shape => {
  if (part) return shapeOfControl(part)
  if (isList(field)) return shapeOfItems(field.item)
  // Other fields have no address, so nothing may be stored there.
  return isSimple(field) ? shapeOfControl(field) : z.never()
}

const answerSchemas: ReadonlyMap<string, Shape> = new Map([
  ...[...addresses].map(([address, { field, part }]): [string, Shape] => [address, z.nullable(shapeOf(field, part))]),
  ...markableAddresses.flatMap(shapesBeside),
])

/** Shape of the value at an address; `null` means "no answer". Undefined if the form has no such address. */
export const answerValueSchema = (address: string): Shape | undefined => answerSchemas.get(address)

/** The answers of a whole draft, from a backup file or a backend. */
export const answersSchema = z.record(z.string(), jsonValueSchema).check(
  z.check((payload) => {
    for (const [address, value] of Object.entries(payload.value)) {
      const problem = changeProblem(address, value)
      if (problem) payload.issues.push({ code: 'custom', message: problem, path: [address], input: value })
    }
  }),
)

/** Why a change of an answer is refused, or null if it is accepted. */
export const changeProblem = (
  address: string,
  value: JsonValue,
): Extract<FormProblemCode, 'unknown_address' | 'wrong_shape'> | null => {
  const schema = answerValueSchema(address)
  if (!schema) return 'unknown_address'
  return schema.safeParse(value).success ? null : 'wrong_shape'
}
