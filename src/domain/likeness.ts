/**
 * Whether two names mean one place. Kept apart from the search for names, so that pages without comparisons do not load
 * it.
 */
import { endingsOf, isTitle } from './authority-titles.ts'
import { type NamedPlace, waysToWrite, withSaints } from './place-names.ts'

/** The name without title words of authorities; the whole name if nothing else is left. */
function coresOf(name: string): string[] {
  const words = withSaints(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  const without = words.filter((word) => !isTitle(word))
  const own = without.length > 0 ? without : words
  const last = own.at(-1)
  const nominatives = last === undefined ? [] : [last, ...endingsOf(words, last)]
  // In alphabetical order, since the same words may come in another order; and as one word: `Satu Mare`, `Satumare`.
  return nominatives
    .map((word) => own.toSpliced(-1, 1, word))
    .flatMap((whole) => [whole.toSorted().join(' '), whole.join('')])
}

const known = new WeakMap<NamedPlace, ReadonlySet<string>>()

/**
 * All spellings of a place's names, without "City of …": two places that share one have the same name. Cached per
 * record, since whole lists are compared.
 */
export function nameForms(place: NamedPlace): ReadonlySet<string> {
  const before = known.get(place)
  if (before) return before
  const found = [place.name, ...(place.otherNames ?? [])].flatMap(waysToWrite).flatMap(coresOf)
  const forms = new Set(found.filter((core) => core !== ''))
  known.set(place, forms)
  return forms
}

/** Shorter names too often differ by one letter: Mons, Mors. */
const LONG_ENOUGH_FOR_A_SLIP = 6

/**
 * How similar two places are by name alone; the caller compares countries.
 *
 * @returns `same` if they share a name in any spelling, script or known language, with or without "City of …";
 *   `similar` if a longer name differs by one typing error; else null.
 */
export function likeness(a: NamedPlace, b: NamedPlace): 'same' | 'similar' | null {
  const theirs = nameForms(b)
  const ours = [...nameForms(a)]
  if (ours.some((core) => theirs.has(core))) return 'same'
  return ours.some((core) => [...theirs].some((other) => differsByOneSlip(core, other))) ? 'similar' : null
}

const digits = (text: string) => text.replaceAll(/\P{N}/gu, '')

/**
 * One letter added, removed or changed, or two neighbours swapped. Names with different numbers are different places.
 */
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
