import { markableAddresses } from '#src/domain/application/answer-language.ts'
import { languageAddress, translationAddress, workingLanguages } from '#src/domain/application/beside-answer.ts'
import { describeAddress, storedAddresses, textOf } from '#src/domain/application/fields.ts'
import { optionSets } from '#src/domain/application/options.ts'
import {
  markOf,
  originAddress,
  translationAt,
  translationLimit,
  translationPlace,
  translationValue,
} from '#src/domain/application/translations.ts'
import type { Answers, Control, Field, ListField, ListItem, Part } from '#src/domain/application/types.ts'
import type { JsonValue } from '#src/domain/values.ts'
import type { WordTexts } from './word-form-of.ts'

/**
 * In a Word file, a translation is two answers below its original, text and origin, or two columns at the end of a row.
 * The mark of the original (`madeOf`) is not in the file, and is restored on import.
 */
const origin: Control = { type: 'choice', optionSet: 'translationOrigin', options: optionSets.translationOrigin }

/** Controls for the translations of an answer, by address or, in a row, by column. */
const controlsFor = (answer: string, control: Field | Part | undefined): readonly [string, Control][] =>
  control?.type === 'longtext'
    ? workingLanguages.flatMap((into): [string, Control][] => [
        [translationAddress(answer, into), { type: 'longtext', max: translationLimit(control.max) }],
        [originAddress(answer, into), origin],
      ])
    : []

/** Controls for translations of answers outside lists, by address. */
export const translationControls: ReadonlyMap<string, Control> = new Map(
  markableAddresses.flatMap((answer) => {
    const { field, part } = storedAddresses.get(answer) ?? {}
    return controlsFor(answer, part ?? field)
  }),
)

/** Controls for translations in rows of a list, by column. */
export const translationColumns = (field: ListField): ReadonlyMap<string, Control> =>
  new Map(field.item.flatMap((part) => controlsFor(part.id, part)))

/** The label of a translation: in a row with its column; for an origin with its translation. */
export function translationLabel(
  address: string,
  { find, formats, origin: ofOrigin }: Pick<WordTexts, 'find' | 'formats' | 'origin'>,
): string | undefined {
  const place = translationPlace(address)
  if (!place) return undefined
  const into = find(`translation.into.${place.into}`) ?? place.into
  const isOrigin = address.endsWith('.origin')
  const found = describeAddress(place.answer)
  if (found?.number === undefined) return isOrigin ? ofOrigin : into
  return [find(found.labelKey), into, isOrigin && ofOrigin].filter(Boolean).join(`${formats.colon} `)
}

/** Translations of an answer to write into a file, each with text and origin. */
export const translationsInFile = (answers: Answers, answer: string, controls = translationControls) =>
  workingLanguages.flatMap((into) => {
    const translation = translationAt(answers, answer, into)
    if (!translation) return []
    const asked: [string, JsonValue][] = [
      [translationAddress(answer, into), translation.text],
      [originAddress(answer, into), translation.origin ?? null],
    ]
    return asked.flatMap(([address, value]) => {
      const control = controls.get(address)
      return control ? [{ address, control, value }] : []
    })
  })

/**
 * Assembles translations from the pieces read. If the text is unchanged, the mark of the draft is kept; otherwise it is
 * made from the answer in the file. Values not in the file stay as in the draft.
 *
 * @param read everything read, by address; pieces of translations are removed from it.
 * @param answers addresses that may have translations.
 */
export function joinTranslations(
  read: Map<string, JsonValue>,
  found: ReadonlySet<string>,
  present: Answers,
  answers: readonly string[] = markableAddresses,
): void {
  for (const answer of answers) {
    for (const into of workingLanguages) {
      const [address, originAt] = [translationAddress(answer, into), originAddress(answer, into)]
      const before = translationAt(present, answer, into)
      const text = textOf(read.get(address))
      const said = optionSets.translationOrigin.find((option) => option === read.get(originAt))
      const from = found.has(originAt) ? said : before?.origin
      read.delete(address)
      read.delete(originAt)
      if (!found.has(address)) {
        if (before) read.set(address, translationValue(before))
        continue
      }
      const isSame = before !== null && markOf(before.text) === markOf(text)
      const madeOf = isSame ? before.madeOf : markOf(textOf(read.get(answer) ?? present[answer]))
      const value = translationValue({ text: isSame ? before.text : text, madeOf, ...(from && { origin: from }) })
      if (value !== null) read.set(address, value)
    }
  }
}

/** A row as read, with its translations. Files do not contain languages, so those of the draft stay. */
export function rowWithBeside(
  field: ListField,
  row: ListItem,
  found: ReadonlySet<string>,
  present: ListItem,
): { [column: string]: JsonValue } {
  const read = new Map(Object.entries(row))
  const answers = field.item.flatMap(({ id, type }) => (type === 'longtext' ? [id] : []))
  joinTranslations(read, found, present, answers)
  for (const column of answers.map(languageAddress)) read.set(column, present[column] ?? null)
  return Object.fromEntries([...read].filter(([, value]) => value !== null))
}
