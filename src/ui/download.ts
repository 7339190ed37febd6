import { type CsvCell, toCsv } from './csv.ts'

/** Hands a file to the browser to save. */
export const download = (fileName: string, content: Blob): void => {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // Some browsers read the URL only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

/** With a byte order mark, so that Excel recognises UTF-8. */
export const downloadCsv = (fileName: string, rows: readonly (readonly CsvCell[])[]): void =>
  download(fileName, new Blob([`\ufeff${toCsv(rows)}`], { type: 'text/csv;charset=utf-8' }))
