import { localisedTextSchema } from './localised.ts'
import { plainDateSchema } from './values.ts'
import { z } from './zod.ts'

/** Headings of a notice, in the order that the Council of Europe uses. */
export const noticeParts = ['who', 'what', 'basis', 'access', 'storage', 'time', 'rights', 'contact'] as const

/** One version of the privacy notice of a call. Text and legal regime are settings, never constants. */
export const privacyNoticeSchema = z.object({
  version: z.string().check(z.minLength(1)),
  publishedOn: plainDateSchema,
  /** Law or rules under which the institution works. */
  regime: localisedTextSchema,
  /** Changes since the previous version; null for the first. */
  changes: z.nullable(localisedTextSchema),
  parts: z.array(z.object({ id: z.enum(noticeParts), paragraphs: z.array(localisedTextSchema) })),
})
export type PrivacyNotice = z.infer<typeof privacyNoticeSchema>
