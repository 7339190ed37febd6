const spaces = /[\s\u00A0\u2007\u2009\u202F]+/g
const apostrophes = /[\u2018\u2019\u02BC]/g
const plain = /^\d{1,15}$/
const grouped = /^[1-9]\d{0,2}(?:([ .,'])\d{3})(?:\1\d{3}){0,3}$/

/**
 * Reads a whole number as typed in Europe: `12000`, `12,000`, `12.000`, `12 000`, `12’000`. Groups of three are
 * unambiguous, since no decimals are allowed.
 *
 * @returns null for anything else: `12.5`, `0.500`, `1,20`, `1.234,567`, signs, words.
 */
export function parseWhole(text: string): number | null {
  const typed = text.replaceAll(spaces, ' ').replaceAll(apostrophes, "'").trim()
  if (plain.test(typed)) return Number(typed)
  return grouped.test(typed) ? Number(typed.replaceAll(/\D/g, '')) : null
}
