/** Breaks of line and page that only word processors know. */
const breaks = /[\v\f\u0085\u2028\u2029]/g
/** The bullet of an old symbol font, which no other font has. */
const bullets = /[\uf0b7\uf0a7\uf076]/g
/**
 * What nobody sees and no reader needs: controls but tab and line break, soft hyphens, zero-width spaces, byte order
 * marks, and what turns the direction of text over (a name could be made to read backwards). Zero-width joiners stay:
 * Persian words and many emoji are written with them; so do the marks and isolates of text from right to left.
 */
const unseen = /(?![\t\n])\p{Cc}|[\u00ad\u200b\u2060\ufeff\u202a-\u202e\ufff9-\ufffb]/gu

/**
 * A text as it comes from a word processor, a PDF or a web page, without what cannot be seen. Letters, quotation marks,
 * dashes, no-break spaces and line breaks stay as they are; half a character becomes the sign for one that is missing.
 */
export const cleanText = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(breaks, '\n')
    .replaceAll(bullets, '•')
    .toWellFormed()
    .replaceAll(unseen, '')
