/** What the date of a documented count can mean. */
import type { TimelinePoint } from './member.ts'

/** The last day of `2012`, `2013-04` or `2013-04-26`. */
export function lastDay(date: string): string {
  const [year = '', month, day] = date.split('-')
  if (day !== undefined) return date
  // Day 0 of a month is the last of the one before.
  const last = new Date(Date.UTC(Number(year), month === undefined ? 12 : Number(month), 0))
  return last.toISOString().slice(0, 10)
}

type Dates = Pick<TimelinePoint, 'on' | 'notBefore' | 'notAfter'>

/**
 * Whether a source dates it at all: a month with bounds outside of it is where a list has put a page without a date, and
 * naming the month would claim more than is known.
 */
const isSaid = ({ on, notBefore, notAfter }: Dates): boolean =>
  on !== null &&
  (notBefore === null || notBefore.slice(0, on.length) >= on) &&
  (notAfter === null || notAfter.slice(0, on.length) <= on)

/**
 * The date of a point as ISO 8601: a day, month or year as a source says it, or an interval `2013-06-10/2013-08-31` where
 * only bounds are known; null when nothing is.
 */
export function isoDates(point: Dates): string | null {
  const { on, notBefore, notAfter } = point
  if (isSaid(point)) return on
  return notBefore !== null && notAfter !== null ? `${notBefore}/${notAfter}` : on
}
