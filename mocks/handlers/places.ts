import { placeOf, setPlace } from '../kept-places.ts'
import { findApplication, requireEditable } from './applications.ts'
import { caller, type Handlers } from './context.ts'

export const placeHandlers: Pick<Handlers, 'getPlace' | 'keepPlace'> = {
  getPlace({ applicationId }, context) {
    const { application } = findApplication(applicationId, context)
    return { place: placeOf(context.state, application.id, caller(context).id) }
  },

  keepPlace({ applicationId, address }, context) {
    const found = findApplication(applicationId, context)
    requireEditable(found, context, [address])
    const place = { address, version: found.application.version, at: context.now }
    setPlace(context.state, applicationId, caller(context).id, place)
    return { place }
  },
}
