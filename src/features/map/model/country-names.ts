import { locales } from '#src/domain/localised.ts'
import { formatsFor } from '#src/i18n/formats.ts'

const known = new Map<string, string>()

/** A country's names in every language of the interface, for searching: a link may be opened in another language. */
export function countryInAllLanguages(code: string): string {
  const names = known.get(code) ?? locales.map((locale) => formatsFor(locale).country(code)).join(' | ')
  known.set(code, names)
  return names
}
