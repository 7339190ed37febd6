import { markableAddresses } from '#src/domain/application/answer-language.ts'
import { translationAddress, workingLanguages } from '#src/domain/application/beside-answer.ts'
import { storedAddresses, textOf } from '#src/domain/application/fields.ts'
import { optionSets } from '#src/domain/application/options.ts'
import {
  markOf,
  originAddress,
  translationAt,
  translationLimit,
  translationValue,
} from '#src/domain/application/translations.ts'
import type { Answers, Control } from '#src/domain/application/types.ts'
import type { JsonValue } from '#src/domain/values.ts'

/**
 * In a Word file a translation is two answers below the one that it belongs to: its text and where it comes from. What
 * the program notes of the answer at that time stays out of the file, and is found again when the file comes back.
 */
const origin: Control = { type: 'choice', optionSet: 'translationOrigin', options: optionSets.translationOrigin }

const places = markableAddresses.flatMap((answer) => workingLanguages.map((into) => ({ answer, into })))

/** What is answered for translations, by address. */
export const translationControls: ReadonlyMap<string, Control> = new Map(
  places.flatMap(({ answer, into }): [string, Control][] => {
    const { field, part } = storedAddresses.get(answer) ?? {}
    const control = part ?? field
    const max = translationLimit(control && 'max' in control ? control.max : 0)
    return [
      [translationAddress(answer, into), { type: 'longtext', max }],
      [originAddress(answer, into), origin],
    ]
  }),
)

/** What a file asks for an answer: the translations that there are, each with its text and its origin. */
export const translationsInFile = (answers: Answers, answer: string) =>
  workingLanguages.flatMap((into) => {
    const translation = translationAt(answers, answer, into)
    if (!translation) return []
    const asked: [string, JsonValue][] = [
      [translationAddress(answer, into), translation.text],
      [originAddress(answer, into), translation.origin ?? null],
    ]
    return asked.flatMap(([address, value]) => {
      const control = translationControls.get(address)
      return control ? [{ address, into, control, value }] : []
    })
  })

/**
 * Puts together what was read of translations. One whose text is that of the draft was made of the same answer; another
 * one was made of the answer in the file. What the file does not ask stays as the draft has it.
 *
 * @param read everything read, by address; the pieces of translations are taken out of it.
 */
export function joinTranslations(read: Map<string, JsonValue>, found: ReadonlySet<string>, present: Answers): void {
  for (const { answer, into } of places) {
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
