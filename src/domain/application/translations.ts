import type { JsonValue } from '../values.ts'
import { z } from '../zod.ts'
import { isMarkable, languageOf } from './answer-language.ts'
import { answerBeside, translationAddress, type WorkingLanguage, workingLanguages } from './beside-answer.ts'
import { isAnswered, keptAddresses, textAt, valueAt } from './fields.ts'
import { optionSets } from './options.ts'
import type { Answers } from './types.ts'

/**
 * A long answer in another language: one text per working language, beside the answer, never needed. It says where it
 * comes from, since the applicant answers for it; no program of ours translates.
 */
const translationSchema = z.strictObject({
  /** Of any length, so that what is too long to be stored can still be shown. Without text, null takes its place. */
  text: z.string().check(z.refine((text) => text.trim() !== '', 'a translation without text is null')),
  /** Absent until the applicant has said it; needed before sending. */
  origin: z.optional(z.enum(optionSets.translationOrigin)),
  /** `markOf` the answer when the translation was last edited: tells whether the answer has changed since. */
  madeOf: z.string().check(z.regex(/^\d{1,8}-[\da-z]{1,7}$/)),
})
export type Translation = z.infer<typeof translationSchema>
export type TranslationOrigin = NonNullable<Translation['origin']>

/** A translation as it is read. */
export interface ReadTranslation extends Translation {
  readonly into: WorkingLanguage
  /** The answer has changed after the translation was last edited. */
  readonly outdated: boolean
}

interface TranslationPlace {
  readonly answer: string
  readonly into: WorkingLanguage
}

/** Which answer an address keeps a translation of, and into what; undefined for every other address. */
export const translationPlace = (address: string): TranslationPlace | undefined => {
  const place = address.replace(/\.origin$/, '')
  const answer = answerBeside(place)
  if (answer === undefined || !isMarkable(answer)) return undefined
  const into = workingLanguages.find((language) => translationAddress(answer, language) === place)
  return into && { answer, into }
}

/** Where translations are kept, in the rows of lists as well. */
export const translationPlaces = (answers: Answers): readonly TranslationPlace[] =>
  keptAddresses(answers).flatMap((address) => translationPlace(address) ?? [])

/** Of findings about the origin: nothing is kept there. */
export const originAddress = (address: string, into: WorkingLanguage): string =>
  `${translationAddress(address, into)}.origin`

/** A translation out of whatever is kept or typed; null for what is none. */
export const asTranslation = (value: JsonValue | undefined): Translation | null => {
  const read = translationSchema.safeParse(value)
  return read.success ? read.data : null
}

export const translationAt = (answers: Answers, address: string, into: WorkingLanguage): Translation | null =>
  asTranslation(valueAt(answers, translationAddress(address, into)))

/** Every translation of an answer; none while there is no answer. */
export const translationsOf = (answers: Answers, address: string): readonly ReadTranslation[] =>
  isAnswered(valueAt(answers, address))
    ? workingLanguages.flatMap((into) => {
        const translation = translationAt(answers, address, into)
        return translation ? [{ ...translation, into, outdated: isOutdated(answers, address, translation) }] : []
      })
    : []

/**
 * A short mark of a text, the same for texts that read the same: length and FNV-1a hash, without the spaces around it,
 * line ends and composed letters made equal. It tells that a text has changed; it proves nothing.
 */
export const markOf = (text: string): string => {
  const plain = text.trim().replaceAll(/\r\n?/g, '\n').normalize('NFC')
  let hash = 0x811c9dc5
  for (let index = 0; index < plain.length; index += 1)
    hash = Math.imul(hash ^ plain.charCodeAt(index), 0x01000193) >>> 0
  return `${plain.length}-${hash.toString(36)}`
}

export const isOutdated = (answers: Answers, address: string, { madeOf }: Translation): boolean =>
  madeOf !== markOf(textAt(answers, address))

/** `de` of `de-AT`. */
const primary = (tag: string | undefined): string | undefined => tag?.split('-')[0]

/** Whether an answer is in this language already, as far as somebody said. */
export const isWrittenIn = (answers: Answers, address: string, into: WorkingLanguage): boolean =>
  primary(languageOf(answers, address)) === into

/** Working languages in which an answer is not written yet. */
export const languagesToTranslateInto = (answers: Answers, address: string): readonly WorkingLanguage[] =>
  workingLanguages.filter((into) => !isWrittenIn(answers, address, into))

/** A text says the same in more letters in another language: a quarter more than the answer may have. */
export const translationLimit = (max: number): number => Math.ceil(max * 1.25)

/** What is kept of a translation: null without text. */
export const translationValue = ({ text, origin, madeOf }: Translation): JsonValue =>
  text.trim() === '' ? null : { text, madeOf, ...(origin && { origin }) }
