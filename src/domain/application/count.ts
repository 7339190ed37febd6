/**
 * The only way to count characters: used by the counter, the limits and every backend.
 *
 * Counts Unicode code points after NFC, with one character per line break. So "é" counts one whether it was typed as
 * one key or as letter and accent (macOS pastes the latter), an emoji counts one and not two, and CRLF from Windows
 * programs adds nothing. Graphemes would be closer to what people see, but their rules change with every Unicode
 * version, so two backends would disagree.
 *
 * The contract states the same rule in words, under `saveAnswers`.
 */
export const countCharacters = (text: string): number => {
  let count = 0
  for (const _ of text.replaceAll(/\r\n?/g, '\n').normalize('NFC')) count += 1
  return count
}

/** Counts an answer for its limit: without the white space around it. */
export const countAnswer = (text: string): number => countCharacters(text.trim())
