import type { ApplicationStatus } from '#src/domain/status.ts'
import type { Instant } from '#src/domain/values.ts'
import type { StoredStatusChange } from '../state.ts'
import { nameOf } from './people.ts'
import type { Plan } from './plan.ts'
import { createRandom } from './random.ts'

/** When each version arrived, oldest first; at least one. All but the late ones before 15 February 2016, 16:00 UTC. */
export function sentAtOf({ number, traits, sentAt }: Plan): readonly [Instant, ...Instant[]] {
  if (sentAt !== undefined) return [sentAt]
  const random = createRandom(31 * number)
  const on = (day: number, hour: number): Instant =>
    `2016-02-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:${random.int(10, 59)}:${random.int(10, 59)}.000Z`
  if (traits.has('late')) return [`2016-02-15T16:${random.int(10, 50)}:12.000Z`]
  const first = on(random.int(3, 12), random.int(7, 16))
  return traits.has('improved') ? [first, on(15, random.int(8, 15))] : [first]
}

type Step = readonly [to: ApplicationStatus, day: string, reason?: string]

const admissible: readonly Step[] = [
  ['admissibility_check', '02-16'],
  ['eligibility_check', '02-22'],
]
const assessed: readonly Step[] = [...admissible, ['in_assessment', '02-29']]
const askedOn = (day: string): readonly Step[] => [
  ['admissibility_check', '02-16'],
  ['clarification_requested', day, 'A document is missing, see the list of documents. Please add it.'],
]
const asked = askedOn('02-18')

/** The steps to each status after submission. */
const ways: Readonly<Partial<Record<ApplicationStatus, readonly Step[]>>> = {
  withdrawn: [['withdrawn', '02-19', 'The council has put the project off to next year.']],
  admissibility_check: [['admissibility_check', '02-16']],
  clarification_requested: asked,
  inadmissible: [
    ...asked,
    ['admissibility_check', '02-26'],
    ['inadmissible', '02-29', 'The document was asked for and did not arrive in time.'],
  ],
  eligibility_check: admissible,
  ineligible: [...admissible, ['ineligible', '03-02', 'E-04: the applicant turned out to work for profit.']],
  in_assessment: assessed,
  panel: [...assessed, ['panel', '04-06']],
}

const lateAccepted = 'A breakdown of the line at the town hall is proven; the delay was minutes.'
const lateRefused: readonly Step[] = [['inadmissible', '02-17', 'Received after the deadline, no reason was given.']]

const wayOf = ({ status, traits }: Plan): readonly Step[] => {
  if (traits.has('late') && status === 'inadmissible') return lateRefused
  return traits.has('asked_lately') ? askedOn('04-08') : (ways[status] ?? [])
}

export function historyOf(plan: Plan, ownerId: string, sentAt: readonly Instant[]): StoredStatusChange[] {
  const late = plan.traits.has('late')
  const received = late ? 'received_late' : 'submitted'
  const owner = nameOf(ownerId)
  const changes: StoredStatusChange[] = sentAt.flatMap((at, index) => {
    const sent = { at, byName: owner, from: 'draft', to: received, reason: null } as const
    if (index === 0) return [sent]
    return [{ at: `${at.slice(0, 10)}T07:05:00.000Z`, byName: owner, from: received, to: 'draft', reason: null }, sent]
  })
  let from: ApplicationStatus = received
  for (const [to, day, reason] of wayOf(plan)) {
    const minute = String(plan.number).padStart(2, '0')
    const excused = from === 'received_late' ? lateAccepted : null
    changes.push({
      at: `2016-${day}T09:${minute}:00.000Z`,
      byName: to === 'withdrawn' ? owner : nameOf('secretariat'),
      from,
      to,
      reason: reason ?? excused,
    })
    from = to
  }
  return changes
}
