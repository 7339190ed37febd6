import { fold, spellings } from './text.ts'

/** Whatever bears a place's name: a member, a request to join, an authority in an application. */
export type NamedPlace = { readonly name: string; readonly otherNames?: readonly string[] | undefined }

/** German and Nordic habit where a keyboard lacks the letter: `München` is also written `Muenchen`. */
const spelledOut: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' }

/** Null where it is the same. */
function spellOut(name: string): string | null {
  const lower = name.normalize('NFC').toLowerCase()
  const whole = lower.replaceAll(/[äöüåø]/g, (letter) => spelledOut[letter] ?? letter)
  return whole === lower ? null : whole
}

/** Every way in which the name is looked for, folded. */
export function waysToWrite(name: string): string[] {
  const whole = spellOut(name)
  return [...new Set(whole === null ? spellings(name) : [...spellings(name), fold(whole)])]
}

/** A saint is written out or not, and has a language: `St-Denis`, `Saint-Denis`; `St. Gallen`, `Sankt Gallen`. */
const saint = /\b(?:ste?|sainte?|sankt|sint)\b[-.'\s]*/g
const saintOnly = /^ste?$/

/** A folded name with one word for every saint, and a space after it; as it is where none is in it. */
export const withSaints = (folded: string): string => folded.replaceAll(saint, 'saint ')

const written = new WeakMap<NamedPlace, string>()

/** Kept per record: a list of 50,000 is searched at every letter. A line break parts the names, as no query has one. */
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
 * Asks of a place whether what somebody typed stands in its names, whatever the script, accents or language: each word for
 * itself, in any order; an empty query finds everything. `more` is text that counts as part of the name, such as the
 * country's. A saint is found in whatever spelling. The query is read once, for a whole list.
 */
export function placeSearch(query: string): (place: NamedPlace, more?: string) => boolean {
  const words = query
    .split(/[\s,;]+/)
    .filter((word) => word !== '')
    .map((word) => spellings(word))
    // Alone, `St` may be the beginning of anything.
    .map((ways, _, all) => (all.length === 1 && ways.some((way) => saintOnly.test(way)) ? ways : withSaintWays(ways)))
  // Many places are of few countries.
  const moreWays = new Map([['', [] as readonly string[]]])
  return (place, more = '') => {
    if (words.length === 0) return true
    const text = allWays(place)
    const rest = moreWays.get(more) ?? spellings(more)
    moreWays.set(more, rest)
    return words.every((ways) => ways.some((way) => text.includes(way) || rest.some((part) => part.includes(way))))
  }
}
