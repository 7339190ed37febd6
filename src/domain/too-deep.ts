/** Reads JSON that anybody may have written. Null where it is nested deeper than a program can follow. */
export function unlessTooDeep<Read>(read: () => Read): Read | null {
  try {
    return read()
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
