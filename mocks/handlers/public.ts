import { currentDeadline } from '#src/domain/deadline.ts'
import { notFound } from '../refusal.ts'
import { nextReference } from '../store.ts'
import type { Handlers } from './context.ts'

/** The key is of the request, not of the thing. */
function withoutKey<T extends { key: string }>(input: T): Omit<T, 'key'> {
  const { key, ...thing } = input
  void key
  return thing
}

/** What everybody may call. */
export const publicHandlers: Pick<
  Handlers,
  | 'getSession'
  | 'listMembers'
  | 'listCountries'
  | 'getTimeline'
  | 'requestToJoin'
  | 'listCalls'
  | 'getCall'
  | 'expressInterest'
  | 'listPrivacyNotices'
> = {
  getSession: (_, { person, now }) => ({ person, serverTime: now }),
  listMembers: (_, { state }) => ({ items: state.members }),
  listCountries: (_, { state }) => ({ items: state.countries }),
  getTimeline: (_, { state }) => ({ items: state.timeline }),

  requestToJoin(input, { state, now }) {
    const acknowledgement = { reference: nextReference(state, 'JOIN', now), receivedAt: now }
    state.joinRequests.push({ ...withoutKey(input), ...acknowledgement })
    return acknowledgement
  },

  listCalls: (_, { state }) => ({
    items: state.calls.toSorted((a, b) => {
      const [first, second] = [currentDeadline(a.deadlines), currentDeadline(b.deadlines)]
      return Date.parse(second.at) - Date.parse(first.at)
    }),
  }),

  getCall({ callId }, { state }) {
    const call = state.calls.find(({ id }) => id === callId)
    if (!call) throw notFound()
    return call
  },

  listPrivacyNotices({ callId }, { state }) {
    if (!state.calls.some(({ id }) => id === callId)) throw notFound()
    return { items: [...(state.privacyNotices[callId] ?? [])] }
  },

  expressInterest(input, { state, now }) {
    if (!state.calls.some(({ id }) => id === input.callId)) throw notFound()
    const acknowledgement = { reference: nextReference(state, 'INT', now), receivedAt: now }
    state.interests.push({ ...withoutKey(input), ...acknowledgement })
    return acknowledgement
  },
}
