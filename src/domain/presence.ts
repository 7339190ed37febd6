/**
 * Who has an application open now. Each open page reports itself repeatedly; without a report, a person counts as gone.
 */
import { sectionIdSchema } from './application/section-id.ts'
import { type Instant, idSchema } from './values.ts'
import { z } from './zod.ts'

/** Pages of one application: its sections and the others. */
const presencePlaces = ['home', 'people', 'signature', 'check', ...sectionIdSchema.options] as const
export const presencePlaceSchema = z.enum(presencePlaces)
export type PresencePlace = z.infer<typeof presencePlaceSchema>

/** Somebody else who has the application open. */
export const presentPersonSchema = z.object({ personId: idSchema, name: z.string(), place: presencePlaceSchema })
export type PresentPerson = z.infer<typeof presentPersonSchema>

/** How often a visible page reports itself. */
export const HEARTBEAT_MS = 15_000
/** Two reports may get lost before a person counts as gone. */
const PRESENT_MS = 3 * HEARTBEAT_MS

/** Both instants are on the backend's clock. */
export const isPresent = (toldAt: Instant, now: Instant): boolean => Date.parse(now) - Date.parse(toldAt) < PRESENT_MS
