/** Reads JSON of unknown origin. Null if it is nested too deeply for the parser. */
export function unlessTooDeep<Read>(read: () => Read): Read | null {
  try {
    return read()
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
