import type { CountryCode } from '#src/domain/values.ts'

/** Maximum number of countries to compare with the page's own. */
export const MOST_OTHERS = 3

/** The countries to compare with, from the URL: known ones, each once, at most three. */
export function readCompare(
  params: URLSearchParams,
  own: CountryCode,
  known: readonly CountryCode[],
): readonly CountryCode[] {
  const asked = (params.get('with') ?? '').toUpperCase().split(',')
  return [...new Set(asked)].filter((code) => code !== own && known.includes(code)).slice(0, MOST_OTHERS)
}

/** Codes in the URL that are not used: unknown ones, or too many. */
export function ignoredCompare(
  params: URLSearchParams,
  own: CountryCode,
  known: readonly CountryCode[],
): readonly string[] {
  const followed = readCompare(params, own, known)
  const asked = (params.get('with') ?? '').split(',').map((code) => code.trim())
  return [...new Set(asked)].filter((code) => code !== '' && ![own, ...followed].includes(code.toUpperCase()))
}

export function writeCompare(codes: readonly CountryCode[], before: URLSearchParams): URLSearchParams {
  const after = new URLSearchParams(before)
  if (codes.length > 0) after.set('with', codes.join(','))
  else after.delete('with')
  return after
}
