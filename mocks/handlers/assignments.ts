import type { Person } from '#src/domain/person.ts'
import { type Assignments, mayAssignReviewers } from '#src/domain/proposal.ts'
import { fold } from '#src/domain/text.ts'
import { notFound, Refusal } from '../refusal.ts'
import type { State } from '../state.ts'
import { put } from '../store.ts'
import type { Sight } from '../views/visibility.ts'
import type { Context, Handlers } from './context.ts'
import { findProposal } from './proposals.ts'

/** Reviewers of a proposal may not manage its assignments. */
function managedProposal(proposalId: string, context: Context): Sight {
  const sight = findProposal(proposalId, context)
  if (sight.assignment) throw new Refusal('forbidden')
  return sight
}

/** Whether a person works on the application, or for the sender's organisation in any spelling. */
function isOfApplicant({ id, organisation }: Person, { application, authorityName }: Sight, people: Person[]): boolean {
  const side = [application.ownerId, ...application.collaborators.map(({ personId }) => personId)]
  if (side.includes(id)) return true
  if (organisation === null) return false
  const theirs = people.filter((person) => side.includes(person.id)).map((person) => person.organisation ?? '')
  return [authorityName, ...theirs].some((name) => fold(name).trim() === fold(organisation).trim())
}

function assignmentsOf(sight: Sight, { people, assignments }: State): Assignments {
  const assigned = assignments.filter(({ applicationId }) => applicationId === sight.application.id)
  const isCandidate = (person: Person) =>
    person.roles.includes('reviewer') &&
    !assigned.some(({ reviewerId }) => reviewerId === person.id) &&
    !isOfApplicant(person, sight, people)
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
    if (isOfApplicant(reviewer, sight, state.people)) throw new Refusal('forbidden')
    const whom = { applicationId: proposalId, reviewerId, modules: sight.modules }
    put(state.assignments, undefined, { ...whom, interest: 'undeclared', reason: '' })
    return assignmentsOf(sight, state)
  },
}
