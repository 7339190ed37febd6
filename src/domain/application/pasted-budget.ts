import { parseDelimited, type Delimiter } from '../delimited-text.ts'
import { type Cents, timesCents } from '../money.ts'
import { parseWhole } from '../whole-number.ts'
import { decimalMarkOf, type DecimalMark, readAmount, type AmountProblem } from './pasted-amount.ts'
import { categoryOf, roleOf, isTotal } from './pasted-words.ts'
import { optionSets } from './options.ts'

/** What a column of a pasted table holds. */
export const columnRoles = ['category', 'description', 'quantity', 'unit', 'total', 'ignore'] as const
export type ColumnRole = (typeof columnRoles)[number]

export type BudgetCategory = (typeof optionSets.budgetCategory)[number]

/** A budget line as read from a row; if the category was not recognised (null), the person chooses it in the form. */
export interface PastedLine {
  readonly category: BudgetCategory | null
  readonly description: string
  readonly quantity: number
  readonly unitCostCents: Cents
}

export interface PastedProblem {
  /** Counted from 0. Null: the whole row. */
  readonly column: number | null
  readonly code:
    | AmountProblem
    | 'quantity'
    | 'quantity_ambiguous'
    | 'quantity_product'
    | 'amount_missing'
    | 'money_twice'
    | 'total_differs'
    | 'total_uneven'
    | 'description_long'
  readonly text: string
}

export interface PastedRow {
  /** Row number in the text, counted from 1. */
  readonly number: number
  readonly cells: readonly string[]
  /** Only rows of kind `line` become budget lines. */
  readonly kind: 'line' | 'heading' | 'total' | 'empty'
  readonly line: PastedLine | null
  readonly problems: readonly PastedProblem[]
}

export interface PastedBudget {
  readonly delimiter: Delimiter
  readonly columns: readonly ColumnRole[]
  readonly rows: readonly PastedRow[]
  /**
   * The text was not read at all: it is many times longer than the form allows, and would be read again at each key
   * press.
   */
  readonly isTooLarge: boolean
}

export const MOST_PASTED_ROWS = 500
export const MOST_PASTED_COLUMNS = 50

/** The heading is searched among this many rows. */
const MOST_TITLES = 20
const MOST_QUANTITY = 10_000
const LONGEST_DESCRIPTION = 200

/** Guessed columns by their number, if there is no heading. */
const usual: Readonly<Record<number, readonly ColumnRole[]>> = {
  1: ['total'],
  2: ['description', 'total'],
  3: ['description', 'quantity', 'unit'],
  4: ['category', 'description', 'quantity', 'unit'],
  5: ['category', 'description', 'quantity', 'unit', 'total'],
}

const isFilled = (row: readonly string[]): boolean => row.some((cell) => cell !== '')
/** `80`, `€ 80`, `EUR 80`, but not `Budget 2016`. */
const hasFigure = (row: readonly string[]): boolean => row.some((cell) => /^(?:[A-Z]{3}\b)?\P{L}*\d/u.test(cell))

/** Roles of the columns if this row is a heading; null for any other row. */
const headingOf = (row: readonly string[]): readonly ColumnRole[] | null => {
  if (hasFigure(row)) return null
  const found = row.map((cell, index) => roleOf(cell, index === 0))
  if (found.filter((role) => role !== null).length < Math.min(2, row.length)) return null
  const has = (role: (typeof found)[number]) => found.includes(role)
  return found.map((role) => {
    if (role === 'count') return has('quantity') ? 'ignore' : 'quantity'
    if (role !== 'price') return role ?? 'ignore'
    const isOfOne = !has('unit') && (has('quantity') || has('count') || has('total'))
    return isOfOne ? 'unit' : 'total'
  })
}

/** The first heading row, below any titles. */
function findHeading(rows: readonly (readonly string[])[], width: number) {
  const first = rows.findIndex(isFilled)
  for (const [index, row] of rows.slice(first, first + MOST_TITLES).entries()) {
    // In a table with several columns, a single cell is a title.
    const roles = row.length > 1 || (width === 1 && index === 0) ? headingOf(row) : null
    if (roles) return { at: first + index, roles }
  }
  return null
}

/** Counts lines before anything is parsed. */
function isTooLong(text: string): boolean {
  let breaks = 0
  for (let at = text.indexOf('\n'); at >= 0 && breaks < MOST_PASTED_ROWS; at = text.indexOf('\n', at + 1)) breaks += 1
  return breaks >= MOST_PASTED_ROWS
}

/**
 * Reads a table that was pasted from a spreadsheet. Never guesses amounts: an ambiguous amount is a problem of its row,
 * unless the rest of the table shows which decimal mark it uses.
 *
 * @param columns roles that a person chose; if absent, guessed from the heading or the number of columns.
 */
