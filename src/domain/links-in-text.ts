/** A link in a text: its start and end index, and its target, which is always the visible text itself. */
export interface LinkInText {
  readonly from: number
  readonly to: number
  readonly href: string
}

/** Longer strings are not addresses that a person typed. */
const LONGEST_ADDRESS = 2000
const LONGEST_LOCAL_PART = 64
const LONGEST_DOMAIN = 253

/**
 * ASCII host names with a name at the end: letters of other scripts can look the same, and numbers can mean another
 * host.
 */
const NAME = '(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]'
// Without flag `u`, which would accept ſ as s.
const candidates = /https?:\/\/[^\s<>"“”„«»]+/gi
/** Scheme, host and port, then the path. User names before an @ are refused: they can look like the host. */
const webAddress = new RegExp(`^https?://${NAME}(?::\\d{1,5})?(?=[/?#]|$)`, 'i')
const domain = new RegExp(`^${NAME}`, 'i')
const localSign = /[a-z0-9._+-]/i
const lettersBefore = /[\p{L}\p{N}\p{M}]$/u
const goesOnBefore = /[\p{L}\p{N}\p{M}@/\\%!#$&=?^`{|}~]$|[\p{L}\p{N}\p{M}]['’*]$|(?!\s)\p{C}$/u
const goesOnAfter = /^(?:[\p{L}\p{N}\p{M}@_-]|\.+[\p{L}\p{N}]|(?!\s)\p{C})/u
const unseen = /\p{C}/u

const closing: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }
const sentenceSign = /[.,;:!?'’‘*…]/

/**
 * Removes punctuation of the sentence around an address; a closing bracket stays if it was opened inside the address.
 */
function trimmed(address: string): string {
  const count = new Map<string, number>()
  for (const sign of address) count.set(sign, (count.get(sign) ?? 0) + 1)
  let end = address.length
  for (; end > 0; end -= 1) {
    const sign = address[end - 1] ?? ''
    const opening = closing[sign]
    const isLoose = opening !== undefined && (count.get(sign) ?? 0) > (count.get(opening) ?? 0)
    if (!isLoose && !sentenceSign.test(sign)) break
    count.set(sign, (count.get(sign) ?? 0) - 1)
  }
  return address.slice(0, end)
}

/** The e-mail address around an @, if it clearly is one. */
function mailAround(text: string, at: number): LinkInText | null {
  let from = at
  while (from > at - LONGEST_LOCAL_PART - 1 && localSign.test(text[from - 1] ?? '')) from -= 1
  if (at - from > LONGEST_LOCAL_PART) return null
  const before = text.slice(Math.max(0, from - 2), from)
  while (/[.+-]/.test(text[from] ?? '')) from += 1
  const local = text.slice(from, at)
  const name = domain.exec(text.slice(at + 1, at + 1 + LONGEST_DOMAIN))?.[0]
  if (name === undefined || local === '' || local.endsWith('.') || local.includes('..')) return null
  const to = at + 1 + name.length
  if (goesOnBefore.test(before) || goesOnAfter.test(text.slice(to, to + 64))) return null
  return { from, to, href: `mailto:${local}@${name}` }
}

/**
 * Finds the http, https and e-mail addresses in a text, first to last. Only accepts addresses that lead exactly where
 * they read: ASCII host names, no user name before the host, no invisible characters. Anything else stays text.
 *
 * @throws never: takes any string, in time that grows with its length.
 */
export function linksIn(text: string): readonly LinkInText[] {
  const links: LinkInText[] = []
  /** Includes refused candidates: no part of a refused address may become a link. */
  const looked: { readonly from: number; readonly to: number }[] = []
  for (const { 0: found, index: from } of text.matchAll(candidates)) {
    looked.push({ from, to: from + found.length })
    if (found.length > LONGEST_ADDRESS || unseen.test(found)) continue
    const href = trimmed(found)
    if (!webAddress.test(href) || lettersBefore.test(text.slice(Math.max(0, from - 2), from))) continue
    if (URL.canParse(href)) links.push({ from, to: from + href.length, href })
  }
  let next = 0
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    while ((looked[next]?.to ?? Infinity) <= at) next += 1
    if ((looked[next]?.from ?? Infinity) < at) continue
    const mail = mailAround(text, at)
    if (mail) links.push(mail)
  }
  return links.toSorted((a, b) => a.from - b.from)
}
