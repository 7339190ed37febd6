/** Tables as spreadsheets copy and export them: cells parted by tabs, semicolons or commas, quoted where need be. */

const delimiters = ['\t', ';', ','] as const
export type Delimiter = (typeof delimiters)[number]

/** A quote opens a cell only at its beginning; one in the middle of a word is a quote. */
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
  // A quote that never closes would swallow everything behind it: then quotes mean nothing in this text.
  return isOpen ? split(text, delimiter, false).rows : rows
}

/** Tabs come from a spreadsheet and from nowhere else; of the others the one that parts more rows evenly. */
function delimiterOf(text: string): Delimiter {
  if (text.includes('\t')) return '\t'
  const evenness = (delimiter: Delimiter): number => {
    const counts = new Map<number, number>()
    for (const { length } of rowsOf(text, delimiter)) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1)
    return Math.max(0, ...counts.values())
  }
  // With decimal commas in it, a table is parted by semicolons: these go first when both would do.
  return evenness(';') > 0 && evenness(';') >= evenness(',') ? ';' : ','
}

/** Rows of cells, without the spaces around them. Empty rows stay, so that a row's number is the one in the text. */
export function parseDelimited(text: string): { readonly delimiter: Delimiter; readonly rows: readonly string[][] } {
  const plain = text.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n')
  const delimiter = delimiterOf(plain)
  return { delimiter, rows: rowsOf(plain, delimiter).map((row) => row.map((cell) => cell.trim())) }
}

/** The same again as text, for a table that is corrected by hand. */
export const formatDelimited = (rows: readonly (readonly string[])[], delimiter: Delimiter): string =>
  rows
    .map((row) =>
      row
        .map((cell) => (cell.includes(delimiter) || /["\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
        .join(delimiter),
    )
    .join('\n')
