import type { Locale } from '#src/domain/localised.ts'

/** Calls, their deadlines, answers and participants as RSS, one file per language (`npm run feed`). */
export const feedAddress = (locale: Locale): string => (locale === 'en' ? '/feed.xml' : `/feed.${locale}.xml`)
