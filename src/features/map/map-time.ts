import { isoDates } from '#src/domain/iso-dates.ts'
import { hasOnlyApplied } from '#src/domain/member.ts'
import type { Member, TimelinePoint } from '#src/domain/member.ts'

/** A documented date at which the map can be looked at. */
export type Moment = {
  /**
   * The date as the source gives it: a day, a month or a year; where only bounds are known, the last day of them, as the
   * map shows that day and no June. It is what the address says.
   */
  readonly key: string
  /** The last day that the date can mean. */
  readonly day: string
  readonly point: TimelinePoint
  /** More than a year passed since the moment before, in which no source says anything. */
  readonly afterGap: boolean
}

const YEAR_DAYS = 366
const DAY_MS = 86_400_000
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY_MS

/** The last day of `2012`, `2013-04` or `2013-04-26`. */
export function lastDay(date: string): string {
  const [year = '', month, day] = date.split('-')
  if (day !== undefined) return date
  // Day 0 of a month is the last of the one before.
  const last = new Date(Date.UTC(Number(year), month === undefined ? 12 : Number(month), 0))
  return last.toISOString().slice(0, 10)
}

/** A month in which a list has put a point without a date is no date: the end of its bounds stands in its place. */
function momentOf(point: TimelinePoint, on: string) {
  const day = point.notAfter ?? lastDay(on)
  const isSaid = isoDates(point) === on
  return { key: isSaid && day <= lastDay(on) ? on : day, day, point, isSaid }
}

/**
 * The documented dates in their order, whatever order they came in. A point with bounds only has no place on a line of
 * dates: it is `undated`, told in words. Nothing between two moments is made up.
 */
export function momentsOf(timeline: readonly TimelinePoint[]): {
  moments: Moment[]
  undated: TimelinePoint[]
  /** The points came in another order than their dates, or one said twice; the page says that it sorted them. */
  mended: boolean
} {
  const placed = timeline.flatMap((point) => (point.on === null ? [] : [momentOf(point, point.on)]))
  const said = new Set(placed.filter(({ isSaid }) => isSaid).map(({ key }) => key))
  // Where the bounds of a point end at the date of another, that one has it.
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

/** What the documented dates say of a member on a day; nothing is assumed beyond them. */
export type Standing = 'in' | 'perhaps' | 'not_yet' | 'unknown'

export function standingAt(member: Member, day: string): Standing {
  const { on, notBefore, notAfter } = member.joined
  // It may take part from the day on which it applied, and no day says that it does.
  if (hasOnlyApplied(member)) return 'perhaps'
  if (on !== null) return on <= day ? 'in' : 'not_yet'
  if (notAfter !== null && notAfter <= day) return 'in'
  if (notBefore !== null && notBefore > day) return 'not_yet'
  return notBefore === null && notAfter === null ? 'unknown' : 'perhaps'
}

export type StandingCounts = Readonly<Record<Standing, number>>

/** Those who are documented to take part on that day, and how many more may have, or have no date at all. */
export function membersAt(members: readonly Member[], day: string): { members: Member[]; counts: StandingCounts } {
  const counts = { in: 0, perhaps: 0, not_yet: 0, unknown: 0 }
  const found = members.filter((member) => {
    const standing = standingAt(member, day)
    counts[standing] += 1
    return standing === 'in'
  })
  return { members: found, counts }
}

/** How many more are documented to take part on that day than a year before. */
export function moreThanAYearBefore(members: readonly Member[], day: string): number {
  const before = `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`
  return members.filter((member) => standingAt(member, day) === 'in' && standingAt(member, before) !== 'in').length
}

/**
 * The year of joining as far as it is known: `2013`; `-2013` in that year or before; `2014-2015` in one of these;
 * `2015-` in that year or after; null when nothing is known, as of whoever has only applied.
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

/** Stands in the address for "nothing is known". */
export const NO_YEAR = 'unknown'
