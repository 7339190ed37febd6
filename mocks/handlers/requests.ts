import type { Member } from '#src/domain/member.ts'
import type { RequestDecision } from '#src/domain/request-steps.ts'
import { notFound } from '../refusal.ts'
import type { StoredRequest } from '../state.ts'
import { put } from '../store.ts'
import { receivedView } from '../views/request-view.ts'
import { requireVersion } from './applications.ts'
import { caller, type Context, type Handlers, newId } from './context.ts'
import { letterFile, takeStep } from './joining.ts'
import { compareMarks, pageOf } from './pages.ts'

function find(reference: string, { state }: Context): StoredRequest {
  const request = state.requests.find((candidate) => candidate.reference === reference)
  if (!request) throw notFound()
  return request
}

/** Newest first. */
const markOf = ({ receivedAt, reference }: StoredRequest) => [receivedAt, reference] as const

/**
 * The participant that accepting creates, on the map if the decision has coordinates. Data typed into the embedded
 * backend is a rehearsal, so the record is marked as invented.
 */
const memberFrom = ({ form }: StoredRequest & { kind: 'join' }, decision: RequestDecision, id: string): Member => ({
  id,
  name: form.authorityName,
  otherNames: [],
  names: null,
  country: form.country,
  kind: form.kind,
  inhabitants: form.inhabitants === null ? null : { count: form.inhabitants, year: null, source: null },
  coordinates: decision.coordinates ? { ...decision.coordinates, of: null } : null,
  joined: { on: decision.on, notBefore: null, notAfter: null },
  ordinal: null,
  certainty: 'sample',
  topics: form.topics,
  sample: true,
  sources: [],
})

/**
 * Accepted: adds the participant, under the same id as before if it was listed already. Otherwise removes it from the
 * list.
 */
function followDecision(request: StoredRequest, { state }: Context): void {
  if (request.kind !== 'join') return
  const { reference, status } = request
  const before = state.admissions.find((admission) => admission.reference === reference)
  const decision = request.history.at(-1)?.decision
  if (status === 'accepted' && decision) {
    const member = memberFrom(request, decision, before?.member.id ?? newId('member'))
    put(state.admissions, before, { reference, member, holds: true })
  } else if (before?.holds) {
    put(state.admissions, before, { ...before, holds: false })
  }
}

export const requestHandlers: Pick<Handlers, 'listRequests' | 'getRequest' | 'moveRequest' | 'readLetter'> = {
  listRequests({ kind, cursor, limit }, { state }) {
    const found = state.requests.filter((request) => request.kind === kind)
    const sorted = found.toSorted((a, b) => compareMarks(markOf(b), markOf(a)))
    const page = pageOf(sorted, { cursor, limit }, markOf, true)
    return { items: page.items.map((request) => receivedView(state, request)), next: page.next }
  },

  getRequest: ({ reference }, context) => receivedView(context.state, find(reference, context)),

  moveRequest({ reference, version, ...step }, context) {
    const request = find(reference, context)
    requireVersion(request, version)
    const moved = takeStep(request, step, 'secretariat', caller(context).name, context)
    followDecision(moved, context)
    return receivedView(context.state, moved)
  },

  async readLetter({ reference, letterId }, context) {
    const file = await letterFile(find(reference, context), letterId, context)
    const who = { personId: caller(context).id, applicationId: reference, documentId: letterId }
    context.state.openings.push({ id: newId('opening'), at: context.now, ...who })
    return file
  },
}
