import { type Cents, parseEuros } from '../money.ts'

export type AmountProblem = 'negative' | 'currency' | 'ambiguous' | 'decimals' | 'no_amount' | 'too_large'
export type DecimalMark = '.' | ','
export type AmountRead =
  | { readonly ok: true; readonly cents: Cents }
  | { readonly ok: false; readonly why: AmountProblem }

/** The same limit as in the form: a larger amount is a typing error. */
const MOST_CENTS = 1_000_000_000

const euro = /€|\bEUR\b|\bEuros?\b/giu
// Invisible characters.
const unseen = /[\u200b-\u200f\u2060\ufeff\u00ad]/g
/** `80,-`, `80.–`, `80,--`: prices on paper without cents. */
const noCents = /(?<=\d)[.,](?:\p{Pd}|\u2212){1,2}$/u
const clean = (text: string): string => {
  const amount = text.replaceAll(unseen, '').replaceAll(euro, '').trim()
  const [dash] = noCents.exec(amount) ?? []
  return dash === undefined ? amount : amount.replace(noCents, `${dash[0] ?? ''}00`)
}

/**
 * The decimal mark of a table, found from its unambiguous amounts (`12,50`, `1.234,5`); null if there are none or they
 * differ.
 */
export function decimalMarkOf(amounts: readonly string[]): DecimalMark | null {
  const marks = new Set(amounts.flatMap((text) => /([.,])\d{1,2}$/.exec(clean(text))?.[1] ?? []))
  const [mark] = marks
  return marks.size === 1 && (mark === '.' || mark === ',') ? mark : null
}

/**
 * Reads an amount from a spreadsheet, to the cent. `1.234` is a thousand and more if `mark` is a comma; without a mark
 * it is ambiguous.
 */
export function readAmount(text: string, mark: DecimalMark | null): AmountRead {
  const no = (why: AmountProblem): AmountRead => ({ ok: false, why })
  const amount = clean(text)
  if (/^[-\u2212\u2013(]|[-\u2212)]$/.test(amount) && /\d/.test(amount)) return no('negative')
  if (/\p{Sc}|\b[A-Z]{3}\b/u.test(amount) && /\d/.test(amount)) return no('currency')
  const cents = parseEuros(amount) ?? groupedBy(amount, mark)
  if (cents !== null) return cents > MOST_CENTS ? no('too_large') : { ok: true, cents }
  if (/^\d{1,3}[.,]\d{3}$/.test(amount)) return no(mark === null ? 'ambiguous' : 'decimals')
  if (/^[\d\s.,'\u2019]+[.,]\d{3,}$/.test(amount)) return no('decimals')
  return no(/^\d[\d\s.,'\u2019]*$/.test(amount) && amount.length > 12 ? 'too_large' : 'no_amount')
}

/** Reads `1.234` in a table with amounts like `12,50`. */
function groupedBy(amount: string, mark: DecimalMark | null): Cents | null {
  const [, whole, group, rest] = /^(\d{1,3})([.,])(\d{3})$/.exec(amount) ?? []
  return whole !== undefined && mark !== null && group !== mark ? Number(`${whole}${rest ?? ''}`) * 100 : null
}
