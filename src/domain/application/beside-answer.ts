/** Addresses beside that of a long answer: where its language and its translations are kept, in the same document. */

/** Into which an answer may be translated: English and French, the working languages (romact.md section 8). */
export const workingLanguages = ['en', 'fr'] as const
export type WorkingLanguage = (typeof workingLanguages)[number]

/** Where the language of a long answer is kept. See `answer-language.ts`. */
export const languageAddress = (address: string): string => `${address}.lang`

/** Where the translation of a long answer is kept. See `translations.ts`. */
export const translationAddress = (address: string, into: WorkingLanguage): string => `${address}.translation.${into}`

/** Every address beside that of a long answer, in the order in which they are read. */
export const addressesBeside = (address: string): readonly string[] => [
  languageAddress(address),
  ...workingLanguages.map((into) => translationAddress(address, into)),
]

const beside = new RegExp(`\\.(?:lang|translation\\.(?:${workingLanguages.join('|')}))$`)

/** The answer beside which something is kept; undefined for an address of an answer. */
export const answerBeside = (address: string): string | undefined =>
  beside.test(address) ? address.replace(beside, '') : undefined
