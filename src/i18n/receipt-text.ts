/** One line of a receipt: what, and its value. */
export type ReceiptLine = readonly [label: string, value: string]

/** The receipt as plain text: for mail, for the file, for eyes and machines alike. */
export function receiptText(title: string, lines: readonly ReceiptLine[], next: readonly string[]): string {
  const width = Math.max(...lines.map(([label]) => label.length))
  const body = lines.map(
    ([label, value]) => `${`${label}:`.padEnd(width + 2)}${value.replaceAll('\n', `\n${' '.repeat(width + 2)}`)}`,
  )
  return [title, '='.repeat(title.length), '', ...body, '', ...next, ''].join('\n')
}
