/**
 * The only way to count characters: used by the counter, the limits and every backend.
 *
 * Counts Unicode code points after NFC, with one character per line break. So "é" counts one whether it was typed as
 * one key or as letter and accent (macOS pastes the latter), an emoji counts one and not two, and CRLF from Windows
 * programs adds nothing. Graphemes would be closer to what people see, but their rules change with every Unicode
 * version, so two backends would disagree.
 */
export const countCharacters = (text: string): number => {
  let count = 0
  for (const _ of text.replaceAll(/\r\n?/g, '\n').normalize('NFC')) count += 1
  return count
}

/** Characters left; negative when the text is too long. Nothing is cut: the text stays as typed. */
export const charactersLeft = (text: string, max: number): number => max - countCharacters(text)
