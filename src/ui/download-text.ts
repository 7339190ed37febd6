import { download } from './download.ts'

/** With the byte order mark, by which old editors recognise UTF-8. */
export const downloadText = (fileName: string, text: string): void =>
  download(fileName, new Blob([`\ufeff${text}`], { type: 'text/plain;charset=utf-8' }))
