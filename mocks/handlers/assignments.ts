import type { Person } from '#src/domain/person.ts'
import { type Assignments, mayAssignReviewers, mayTakeBack } from '#src/domain/proposal.ts'
import { notFound, Refusal } from '../refusal.ts'
import type { State, StoredAssignment } from '../state.ts'
import { put } from '../store.ts'
import { standingAssignments } from '../views/standing-assignments.ts'
import { applicantSideOf, type Sight } from '../views/visibility.ts'
import { caller, type Context, type Handlers } from './context.ts'
import { managedProposal } from './proposals.ts'

function assignmentsOf(sight: Sight, context: Context): Assignments {
  const { people } = context.state
  const { id: callerId } = caller(context)
  const assigned = standingAssignments(context.state).filter(
    ({ applicationId }) => applicationId === sight.application.id,
  )
  const isCandidate = (person: Person) =>
    person.id !== callerId &&
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

/** Returns the record of an assignment, also of one that was taken back. */
const recordOf = ({ assignments }: State, proposalId: string, reviewerId: string): StoredAssignment | undefined =>
  assignments.find((one) => one.applicationId === proposalId && one.reviewerId === reviewerId)

export const assignmentHandlers: Pick<Handlers, 'listAssignments' | 'assignReviewer' | 'unassignReviewer'> = {
  listAssignments: ({ proposalId }, context) => assignmentsOf(managedProposal(proposalId, context), context),

  assignReviewer({ proposalId, reviewerId }, context) {
    const { state } = context
    const sight = managedProposal(proposalId, context)
    const reviewer = state.people.find(({ id, roles }) => id === reviewerId && roles.includes('reviewer'))
    if (!reviewer) throw notFound()
    const before = assignmentsOf(sight, context)
    if (before.items.some((item) => item.reviewerId === reviewerId)) return before
    if (!mayAssignReviewers(sight.trueStatus)) throw new Refusal('illegal_transition')
    // Reviewers of a proposal may not manage it, so the caller would lose it.
    if (reviewerId === caller(context).id) throw new Refusal('forbidden')
    if (applicantSideOf(state.people, reviewer)(sight.application, sight.authorityName)) throw new Refusal('forbidden')
    const whom = { applicationId: proposalId, reviewerId, modules: sight.modules }
    const previous = recordOf(state, proposalId, reviewerId)
    put(state.assignments, previous, { ...whom, interest: 'undeclared', reason: '' })
    return assignmentsOf(sight, context)
  },

  unassignReviewer({ proposalId, reviewerId }, context) {
    const { state } = context
    const sight = managedProposal(proposalId, context)
    const assignment = recordOf(state, proposalId, reviewerId)
    if (!assignment) throw notFound()
    // An assessment needs a declaration first, so nothing that the reviewer wrote is lost.
    if (!mayTakeBack(assignment)) throw new Refusal('illegal_transition', { why: 'already_declared' })
    put(state.assignments, assignment, { ...assignment, takenBack: true })
    return assignmentsOf(sight, context)
  },
}
