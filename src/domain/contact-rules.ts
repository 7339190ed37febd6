/**
 * What is accepted as an e-mail address, telephone number or web address: one rule each, for every form and every
 * backend. Texts are checked without leading and trailing spaces.
 */

/** One label of the part after the @: letters and digits of any script. */
const domainLabel = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])?$/u
const localPart = /^[^\s@",:;<>()[\]\\\p{Cc}]+$/u

/** Deliberately wide: accepts internationalised domains and local parts; refuses only what cannot be an address. */
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
 * Digits, and the usual marks between them with any dash; no national format. The shortest number of an office has five
 * digits.
 */
export const isPhone = (text: string): boolean =>
  /^[+\d\s()./\p{Pd}]+$/u.test(text) && (text.match(/\d/g) ?? []).length >= 5

/** A web address, with or without `https://`. */
export const isWebAddress = (text: string): boolean => {
  const scheme = /^[a-z][a-z\d+.-]*:/i.exec(text)?.[0]?.toLowerCase()
  const hasPort = /^[^/:]+:\d+(?:\/|$)/.test(text)
  if (scheme !== undefined && !hasPort && scheme !== 'http:' && scheme !== 'https:') return false
  const full = scheme !== undefined && !hasPort ? text : `https://${text}`
  if (/\s/.test(text) || !URL.canParse(full)) return false
  const { hostname, username, password } = new URL(full)
  return username === '' && password === '' && /[^.]\.[^.]/.test(hostname)
}
