/**
 * What can be an e-mail address, a telephone number or a web address: one rule each, for every form that asks for one and
 * for every backend. Texts are judged without the spaces around them.
 */

/** Part after the @: labels of letters and digits of any script, at least two of them. */
const domainLabel = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])?$/u
const localPart = /^[^\s@",:;<>()[\]\\\p{Cc}]+$/u

/** Deliberately wide: internationalised domains and local parts pass; only what cannot be an address is refused. */
export const isEmail = (text: string): boolean => {
  const at = text.lastIndexOf('@')
  const local = text.slice(0, at)
  const labels = text.slice(at + 1).split('.')
  return (
    at > 0 &&
    localPart.test(local) &&
    !local.startsWith('.') &&
    !local.endsWith('.') &&
    !local.includes('..') &&
    labels.length >= 2 &&
    labels.every((label) => label.length <= 63 && domainLabel.test(label))
  )
}

/**
 * Digits and the usual marks between them, whichever dash a program has made of a hyphen, no national mask; five digits are
 * the shortest number of an office.
 */
export const isPhone = (text: string): boolean =>
  /^[+\d\s()./\p{Pd}]+$/u.test(text) && (text.match(/\d/g) ?? []).length >= 5

/** `https://…`, or without the beginning, as people write it. */
export const isWebAddress = (text: string): boolean => {
  const scheme = /^[a-z][a-z\d+.-]*:/i.exec(text)?.[0]?.toLowerCase()
  const hasPort = /^[^/:]+:\d+(?:\/|$)/.test(text)
  if (scheme !== undefined && !hasPort && scheme !== 'http:' && scheme !== 'https:') return false
  const full = scheme !== undefined && !hasPort ? text : `https://${text}`
  if (/\s/.test(text) || !URL.canParse(full)) return false
  const { hostname, username, password } = new URL(full)
  return username === '' && password === '' && /[^.]\.[^.]/.test(hostname)
}
