import type { Deadline } from '#src/domain/deadline.ts'
import type { Formats } from './formats.ts'

/** A deadline in words: in the call's zone, in the visitor's zone if it differs, and as printed. */
export function deadlineTexts({ at, zone, printed }: Deadline, formats: Formats) {
  const { en, [formats.locale]: own } = printed
  return {
    at: formats.dateTime(at, { zone }),
    yours: formats.visitorTime(at, undefined, zone),
    /** In English if there was no announcement in the reader's language; null if none is known. */
    printed: own ?? en,
    /** For the attribute `lang`, if the printed words are not in the reader's language. */
    printedLang: own === null ? 'en' : undefined,
  }
}