export function readPastedBudget(pasted: string, columns?: readonly ColumnRole[]): PastedBudget {
  const text = pasted.trimEnd().replaceAll(/\r\n?/g, '\n')
  const tooLarge: PastedBudget = { delimiter: '\t', columns: [], rows: [], isTooLarge: true }
  if (isTooLong(text)) return tooLarge
  const { rows, delimiter } = parseDelimited(text)
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0)
  if (width > MOST_PASTED_COLUMNS) return tooLarge
  const heading = findHeading(rows, width)
  const guessed = heading?.roles ?? usual[Math.min(width, 5)] ?? []
  const roles = Array.from({ length: width }, (_, index) => columns?.[index] ?? guessed[index] ?? 'ignore')
  const amounts = rows.flatMap((row) => row.filter((_, index) => roles[index] === 'unit' || roles[index] === 'total'))
  const mark = decimalMarkOf(amounts)
  return {
    delimiter,
    columns: roles,
    isTooLarge: false,
    rows: rows.map((cells, index) => {
      const plain = { number: index + 1, cells, line: null, problems: [] }
      if (!isFilled(cells)) return { ...plain, kind: 'empty' }
      // Titles above the heading have no figure; a row with a figure may be money.
      const isHeading = heading && (index === heading.at || (index < heading.at && !hasFigure(cells)))
      if (isHeading) return { ...plain, kind: 'heading' }
      if (isTotal(cells)) return { ...plain, kind: 'total' }
      return { ...plain, kind: 'line', ...readLine(cells, roles, mark) }
    }),
  }
}

function readLine(
  cells: readonly string[],
  roles: readonly ColumnRole[],
  mark: DecimalMark | null,
): Pick<PastedRow, 'line' | 'problems'> {
  const problems: PastedProblem[] = []
  const indexOf = (role: ColumnRole) => roles.indexOf(role)
  const textOf = (role: ColumnRole) => cells[indexOf(role)] ?? ''
  const blame = (role: ColumnRole, code: PastedProblem['code']) => {
    problems.push({ column: indexOf(role), code, text: textOf(role) })
    return null
  }
  const amountOf = (role: 'unit' | 'total'): Cents | null => {
    if (textOf(role) === '') return null
    const read = readAmount(textOf(role), mark)
    return read.ok ? read.cents : blame(role, read.why)
  }
  const quantity = roles.reduce((product, role, column) => {
    if (role !== 'quantity') return product
    const text = cells[column] ?? ''
    const read = quantityOf(text, mark)
    if (typeof read === 'number') return product * read
    problems.push({ column, code: read, text })
    return product
  }, 1)
  if (quantity > MOST_QUANTITY) problems.push({ column: null, code: 'quantity_product', text: '' })
  for (const role of ['unit', 'total'] as const) {
    const column = roles.lastIndexOf(role)
    if (column !== indexOf(role)) problems.push({ column, code: 'money_twice', text: cells[column] ?? '' })
  }
  const unit = amountOf('unit')
  const total = amountOf('total')
  const description = roles
    .flatMap((role, index) => (role === 'description' ? [cells[index] ?? ''] : []))
    .filter(Boolean)
    .join(', ')
    .replaceAll(/\s+/g, ' ')
  if (Array.from(description).length > LONGEST_DESCRIPTION) blame('description', 'description_long')

  if (problems.length > 0) return { line: null, problems }
  const line = { category: categoryOf(textOf('category')) ?? categoryOf(description), description, quantity }
  if (unit !== null && total !== null && timesCents(unit, quantity) !== total) blame('total', 'total_differs')
  if (unit !== null)
    return problems.length > 0 ? { line: null, problems } : { line: { ...line, unitCostCents: unit }, problems }
  if (total === null) return { line: null, problems: [{ column: null, code: 'amount_missing', text: '' }] }
  if (total % quantity !== 0) {
    blame('total', 'total_uneven')
    return { line: null, problems }
  }
  return { line: { ...line, unitCostCents: total / quantity }, problems }
}

/**
 * Reads a quantity such as `2`, `2,00`, `3 nights`, `1.000`: a whole number of at least 1; 1 if the cell is empty.
 * `1,000` is ambiguous if the comma is the decimal mark of the table.
 */
function quantityOf(text: string, mark: DecimalMark | null): number | 'quantity' | 'quantity_ambiguous' {
  if (text === '') return 1
  const number = text.replace(/\s*[\p{L}.]+$/u, '').trim()
  if (/^\d{1,3}([.,])\d{3}$/.exec(number)?.[1] === (mark ?? '')) return 'quantity_ambiguous'
  const whole = parseWhole(number.replace(/[.,]0{1,2}$/, ''))
  return whole !== null && whole >= 1 && whole <= MOST_QUANTITY ? whole : 'quantity'
}

/** Rows that can be imported. */
export const goodRows = ({ rows }: PastedBudget): readonly (PastedRow & { readonly line: PastedLine })[] =>
  rows.filter((row): row is PastedRow & { readonly line: PastedLine } => row.line !== null)

/** Rows that have to be corrected. */
export const badRows = ({ rows }: PastedBudget): readonly PastedRow[] =>
  rows.filter(({ kind, line }) => kind === 'line' && line === null)
