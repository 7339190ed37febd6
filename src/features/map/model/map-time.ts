import { isoDates } from '#src/domain/iso-dates.ts'
import { hasOnlyApplied } from '#src/domain/member.ts'
import type { Member, TimelinePoint } from '#src/domain/member.ts'

/** A documented date for which the map can be shown. */
export type Moment = {
  /**
   * The date as in the source: day, month or year; if only bounds are known, their last day, since the map shows that
   * day. Used in the URL.
   */
  readonly key: string
  /** The last day that the date can mean. */
  readonly day: string
  readonly point: TimelinePoint
  /** Whether more than a year has passed since the previous moment, without any source. */
  readonly afterGap: boolean
}

const YEAR_DAYS = 366
const DAY_MS = 86_400_000
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY_MS

/** The last day of `2012`, `2013-04` or `2013-04-26`. */
export function lastDay(date: string): string {
  const [year = '', month, day] = date.split('-')
  if (day !== undefined) return date
  // Day 0 of a month is the last day of the previous month.
  const last = new Date(Date.UTC(Number(year), month === undefined ? 12 : Number(month), 0))
  return last.toISOString().slice(0, 10)
}

/** If a list placed an undated point in some month, that month is no date: the end of the bounds is used instead. */
function momentOf(point: TimelinePoint, on: string) {
  const day = point.notAfter ?? lastDay(on)
  const isSaid = isoDates(point) === on
  return { key: isSaid && day <= lastDay(on) ? on : day, day, point, isSaid }
}

/**
 * The documented dates in order, whatever their order in the data. Points with bounds only are `undated` and shown in
 * words. Nothing between two moments is invented.
 */
export function momentsOf(timeline: readonly TimelinePoint[]): {
  moments: Moment[]
  undated: TimelinePoint[]
  /** The points were out of order or one was repeated; the page says that it sorted them. */
  mended: boolean
} {
  const placed = timeline.flatMap((point) => (point.on === null ? [] : [momentOf(point, point.on)]))
  const said = new Set(placed.filter(({ isSaid }) => isSaid).map(({ key }) => key))
  // If the bounds of a point end on the date of another point, the dated point wins.
  const dated = placed.filter(({ key, isSaid }) => isSaid || !said.has(key))
  const once = [...new Map(dated.toReversed().map((moment) => [moment.key, moment])).values()].toReversed()
  const sorted = once.toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)))
  return {
    moments: sorted.map(({ key, day, point }, index) => {
      const before = sorted[index - 1]
      return { key, day, point, afterGap: before !== undefined && daysBetween(before.day, day) > YEAR_DAYS }
    }),
    undated: timeline.filter((point) => !dated.some((moment) => moment.point === point)),
    mended: once.length < dated.length || sorted.some((moment, index) => moment !== once[index]),
  }
}

/** What the documented dates say about a member on a day; nothing else is assumed. */
export type Standing = 'in' | 'perhaps' | 'not_yet' | 'unknown'

export function standingAt(member: Member, day: string): Standing {
  const { on, notBefore, notAfter } = member.joined
  // The member may take part from the day it applied, but no source says so.
  if (hasOnlyApplied(member)) return 'perhaps'
  if (on !== null) return on <= day ? 'in' : 'not_yet'
  if (notAfter !== null && notAfter <= day) return 'in'
  if (notBefore !== null && notBefore > day) return 'not_yet'
  return notBefore === null && notAfter === null ? 'unknown' : 'perhaps'
}

export type StandingCounts = Readonly<Record<Standing, number>>

/** Members documented to take part on that day, and how many more may take part or have no date. */
export function membersAt(members: readonly Member[], day: string): { members: Member[]; counts: StandingCounts } {
  const counts = { in: 0, perhaps: 0, not_yet: 0, unknown: 0 }
  const found = members.filter((member) => {
    const standing = standingAt(member, day)
    counts[standing] += 1
    return standing === 'in'
  })
  return { members: found, counts }
}

/** How many more members are documented on that day than a year before. */
export function moreThanAYearBefore(members: readonly Member[], day: string): number {
  const before = `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`
  return members.filter((member) => standingAt(member, day) === 'in' && standingAt(member, before) !== 'in').length
}

/**
 * The year of joining as far as known: `2013`; `-2013` in that year or before; `2014-2015` in one of these; `2015-` in
 * that year or after; null if unknown, and for members that only applied.
 */
export function joinedYears(member: Member): string | null {
  const { on, notBefore, notAfter } = member.joined
  if (hasOnlyApplied(member)) return null
  if (on !== null) return on.slice(0, 4)
  const from = notBefore?.slice(0, 4) ?? ''
  const to = notAfter?.slice(0, 4) ?? ''
  if (from === '' && to === '') return null
  return from === to ? from : `${from}-${to}`
}

/** Value in the URL for "unknown". */
export const NO_YEAR = 'unknown'
