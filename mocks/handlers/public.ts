import { emptyWorkTally, usualTimes } from '#src/domain/application/usual-time.ts'
import { currentDeadline } from '#src/domain/deadline.ts'
import { notFound } from '../refusal.ts'
import { membersOf } from '../views/request-view.ts'
import type { Handlers } from './context.ts'

/** Operations that everybody may call. */
export const publicHandlers: Pick<
  Handlers,
  | 'getSession'
  | 'listMembers'
  | 'listCountries'
  | 'listNetworks'
  | 'getTimeline'
  | 'listCalls'
  | 'getCall'
  | 'getUsualTimes'
  | 'listPrivacyNotices'
> = {
  getSession: (_, { person, now, endsAt }) => ({ person, serverTime: now, endsAt }),
  listMembers: (_, { state }) => ({ items: membersOf(state) }),
  listCountries: (_, { state }) => ({ items: state.countries }),
  listNetworks: (_, { state }) => ({ items: state.networks }),
  getTimeline: (_, { state }) => ({ items: state.timeline }),

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

  getUsualTimes({ callId }, { state }) {
    if (!state.calls.some(({ id }) => id === callId)) throw notFound()
    return usualTimes(state.workTallies.find((one) => one.callId === callId)?.tally ?? emptyWorkTally)
  },

  listPrivacyNotices({ callId }, { state }) {
    if (!state.calls.some(({ id }) => id === callId)) throw notFound()
    return { items: [...(state.privacyNotices[callId] ?? [])] }
  },
}
