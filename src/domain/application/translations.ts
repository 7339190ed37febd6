import type { JsonValue } from '../values.ts'
import { z } from '../zod.ts'
import { isMarkable, languageOf } from './answer-language.ts'
import { answerBeside, translationAddress, type WorkingLanguage, workingLanguages } from './beside-answer.ts'
import { isAnswered, keptAddresses, textAt, valueAt } from './fields.ts'
import { optionSets } from './options.ts'
import type { Answers } from './types.ts'

/**
 * A long answer in another language: at most one text per working language, stored next to the answer, always optional.
 * It names its origin, since the applicant is responsible for it; this program never translates.
 */
const translationSchema = z.strictObject({
  /**
   * No maximum length, so that a text too long to be stored can still be shown. Null is stored instead of an empty
   * text.
   */
  text: z.string().check(z.refine((text) => text.trim() !== '', 'a translation without text is null')),
  /** Absent until the applicant chooses it; required for sending. */
  origin: z.optional(z.enum(optionSets.translationOrigin)),
  /** `markOf` the answer when the translation was last edited: shows whether the answer has changed since. */
  madeOf: z.string().check(z.regex(/^\d{1,8}-[\da-z]{1,7}$/)),
})
export type Translation = z.infer<typeof translationSchema>
export type TranslationOrigin = NonNullable<Translation['origin']>

/** A translation, with what follows from its place and its answer. */
export interface ReadTranslation extends Translation {
  readonly into: WorkingLanguage
  /** The answer has changed since the translation was last edited. */
  readonly outdated: boolean
}

interface TranslationPlace {
  readonly answer: string
  readonly into: WorkingLanguage
}

/** The answer and the language of the translation at an address; undefined for every other address. */
export const translationPlace = (address: string): TranslationPlace | undefined => {
  const place = address.replace(/\.origin$/, '')
  const answer = answerBeside(place)
  if (answer === undefined || !isMarkable(answer)) return undefined
  const into = workingLanguages.find((language) => translationAddress(answer, language) === place)
  return into && { answer, into }
}

/** Addresses of all translations, including those in rows of lists. */
export const translationPlaces = (answers: Answers): readonly TranslationPlace[] =>
  keptAddresses(answers).flatMap((address) => translationPlace(address) ?? [])

/** Address for findings about the origin of a translation; nothing is stored there. */
export const originAddress = (address: string, into: WorkingLanguage): string =>
  `${translationAddress(address, into)}.origin`

/** Reads a translation from a stored or typed value; null if it is none. */
export const asTranslation = (value: JsonValue | undefined): Translation | null => {
  const read = translationSchema.safeParse(value)
  return read.success ? read.data : null
}

export const translationAt = (answers: Answers, address: string, into: WorkingLanguage): Translation | null =>
  asTranslation(valueAt(answers, translationAddress(address, into)))

/** Every translation of an answer; empty if the answer is empty. */
export const translationsOf = (answers: Answers, address: string): readonly ReadTranslation[] =>
  isAnswered(valueAt(answers, address))
    ? workingLanguages.flatMap((into) => {
        const translation = translationAt(answers, address, into)
        return translation ? [{ ...translation, into, outdated: isOutdated(answers, address, translation) }] : []
      })
    : []

/**
 * A short mark of a text: length and FNV-1a hash, ignoring outer spaces, line ends and composed letters. Detects
 * changes; is no proof.
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

/** `de` for `de-AT`. */
const primary = (tag: string | undefined): string | undefined => tag?.split('-')[0]

/** Whether an answer is known to be in this language already. */
export const isWrittenIn = (answers: Answers, address: string, into: WorkingLanguage): boolean =>
  primary(languageOf(answers, address)) === into

/** Working languages in which an answer is not written. */
export const languagesToTranslateInto = (answers: Answers, address: string): readonly WorkingLanguage[] =>
  workingLanguages.filter((into) => !isWrittenIn(answers, address, into))

/** Translations are often longer than the original: a quarter more characters are allowed. */
export const translationLimit = (max: number): number => Math.ceil(max * 1.25)

/** The stored value of a translation: null without text. */
export const translationValue = ({ text, origin, madeOf }: Translation): JsonValue =>
  text.trim() === '' ? null : { text, madeOf, ...(origin && { origin }) }
