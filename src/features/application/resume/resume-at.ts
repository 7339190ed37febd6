import { describeAddress } from '#src/domain/application/fields.ts'
import type { SectionId } from '#src/domain/application/types.ts'
import type { FieldPlace } from '#src/domain/field-place.ts'
import type { LastVisit } from './last-visit.ts'

/** Where to go on: at a field if somebody typed somewhere, else in a section. `at` on the backend's clock. */
export interface Resumed {
  readonly section: SectionId
  readonly address: string | null
  /** Of the application, as they last saw it on any device. */
  readonly version: number
  readonly at: number
}

/** A shorter absence is none. */
const AWAY_MS = 30 * 60_000
/** The backend hears of a place some seconds after this device: a larger difference is another device. */
const SAME_DEVICE_MS = 2 * 60_000

/**
 * Where somebody was, from what this device knows and what the backend knows; the later of the two fields in which they
 * typed. Null when there is neither, and when they have only just been there. Who comes from another device is led at
 * once, however short the way.
 */
export function resumeAt(visit: LastVisit | null, place: FieldPlace | null, nowMs: number): Resumed | null {
  const elsewhere = place && { address: place.address, at: Date.parse(place.at) }
  const lastSeenAt = Math.max(visit?.at ?? 0, elsewhere?.at ?? 0)
  const isFromElsewhere = elsewhere !== null && elsewhere.at - (visit?.at ?? 0) > SAME_DEVICE_MS
  if (lastSeenAt === 0 || (nowMs - lastSeenAt < AWAY_MS && !isFromElsewhere)) return null
  const version = Math.max(visit?.version ?? 0, place?.version ?? 0)
  const typed = elsewhere && elsewhere.at > (visit?.typed?.at ?? 0) ? elsewhere : visit?.typed
  const section = typed && describeAddress(typed.address)?.section
  if (typed && section) return { section, address: typed.address, version, at: typed.at }
  return visit && { section: visit.section, address: null, version, at: visit.at }
}
