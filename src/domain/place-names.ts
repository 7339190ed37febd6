import { fold, spellings } from './text.ts'

/** Anything with the name of a place: a member, a request to join, an authority in an application. */
export type NamedPlace = { readonly name: string; readonly otherNames?: readonly string[] | undefined }

/** German and Nordic spelling without the special letters: `München` is also written `Muenchen`. */
const spelledOut: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' }

/** The name without special letters; null if it has none. */
function spellOut(name: string): string | null {
  const lower = name.normalize('NFC').toLowerCase()
  const whole = lower.replaceAll(/[äöüåø]/g, (letter) => spelledOut[letter] ?? letter)
  return whole === lower ? null : whole
}

/** Every spelling by which the name can be found, folded. */
export function waysToWrite(name: string): string[] {
  const whole = spellOut(name)
  return [...new Set(whole === null ? spellings(name) : [...spellings(name), fold(whole)])]
}

/** Spellings of "saint", which vary by language: `St-Denis`, `Saint-Denis`; `St. Gallen`, `Sankt Gallen`. */
const saint = /\b(?:ste?|sainte?|sankt|sint)\b[-.'\s]*/g
const saintOnly = /^ste?$/

/** Replaces every spelling of "saint" in a folded name by one word and a space. */
export const withSaints = (folded: string): string => folded.replaceAll(saint, 'saint ')

const written = new WeakMap<NamedPlace, string>()

/**
 * All spellings of a place, separated by line breaks, which no query has. Cached per record: a list of 50,000 is
 * searched at every key press.
 */
function allWays(place: NamedPlace): string {
  const known = written.get(place)
  if (known !== undefined) return known
  const all = [place.name, ...(place.otherNames ?? [])].flatMap(waysToWrite)
  const ways = [...all, ...all.map(withSaints).filter((way, index) => way !== all[index])].join('\n')
  written.set(place, ways)
  return ways
}

const withSaintWays = (ways: readonly string[]): readonly string[] => [
  ...new Set([...ways, ...ways.map((way) => withSaints(way).trim())]),
]

/**
 * Returns a predicate: does a place match the query, whatever script, accents or language? Every word must match, in
 * any order; an empty query matches everything. `more` is extra text to search, such as the country. The query is
 * parsed once for a whole list.
 */
export function placeSearch(query: string): (place: NamedPlace, more?: string) => boolean {
  const words = query
    .split(/[\s,;]+/)
    .filter((word) => word !== '')
    .map((word) => spellings(word))
    // Alone, `St` may be the beginning of any word.
    .map((ways, _, all) => (all.length === 1 && ways.some((way) => saintOnly.test(way)) ? ways : withSaintWays(ways)))
  // Cached, since many places share few countries.
  const moreWays = new Map([['', [] as readonly string[]]])
  return (place, more = '') => {
    if (words.length === 0) return true
    const text = allWays(place)
    const rest = moreWays.get(more) ?? spellings(more)
    moreWays.set(more, rest)
    return words.every((ways) => ways.some((way) => text.includes(way) || rest.some((part) => part.includes(way))))
  }
}
