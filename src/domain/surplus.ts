/** Longer words do not exist: the text has no spaces, or its script sets none. */
const LONGEST_WORD = 40
/** Longer than any character that is composed of several. */
const LONGEST_SIGN = 64

const isSpace = (sign: string | undefined): boolean => sign !== undefined && /\s/.test(sign)

/** Whether a code unit belongs to the character before it: second half of a pair, accent, skin tone, joined emoji. */
const belongsBefore = (text: string, at: number): boolean =>
  /[\uDC00-\uDFFF]/.test(text[at] ?? '') ||
  text[at - 1] === '\u200D' ||
  /^[\p{M}\u200D\p{Emoji_Modifier}]/u.test(text.slice(at, at + 2))

/** Start of the word at an index; in an endless word, start of the character. */
function wordStart(text: string, at: number): number {
  if (isSpace(text[at - 1]) || isSpace(text[at])) return at
  for (let start = at - 1; start > at - LONGEST_WORD && start > 0; start -= 1)
    if (isSpace(text[start - 1])) return start
  let start = at
  while (start > 0 && at - start < LONGEST_SIGN && belongsBefore(text, start)) start -= 1
  return start
}

/**
 * Where the text beyond a limit begins: at the word in which the limit falls, so that no word is split. For display,
 * never for cutting.
 *
 * @param count counts a text; a longer beginning must not count less.
 * @returns an index into the text; null if all of it is within the limit.
 */
export function surplusFrom(text: string, limit: number, count: (text: string) => number): number | null {
  if (count(text) <= limit) return null
  const isWithin = (end: number) => count(text.slice(0, end)) <= limit
  let within = 0
  let beyond = Math.min(text.length, Math.max(1, limit))
  // Searches from the limit and not from the end, so that of a huge text only the beginning is counted again.
  while (beyond < text.length && isWithin(beyond)) {
    within = beyond
    beyond = Math.min(text.length, beyond * 2)
  }
  while (beyond - within > 1) {
    const middle = Math.floor((within + beyond) / 2)
    if (isWithin(middle)) within = middle
    else beyond = middle
  }
  return within === 0 ? 0 : wordStart(text, within)
}

const WORDS_BEFORE = 3
const WORDS_AFTER = 4
const LONGEST_QUOTATION = 40
/** Code units to look at: more than the longest quotation can need. */
const LOOKED_AT = 400

const wordsOf = (text: string): readonly string[] => text.trim().split(/\s+/)

/** A few words on each side of an index, to find the place again, with … if there is more. Either may be empty. */
export function wordsAround(text: string, at: number): { readonly before: string; readonly after: string } {
  const before = wordsOf(text.slice(Math.max(0, at - LOOKED_AT), at))
  const after = wordsOf(text.slice(at, at + LOOKED_AT))
  const end = Array.from(before.slice(-WORDS_BEFORE).join(' ')).slice(-LONGEST_QUOTATION).join('')
  const beginning = Array.from(after.slice(0, WORDS_AFTER).join(' ')).slice(0, LONGEST_QUOTATION).join('')
  const isAllBefore = end === before.join(' ') && at <= LOOKED_AT
  const isAllAfter = beginning === after.join(' ') && text.length - at <= LOOKED_AT
  return { before: isAllBefore ? end : `… ${end}`, after: isAllAfter ? beginning : `${beginning} …` }
}
