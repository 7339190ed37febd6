import type { Locale } from '#src/domain/localised.ts'

/** Each language in its own words, for language menus. */
export const ownNames: Record<Locale, string> = { en: 'English', fr: 'Français', de: 'Deutsch' }
