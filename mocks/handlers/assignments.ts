import type { Person } from '#src/domain/person.ts'
import { type Assignments, mayAssignReviewers } from '#src/domain/proposal.ts'
import { notFound, Refusal } from '../refusal.ts'
import type { State } from '../state.ts'
import { put } from '../store.ts'
import { applicantSideOf, type Sight } from '../views/visibility.ts'
import type { Handlers } from './context.ts'
import { managedProposal } from './proposals.ts'

function assignmentsOf(sight: Sight, { people, assignments }: State): Assignments {
  const assigned = assignments.filter(({ applicationId }) => applicationId === sight.application.id)
  const isCandidate = (person: Person) =>
    person.roles.includes('reviewer') &&
    !assigned.some(({ reviewerId }) => reviewerId === person.id) &&
    !applicantSideOf(people, person)(sight.application, sight.authorityName)
  return {
    items: assigned.map(({ reviewerId, modules, interest }) => {
      const reviewerName = people.find(({ id }) => id === reviewerId)?.name ?? reviewerId
      return { reviewerId, reviewerName, modules, interest }
    }),
    candidates: mayAssignReviewers(sight.trueStatus)
      ? people.filter(isCandidate).map(({ id, name }) => ({ id, name }))
      : [],
  }
}

export const assignmentHandlers: Pick<Handlers, 'listAssignments' | 'assignReviewer'> = {
  listAssignments: ({ proposalId }, context) => assignmentsOf(managedProposal(proposalId, context), context.state),

  assignReviewer({ proposalId, reviewerId }, context) {
    const { state } = context
    const sight = managedProposal(proposalId, context)
    const reviewer = state.people.find(({ id, roles }) => id === reviewerId && roles.includes('reviewer'))
    if (!reviewer) throw notFound()
    const before = assignmentsOf(sight, state)
    if (before.items.some((item) => item.reviewerId === reviewerId)) return before
    if (!mayAssignReviewers(sight.trueStatus)) throw new Refusal('illegal_transition')
    if (applicantSideOf(state.people, reviewer)(sight.application, sight.authorityName)) throw new Refusal('forbidden')
    const whom = { applicationId: proposalId, reviewerId, modules: sight.modules }
    put(state.assignments, undefined, { ...whom, interest: 'undeclared', reason: '' })
    return assignmentsOf(sight, state)
  },
}
