/** Line and page breaks that only word processors use. */
const breaks = /[\v\f\u0085\u2028\u2029]/g
/** The bullet of an old symbol font, missing in all other fonts. */
const bullets = /[\uf0b7\uf0a7\uf076]/g
/**
 * Invisible characters that no reader needs: controls except tab and line break, soft hyphens, zero-width spaces, byte
 * order marks, and overrides of text direction (which can make a name read backwards). Kept: zero-width joiners, needed
 * by Persian words and many emoji, and the marks and isolates of right-to-left text.
 */
const unseen = /(?![\t\n])\p{Cc}|[\u00ad\u200b\u2060\ufeff\u202a-\u202e\ufff9-\ufffb]/gu

/**
 * Removes invisible characters from a text of a word processor, PDF or web page. Letters, quotation marks, dashes,
 * no-break spaces and line breaks stay; a lone surrogate becomes the replacement character.
 */
export const cleanText = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(breaks, '\n')
    .replaceAll(bullets, '•')
    .toWellFormed()
    .replaceAll(unseen, '')
