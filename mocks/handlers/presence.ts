import { isPresent } from '#src/domain/presence.ts'
import { put } from '../store.ts'
import { peopleOf } from '../views/team-view.ts'
import { findApplication } from './applications.ts'
import { caller, type Handlers } from './context.ts'

export const presenceHandlers: Pick<Handlers, 'tellPresence'> = {
  tellPresence({ applicationId, place }, context) {
    const { application } = findApplication(applicationId, context)
    const { state, now } = context
    const { id: me } = caller(context)
    const here = state.presences.filter((presence) => presence.applicationId === applicationId)
    const mine = here.find(({ personId }) => personId === me)
    put(state.presences, mine, { applicationId, personId: me, place, toldAt: now })
    // Removed people do not count as present, however recent their report.
    const items = peopleOf(state, application).flatMap(({ personId, name }) => {
      const presence = here.find((one) => one.personId === personId && isPresent(one.toldAt, now))
      return presence && personId !== me ? [{ personId, name, place: presence.place }] : []
    })
    return { items }
  },
}
