import type { TimelinePoint } from './member.ts'

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
