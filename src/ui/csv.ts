export type CsvCell = string | number | boolean | null

/**
 * Spreadsheets run a cell that starts with one of these as a formula, also behind spaces. An apostrophe in front makes
 * it text again. Numbers are ours, so a minus sign in them is no danger.
 */
const DANGEROUS = /^[\s\u00a0\ufeff]*[=+\-@\t\r\n|%＝＋－＠]/u

const cellText = (cell: CsvCell): string => {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const safe = DANGEROUS.test(cell) ? `'${cell}` : cell
  return /[",;\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** RFC 4180: commas, CRLF, quotes doubled. */
export const toCsv = (rows: readonly (readonly CsvCell[])[]): string =>
  rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')

/** Columns of a file: the name of each, and its cell of one row. */
export type CsvColumns<Row> = Readonly<Record<string, (row: Row) => CsvCell>>

/** A file of rows: its header, also where there is no row, and at the end the lines that say what it is. */
export const csvTable = <Row>(
  columns: CsvColumns<Row>,
  rows: readonly Row[],
  notes: readonly string[],
): CsvCell[][] => [
  Object.keys(columns),
  ...rows.map((row) => Object.values(columns).map((cell) => cell(row))),
  ...notes.map((note) => [note]),
]
