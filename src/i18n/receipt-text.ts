/** One line of a receipt: label and value. */
export type ReceiptLine = readonly [label: string, value: string]

/** The receipt as plain text, for mail and files. `colon` is that of the language. */
export function receiptText(
  title: string,
  lines: readonly ReceiptLine[],
  next: readonly string[],
  colon: string,
): string {
  const width = Math.max(...lines.map(([label]) => label.length)) + colon.length + 1
  const body = lines.map(
    ([label, value]) => `${`${label}${colon}`.padEnd(width)}${value.replaceAll('\n', `\n${' '.repeat(width)}`)}`,
  )
  return [title, '='.repeat(title.length), '', ...body, '', ...next, ''].join('\n')
}
