import { download } from './download.ts'

/** With a byte order mark, so that old editors recognise UTF-8. */
export const downloadText = (fileName: string, text: string): void =>
  download(fileName, new Blob([`\ufeff${text}`], { type: 'text/plain;charset=utf-8' }))
