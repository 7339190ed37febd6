import type { TimelinePoint } from './member.ts'

type Dates = Pick<TimelinePoint, 'on' | 'notBefore' | 'notAfter'>

/**
 * Whether a source states the date. A month outside of its bounds only says where a list put an undated page; showing
 * that month would claim more than is known.
 */
const isSaid = ({ on, notBefore, notAfter }: Dates): boolean =>
  on !== null &&
  (notBefore === null || notBefore.slice(0, on.length) >= on) &&
  (notAfter === null || notAfter.slice(0, on.length) <= on)

/**
 * The date as ISO 8601: day, month or year as stated in a source, or an interval `2013-06-10/2013-08-31` if only bounds
 * are known; null if nothing is.
 */
export function isoDates(point: Dates): string | null {
  const { on, notBefore, notAfter } = point
  if (isSaid(point)) return on
  return notBefore !== null && notAfter !== null ? `${notBefore}/${notAfter}` : on
}
