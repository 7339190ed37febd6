import { answerBeside, languageAddress } from './beside-answer.ts'
import { addresses, addressOf, fields, isList, valueAt, writtenInAddress } from './fields.ts'
import type { Answers } from './types.ts'

/** A language tag (BCP 47), as far as a form needs it: `de`, `sr-Latn`. */
export const languageTag = /^[a-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/

/** Addresses of the long answers, without those in rows of lists. */
export const markableAddresses: readonly string[] = [...addresses].flatMap(([address, { field, part }]) =>
  (part ?? field).type === 'longtext' ? [address] : [],
)

const anyRow = (address: string): string => address.replace(/\.\d+\./, '.#.')

const markable: ReadonlySet<string> = new Set([
  ...markableAddresses,
  ...fields
    .filter(isList)
    .flatMap((field) =>
      field.item.flatMap(({ id, type }) => (type === 'longtext' ? [`${addressOf(field)}.#.${id}`] : [])),
    ),
])

/** Whether a long answer is at an address: it may be in another language than the rest and have translations. */
export const isMarkable = (address: string): boolean => markable.has(anyRow(address))

/** Whether an address holds the language of an answer, not an answer. */
export const isLanguageAddress = (address: string): boolean => {
  const answer = answerBeside(address)
  return answer !== undefined && address === languageAddress(answer) && isMarkable(answer)
}

const tagAt = (answers: Answers, address: string): string | undefined => {
  const value = valueAt(answers, address)
  return typeof value === 'string' && languageTag.test(value) ? value : undefined
}

/**
 * The language in which an answer is written: its own, else that of the whole application; undefined if neither is set.
 */
export const languageOf = (answers: Answers, address: string): string | undefined =>
  tagAt(answers, languageAddress(address)) ?? tagAt(answers, writtenInAddress)
