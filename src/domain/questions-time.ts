import { addDays } from './application/plain-date.ts'
import type { Call } from './call.ts'
import { currentDeadline } from './deadline.ts'
import type { Instant } from './values.ts'
import { instantOf } from './zoned-time.ts'

/** When questions close. Counts calendar days at the place of the call, at the time of day of the deadline. */
export function questionsCloseAt({
  deadlines,
  questionsCloseDaysBefore,
}: Pick<Call, 'deadlines' | 'questionsCloseDaysBefore'>): Instant {
  const { at, wallTime, zone } = currentDeadline(deadlines)
  const [day = '', time = ''] = wallTime.split('T')
  const resolved = instantOf(`${addDays(day, -questionsCloseDaysBefore)}T${time}`, zone)
  return resolved.ok ? resolved.at : at
}

type Questioned = Pick<Call, 'deadlines' | 'questionsCloseDaysBefore' | 'opensAt'>

/** Whether questions are accepted: not before the call opens, and up to and including the closing instant. */
export function questionsAre(call: Questioned, now: Instant): 'early' | 'until' | 'closed' {
  if (call.opensAt !== null && Date.parse(now) < Date.parse(call.opensAt)) return 'early'
  return Date.parse(now) <= Date.parse(questionsCloseAt(call)) ? 'until' : 'closed'
}

export const takesQuestions = (call: Questioned, now: Instant): boolean => questionsAre(call, now) === 'until'
