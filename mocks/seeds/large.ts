import type { Call } from '#src/domain/call.ts'
import type { State } from '../state.ts'
import { documentedMembers, sampleMembers } from './members.ts'
import type { Plan } from './plan.ts'
import { proposalOf } from './proposals.ts'
import { at } from './rehearsal-plan.ts'
import { assessmentsOf } from './reviews.ts'

export const LARGE_MEMBERS = 50_000
export const LARGE_APPLICATIONS = 10_000

/** The standard seed enlarged, to test lists, maps and boards at size. All of it is invented. */
export async function largeSeed(standard: State, plans: readonly Plan[], call: Call): Promise<State> {
  const samples = sampleMembers(LARGE_MEMBERS)
  const missing = LARGE_APPLICATIONS - standard.applications.length
  const more = Array.from({ length: missing }, (_, index): Plan => {
    const model = at(plans, index)
    const number = plans.length + 1 + index
    const digits = String(number).padStart(5, '0')
    return {
      ...model,
      id: `rehearsal-${digits}`,
      reference: `${call.referencePrefix}-${digits}`,
      member: at(samples, index),
      partner: at(samples, index + 1),
      brief: true,
    }
  })
  const applications = await Promise.all(more.map((plan) => proposalOf(plan, 'rehearsal-applicant')))
  const { assignments, reviews } = assessmentsOf(more, call)
  return {
    ...standard,
    members: [...documentedMembers, ...samples],
    applications: [...standard.applications, ...applications],
    assignments: [...standard.assignments, ...assignments],
    reviews: [...standard.reviews, ...reviews],
    counters: { ...standard.counters, [call.referencePrefix]: plans.length + missing },
  }
}
