/** Addresses next to a long answer: where the same document keeps the language and the translations of the answer. */

/** English and French, the working languages of the call: an answer may be translated into them. */
export const workingLanguages = ['en', 'fr'] as const
export type WorkingLanguage = (typeof workingLanguages)[number]

/** Where the language of a long answer is kept. See `answer-language.ts`. */
export const languageAddress = (address: string): string => `${address}.lang`

/** Where the translation of a long answer is kept. See `translations.ts`. */
export const translationAddress = (address: string, into: WorkingLanguage): string => `${address}.translation.${into}`

/** Every address next to a long answer, in reading order. */
export const addressesBeside = (address: string): readonly string[] => [
  languageAddress(address),
  ...workingLanguages.map((into) => translationAddress(address, into)),
]

const beside = new RegExp(`\\.(?:lang|translation\\.(?:${workingLanguages.join('|')}))$`)

/** The address of the answer that this address belongs to; undefined for the address of an answer itself. */
export const answerBeside = (address: string): string | undefined =>
  beside.test(address) ? address.replace(beside, '') : undefined
