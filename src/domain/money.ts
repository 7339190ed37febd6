/**
 * Whole euro cents, so that sums are exact. Names of such values end in `Cents`. Budgets are in euros only. Only a
 * difference can be negative (a contribution above the costs), never a typed amount.
 */
export type Cents = number

/** A thousand million euros: a larger typed amount is an error. */
export const MAX_TYPED_CENTS: Cents = 100_000_000_000

const currency = /^(?:€|EUR)|(?:€|EUR)$/i
const spaces = /[\s\u00A0\u2007\u2009\u202F]+/g
const plain = /^(\d+)(?:[.,](\d{1,2}))?$/
const grouped = /^(\d{1,3}(?:([ .,'])\d{3})(?:\2\d{3})*)(?:([.,])(\d{1,2}))?$/

/**
 * Reads an amount as typed in Europe: `1234.5`, `1 234,50`, `1.234,50`, `1,234.50`, `€ 12`, `12 EUR`.
 *
 * @returns null if the text is no amount: negative, more than two decimals, mixed separators, above {@link
 *   MAX_TYPED_CENTS}; also for `1.234` and `1,234`, which mean a thousand in one language and one and a bit in another.
 */
export function parseEuros(text: string): Cents | null {
  const amount = text.replaceAll(spaces, ' ').replaceAll('\u2019', "'").trim().replace(currency, '').trim()

  const simple = plain.exec(amount)
  if (simple) return centsFrom(simple[1] ?? '', simple[2] ?? '')

  const parts = grouped.exec(amount)
  if (!parts) return null
  const [, whole = '', groupMark = '', decimalMark, decimals = ''] = parts
  const digits = whole.replaceAll(groupMark, '')
  const groups = whole.split(groupMark).length - 1
  if (decimalMark === groupMark) return null
  if (decimalMark === undefined && groups === 1 && (groupMark === '.' || groupMark === ',')) return null
  return centsFrom(digits, decimals)
}

function centsFrom(euros: string, decimals: string): Cents | null {
  const cents = Number(euros) * 100 + Number(decimals.padEnd(2, '0'))
  return cents <= MAX_TYPED_CENTS ? cents : null
}

/** The sum; 0 for an empty list. @throws RangeError if a part or the sum is no safe integer. */
export function sumCents(amounts: readonly Cents[]): Cents {
  return amounts.reduce((sum, cents) => safe(sum + safe(cents)), 0)
}

/** Price times a whole quantity. @throws RangeError if one of them or the product is no safe integer. */
export function timesCents(cents: Cents, quantity: number): Cents {
  return safe(safe(cents) * safe(quantity))
}

function safe(value: number): number {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not an exact whole number: ${value}`)
  return value
}
