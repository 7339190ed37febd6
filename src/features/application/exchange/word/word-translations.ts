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
 * In a Word file a translation is two answers below the one that it belongs to, its text and where it comes from, or two
 * columns at the end of a row. What the program notes of the answer at that time stays out of the file, and is found
 * again when the file comes back.
 */
const origin: Control = { type: 'choice', optionSet: 'translationOrigin', options: optionSets.translationOrigin }

/** What is answered for the translations of an answer, by address or, in a row, by column. */
const controlsFor = (answer: string, control: Field | Part | undefined): readonly [string, Control][] =>
  control?.type === 'longtext'
    ? workingLanguages.flatMap((into): [string, Control][] => [
        [translationAddress(answer, into), { type: 'longtext', max: translationLimit(control.max) }],
        [originAddress(answer, into), origin],
      ])
    : []

/** What is answered for translations of answers with an address of their own, by address. */
export const translationControls: ReadonlyMap<string, Control> = new Map(
  markableAddresses.flatMap((answer) => {
    const { field, part } = storedAddresses.get(answer) ?? {}
    return controlsFor(answer, part ?? field)
  }),
)

/** What is answered for translations in the rows of a list, by column. */
export const translationColumns = (field: ListField): ReadonlyMap<string, Control> =>
  new Map(field.item.flatMap((part) => controlsFor(part.id, part)))

/** What stands before a translation: in a row also of which column, and before its origin of which translation. */
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

/** What a file asks for an answer: the translations that there are, each with its text and its origin. */
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
 * Puts together what was read of translations. One whose text is that of the draft was made of the same answer; another
 * one was made of the answer in the file. What the file does not ask stays as the draft has it.
 *
 * @param read everything read, by address; the pieces of translations are taken out of it.
 * @param answers which answers may have some.
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

/** A row as it was read, with what stands beside its answers. No file tells their languages: they stay what they are. */
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
