/**
 * Wall times and zones with `Intl` alone. A wall time is the local time at a place, `YYYY-MM-DDTHH:mm`; an instant is
 * ISO in UTC.
 */
import { isPlainDate } from './application/plain-date.ts'
import type { Instant, PlainDate } from './values.ts'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

/** `Area/City`. Refuses `CET`, `UTC`, `Etc/GMT-1` and `US/Eastern`: they are fixed offsets or deprecated names. */
const areaCity =
  /^(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)(?:\/[A-Z][A-Za-z0-9_+-]*)+$/

export type ZoneProblem = 'not_a_wall_time' | 'zone_not_area_city' | 'zone_unknown'
export type ResolvedInstant =
  | { readonly ok: true; readonly at: Instant }
  | { readonly ok: false; readonly why: ZoneProblem }

/** Null if settings may use this zone, else the problem. */
export function zoneProblem(zone: string): ZoneProblem | null {
  if (!areaCity.test(zone)) return 'zone_not_area_city'
  try {
    clockOf(zone)
    return null
  } catch {
    return 'zone_unknown'
  }
}

/**
 * The instant at which the clocks of a zone show a wall time.
 *
 * When clocks go forward, a wall time may not exist: it is moved by the gap (02:30 becomes 03:30 summer time). When
 * clocks go back, it exists twice: the first one is used. `Temporal` calls this `compatible`.
 */
export function instantOf(wallTime: string, zone: string): ResolvedInstant {
  const asUtc = wallTimeAsUtc(wallTime)
  if (asUtc === null) return { ok: false, why: 'not_a_wall_time' }
  const why = zoneProblem(zone)
  if (why) return { ok: false, why }

  // No zone changes its offset twice within two days, so the offsets of the day before and after are the only
  // candidates.
  const before = asUtc - offsetMs(asUtc - DAY_MS, zone)
  const after = asUtc - offsetMs(asUtc + DAY_MS, zone)
  const shown = [before, after].filter((at) => at + offsetMs(at, zone) === asUtc)
  return { ok: true, at: new Date(shown.length > 0 ? Math.min(...shown) : before).toISOString() }
}

/**
 * Offset of a zone from UTC at an instant, in minutes; 120 for Strasbourg in summer.
 *
 * @param zone any name that `Intl` knows, so a visitor's own zone works too.
 * @throws RangeError if the zone or the instant is invalid.
 */
export function offsetAt(instant: Instant, zone: string): number {
  return Math.round(offsetMs(Date.parse(instant), zone) / MINUTE_MS)
}

/** Local time in a zone at an instant, in whole minutes; the inverse of `instantOf`. @throws as `offsetAt`. */
export function wallTimeAt(instant: Instant, zone: string): string {
  const at = Date.parse(instant)
  return new Date(at + offsetMs(at, zone)).toISOString().slice(0, 16)
}

/** The day at the seat of the Council of Europe. */
export const dayInStrasbourg = (instant: Instant): PlainDate => wallTimeAt(instant, 'Europe/Paris').slice(0, 10)

/** `UTC+2`, `UTC-3`, `UTC+5:30`, `UTC`: the same in every language, unlike short zone names. */
export function offsetText(offsetMinutes: number): string {
  if (offsetMinutes === 0) return 'UTC'
  const size = Math.abs(offsetMinutes)
  const minutes = size % 60
  const rest = minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`
  return `UTC${offsetMinutes < 0 ? '\u2212' : '+'}${Math.floor(size / 60)}${rest}`
}

function wallTimeAsUtc(wallTime: string): number | null {
  const match = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d$/.exec(wallTime)
  return match && isPlainDate(match[1] ?? '') ? Date.parse(`${wallTime}:00Z`) : null
}

const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    calendar: 'iso8601',
    numberingSystem: 'latn',
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  clocks.set(zone, made)
  return made
}

function offsetMs(at: number, zone: string): number {
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {}
  for (const { type, value } of clockOf(zone).formatToParts(at)) part[type] = Number(value)
  const shown = new Date(0)
  // Not Date.UTC, which maps the years 0 to 99 to 1900 to 1999.
  shown.setUTCFullYear(part.year ?? 0, (part.month ?? 1) - 1, part.day)
  shown.setUTCHours(part.hour ?? 0, part.minute, part.second)
  return shown.getTime() - Math.floor(at / 1000) * 1000
}
