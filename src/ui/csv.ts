export type CsvCell = string | number | boolean | null

/**
 * Spreadsheets run cells that start with one of these as formulas, even after spaces. An apostrophe in front makes them
 * text. Numbers come from us, so their minus sign is safe.
 */
const DANGEROUS = /^[\s\u00a0\ufeff]*[=+\-@\t\r\n|%＝＋－＠]/u

const cellText = (cell: CsvCell): string => {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const safe = DANGEROUS.test(cell) ? `'${cell}` : cell
  return /[",;\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** RFC 4180: commas, CRLF, doubled quotes. */
export const toCsv = (rows: readonly (readonly CsvCell[])[]): string =>
  rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')

/** Columns of a file: names, and functions that return the cell of a row. */
export type CsvColumns<Row> = Readonly<Record<string, (row: Row) => CsvCell>>

/** A table for a file: header (even without rows), rows, and notes at the end. */
export const csvTable = <Row>(
  columns: CsvColumns<Row>,
  rows: readonly Row[],
  notes: readonly string[],
): CsvCell[][] => [
  Object.keys(columns),
  ...rows.map((row) => Object.values(columns).map((cell) => cell(row))),
  ...notes.map((note) => [note]),
]
