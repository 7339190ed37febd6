import { describeAddress } from '#src/domain/application/fields.ts'
import type { SectionId } from '#src/domain/application/types.ts'
import type { FieldPlace } from '#src/domain/field-place.ts'
import type { LastVisit } from './last-visit.ts'

/** Where to continue: a field if somebody typed, else a section. `at` is on the backend's clock. */
export interface Resumed {
  readonly section: SectionId
  readonly address: string | null
  /** Version of the application that they last saw on any device. */
  readonly version: number
  readonly at: number
}

/** Shorter absences do not count. */
const AWAY_MS = 30 * 60_000
/** The backend gets a place some seconds after this device; a larger difference means another device. */
const SAME_DEVICE_MS = 2 * 60_000

/**
 * Where a person was, according to this device and the backend; the later field if both know one. Null if neither
 * knows, or if the person was here a moment ago. A place from another device is returned
 * even after a short absence.
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
