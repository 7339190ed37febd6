import { isWithin } from '#src/domain/within.ts'
import { findApplication } from './applications.ts'
import type { Handlers } from './context.ts'

export const answerHistoryHandlers: Pick<Handlers, 'listAnswerMoments'> = {
  listAnswerMoments({ applicationId, address }, context) {
    const { application } = findApplication(applicationId, context)
    const items = context.state.answerHistories
      .filter((one) => one.applicationId === application.id)
      .filter((one) => isWithin(one.address, address))
      .flatMap((one) =>
        one.moments
          .toReversed()
          .map(({ value, savedAt, byName }) => ({ address: one.address, value, savedAt, byName })),
      )
    return { items: items.toSorted((a, b) => Date.parse(b.savedAt) - Date.parse(a.savedAt)) }
  },
}
