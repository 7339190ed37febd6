import { fold, spellings } from './text.ts'

/** Whatever bears a place's name: a member, a request to join, an authority in an application. */
export type NamedPlace = { readonly name: string; readonly otherNames?: readonly string[] | undefined }

/** German and Nordic habit where a keyboard lacks the letter: `München` is also written `Muenchen`. */
const spelledOut: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' }

const spellOut = (name: string) =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[äöüåø]/g, (letter) => spelledOut[letter] ?? letter)

/** Every way in which the name is looked for, folded. */
export const waysToWrite = (name: string): string[] => [...new Set([...spellings(name), fold(spellOut(name))])]

const written = new WeakMap<NamedPlace, string>()

/** Kept per record: a list of 50,000 is searched at every letter. A line break parts the names, as no query has one. */
function allWays(place: NamedPlace): string {
  const known = written.get(place)
  if (known !== undefined) return known
  const ways = [place.name, ...(place.otherNames ?? [])].flatMap(waysToWrite).join('\n')
  written.set(place, ways)
  return ways
}

/**
 * Asks of a place whether what somebody typed stands in its names, whatever the script, accents or language: each word for
 * itself, in any order; an empty query finds everything. `more` is text that counts as part of the name, such as the
 * country's. The query is read once, for a whole list.
 */
export function placeSearch(query: string): (place: NamedPlace, more?: string) => boolean {
  const words = query
    .split(/[\s,;]+/)
    .filter((word) => word !== '')
    .map((word) => spellings(word))
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
