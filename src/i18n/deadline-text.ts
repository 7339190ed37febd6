import type { Deadline } from '#src/domain/deadline.ts'
import type { Formats } from './formats.ts'

/** A deadline in words: on the clock of the call, on the visitor's where it differs, and as it was printed. */
export function deadlineTexts({ at, zone, printed }: Deadline, formats: Formats) {
  const { en, [formats.locale]: own } = printed
  return {
    at: formats.dateTime(at, { zone }),
    yours: formats.visitorTime(at, undefined, zone),
    /** In English where the reader's language had no announcement; null when none is known. */
    printed: own ?? en,
    /** For the attribute `lang`, when the printed words are not in the reader's language. */
    printedLang: own === null ? 'en' : undefined,
  }
}
