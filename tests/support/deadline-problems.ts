import type { Deadline } from '#src/domain/deadline.ts'
import { instantOf, type ZoneProblem } from '#src/domain/zoned-time.ts'

type DeadlineProblem = ZoneProblem | 'instant_differs' | 'literal_before_deadline'

/**
 * What does not fit together in a deadline; none for a sound one. For the suite alone: a device whose time zones are out of
 * date would refuse a sound call.
 */
export function deadlineProblems({ wallTime, zone, at, literalAt }: Deadline): DeadlineProblem[] {
  const problems: DeadlineProblem[] = []
  const resolved = instantOf(wallTime, zone)
  if (!resolved.ok) problems.push(resolved.why)
  else if (Date.parse(resolved.at) !== Date.parse(at)) problems.push('instant_differs')
  if (literalAt !== null && Date.parse(literalAt) < Date.parse(at)) problems.push('literal_before_deadline')
  return problems
}
