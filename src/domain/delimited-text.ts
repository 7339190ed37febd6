/** Tables as spreadsheets copy and export them: cells separated by tabs, semicolons or commas, quoted if needed. */

const delimiters = ['\t', ';', ','] as const
export type Delimiter = (typeof delimiters)[number]

/** A quote opens a quoted cell only at the beginning of the cell; elsewhere it is an ordinary character. */
function split(text: string, delimiter: Delimiter, quotes: boolean): { rows: string[][]; isOpen: boolean } {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let isQuoted = false
  let isAtStart = true
  const endCell = () => {
    row.push(cell)
    cell = ''
    isAtStart = true
  }
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? ''
    if (isQuoted) {
      if (letter !== '"') cell += letter
      else if (text[at + 1] === '"') {
        cell += '"'
        at += 1
      } else isQuoted = false
    } else if (quotes && isAtStart && letter === '"') {
      isQuoted = true
      isAtStart = false
    } else if (letter === delimiter) endCell()
    else if (letter === '\n') {
      endCell()
      rows.push(row)
      row = []
    } else {
      cell += letter
      isAtStart = false
    }
  }
  if (cell !== '' || row.length > 0) {
    endCell()
    rows.push(row)
  }
  return { rows, isOpen: isQuoted }
}

const rowsOf = (text: string, delimiter: Delimiter): string[][] => {
  const { rows, isOpen } = split(text, delimiter, true)
  // An unclosed quote would swallow the rest of the text: then quotes are ordinary characters throughout.
  return isOpen ? split(text, delimiter, false).rows : rows
}

/** Tabs come only from spreadsheets; otherwise the separator that splits more rows into the same number of cells. */
function delimiterOf(text: string): Delimiter {
  if (text.includes('\t')) return '\t'
  const evenness = (delimiter: Delimiter): number => {
    const counts = new Map<number, number>()
    for (const { length } of rowsOf(text, delimiter)) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1)
    return Math.max(0, ...counts.values())
  }
  // Tables with decimal commas use semicolons, so semicolons win if both fit.
  return evenness(';') > 0 && evenness(';') >= evenness(',') ? ';' : ','
}

/** Parses rows of trimmed cells. Empty rows stay, so that row numbers match the text. */
export function parseDelimited(text: string): { readonly delimiter: Delimiter; readonly rows: readonly string[][] } {
  const plain = text.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n')
  const delimiter = delimiterOf(plain)
  return { delimiter, rows: rowsOf(plain, delimiter).map((row) => row.map((cell) => cell.trim())) }
}

/** Writes a table as text again, after it was corrected by hand. */
export const formatDelimited = (rows: readonly (readonly string[])[], delimiter: Delimiter): string =>
  rows
    .map((row) =>
      row
        .map((cell) => (cell.includes(delimiter) || /["\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
        .join(delimiter),
    )
    .join('\n')
