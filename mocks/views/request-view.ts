/** What each side sees of a request of an outsider. For everybody else it is `not_found`. */
import { duplicatesOf } from '#src/domain/duplicates.ts'
import type { Member } from '#src/domain/member.ts'
import { wasOpenAt } from '#src/domain/open-requests.ts'
import { type PossibleDuplicate, type ReceivedRequest, senderOf, type SentRequest } from '#src/domain/request.ts'
import { type RequestActor, stepsFor } from '#src/domain/request-steps.ts'
import type { State, StoredRequest } from '../state.ts'

/** All present participants. */
export const membersOf = (state: State): Member[] => {
  const admitted = state.admissions.filter(({ holds }) => holds).map(({ member }) => member)
  return admitted.length === 0 ? state.members : [...state.members, ...admitted]
}

const nextFor = (request: StoredRequest, actor: RequestActor) =>
  stepsFor(request, actor).map(({ to, needs }) => ({ to, needs }))

/** For the holder of the code: without names of the secretariat, and without other requests. */
export function sentView(request: StoredRequest): SentRequest {
  const { codeDigest, ...shown } = request
  void codeDigest
  const history = request.history.map((event) => ({ ...event, byName: null }))
  return { ...shown, history, next: nextFor(request, 'sender') }
}

export function receivedView(state: State, request: StoredRequest): ReceivedRequest {
  const { codeDigest, ...shown } = request
  void codeDigest
  return {
    ...shown,
    next: nextFor(request, 'secretariat'),
    duplicates: request.kind === 'join' ? duplicatesFor(state, request) : [],
    memberId:
      state.admissions.find(({ reference, holds }) => holds && reference === request.reference)?.member.id ?? null,
  }
}

/** Participants, and requests to join in force, that may be of the same authority. */
function duplicatesFor(state: State, request: StoredRequest & { kind: 'join' }): PossibleDuplicate[] {
  const own = state.admissions.find(({ reference }) => reference === request.reference)?.member.id
  const subject = senderOf(request)
  const members = membersOf(state).filter(({ id }) => id !== own)
  const others = state.requests
    .filter(
      ({ kind, reference, status }) => kind === 'join' && reference !== request.reference && status !== 'withdrawn',
    )
    .map((other) => ({ ...senderOf(other), request: other }))
  return [
    ...duplicatesOf(subject, members).map(({ other, likeness }) => ({
      what: 'member' as const,
      id: other.id,
      name: other.name,
      country: other.country,
      likeness,
      denied: request.form.otherThan.includes(other.id),
      status: null,
    })),
    ...duplicatesOf(subject, others).map(({ other, likeness }) => ({
      what: 'request' as const,
      id: other.request.reference,
      name: other.name,
      country: other.country,
      likeness,
      denied: request.form.otherThanOpen === true && wasOpenAt(other.request, request.receivedAt),
      status: other.request.status,
    })),
  ]
}
