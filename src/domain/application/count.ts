/**
 * The one way in which texts are counted: by the counter, by the limits and by every backend.
 *
 * Unicode code points, after NFC and with one character per line break. So "é" counts one whether it was typed as one
 * key or as letter and accent (macOS pastes the latter), an emoji or a rare letter counts one rather than two halves of
 * a surrogate pair, and a text does not grow when a Windows program puts CRLF between its lines. Graphemes would be
 * closer to what people see, but their rules change with every Unicode version: two backends would disagree.
 */
export const countCharacters = (text: string): number => {
  let count = 0
  for (const _ of text.replaceAll(/\r\n?/g, '\n').normalize('NFC')) count += 1
  return count
}

/** Characters left; negative when the text is too long. Counting never cuts: the text stays as it was typed. */
export const charactersLeft = (text: string, max: number): number => max - countCharacters(text)
