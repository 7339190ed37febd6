import { z } from './zod.ts'

/** Languages of the interface; each of our texts exists in all of them. */
export const localeSchema = z.enum(['en', 'fr', 'de'])
export type Locale = z.infer<typeof localeSchema>
export const locales = ['en', 'fr', 'de'] as const satisfies readonly Locale[]

/** One text in every language of the interface. */
export const localisedTextSchema = z.object({ en: z.string(), fr: z.string(), de: z.string() })
export type LocalisedText = z.infer<typeof localisedTextSchema>
