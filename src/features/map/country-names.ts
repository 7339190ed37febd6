import { locales } from '#src/domain/localised.ts'
import { formatsFor } from '#src/i18n/formats.ts'

const known = new Map<string, string>()

/** A country in every language of the interface, to be searched: a link is opened in another language than it was made. */
export function countryInAllLanguages(code: string): string {
  const names = known.get(code) ?? locales.map((locale) => formatsFor(locale).country(code)).join(' | ')
  known.set(code, names)
  return names
}
