import type { JsonValue } from '../values.ts'

/** The longest text that a draft stores, in UTF-16 units: far above every limit of the form, and still harmless. */
export const MAX_STORED_TEXT = 20_000

/** Length of the longest text in an answer. */
export const longestText = (value: JsonValue): number =>
  typeof value === 'string'
    ? value.length
    : value !== null && typeof value === 'object'
      ? Math.max(0, ...Object.values(value).map(longestText))
      : 0

/** Whether an answer has a text that backends refuse as too long: it stays on the device until it is shortened. */
export const isTooLongToStore = (value: JsonValue): boolean => longestText(value) > MAX_STORED_TEXT
