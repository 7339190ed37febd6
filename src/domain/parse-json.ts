/** Parses JSON of unknown origin. Undefined if it is none, or nested too deeply for the parser. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
