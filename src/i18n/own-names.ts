import type { Locale } from '#src/domain/localised.ts'

/** Each language in its own words, for lists of languages to choose from. */
export const ownNames: Record<Locale, string> = { en: 'English', fr: 'Français', de: 'Deutsch' }
