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
const waysToWrite = (name: string): string[] => [...new Set([...spellings(name), fold(spellOut(name))])]

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

/** What an authority calls itself besides its name, folded: "City of Lille", "Comune di …", "Δήμος …" (nominative). */
const titles = new Set(
  `city town village municipality metropolitan commune county region province department departement council of the
  ville mairie metropole conseil departemental comitat du de des la le les d
  stadt landeshauptstadt markt gemeinde marktgemeinde landkreis kreis bezirk komitat land der
  comune citta metropolitana provincia regione di del della
  ayuntamiento ciudad junta comunidad autonoma
  municipiul orasul comuna judetul primaria
  grad opstina opcina obstina obshtina obec mesto miasto gmina
  dimos perifereia onkormanyzata varos megye varmegye megyei jogu kozseg bashkia belediyesi`.split(/\s+/),
)

/** The name without what authorities put before or after it, in one spelling; whole if nothing else is in it. */
function cores(place: NamedPlace): Set<string> {
  const found = [place.name, ...(place.otherNames ?? [])].flatMap(waysToWrite).map((name) => {
    const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
    const own = words.filter((word) => !titles.has(word))
    return (own.length > 0 ? own : words).toSorted().join(' ')
  })
  return new Set(found.filter((core) => core !== ''))
}

/** Shorter names differ by one letter too often: Mons, Mors. */
const LONG_ENOUGH_FOR_A_SLIP = 6

/**
 * How alike two places are by their names alone; whether they lie in the same country is for the caller to ask.
 *
 * @returns `same` if they share a name in any spelling, script or known language, with or without "City of …";
 *   `similar` if a longer name differs by one slip of the keyboard; else null.
 */
export function likeness(a: NamedPlace, b: NamedPlace): 'same' | 'similar' | null {
  const theirs = [...cores(b)]
  const ours = [...cores(a)]
  if (ours.some((core) => theirs.includes(core))) return 'same'
  return ours.some((core) => theirs.some((other) => differsByOneSlip(core, other))) ? 'similar' : null
}

const digits = (text: string) => text.replaceAll(/\P{N}/gu, '')

/** One letter more, less, other, or two neighbours exchanged. Another number is another place. */
function differsByOneSlip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < LONG_ENOUGH_FOR_A_SLIP || digits(a) !== digits(b)) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  const restA = a.slice(start)
  const restB = b.slice(start)
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  )
}
