import { applyChanges, realChanges } from '#src/domain/apply-changes.ts'
import { documentAddress, requiredSlots } from '#src/domain/application/documents.ts'
import { visibleAddresses } from '#src/domain/application/fields.ts'
import { Refusal } from '../refusal.ts'
import type { StoredApplication, StoredSubmission } from '../state.ts'
import { applicationView, ofOwner } from '../views/application-view.ts'
import { callOf, standingOf } from '../views/standing.ts'
import { change, findApplication, requireEditable, requireOwner, requireVersion } from './applications.ts'
import type { Context, Handlers } from './context.ts'
import { writeMoments } from './write-moments.ts'

export type DraftParts = Pick<StoredApplication, 'answers' | 'answerVersions' | 'documents'>

/**
 * A draft with some parts set back to the sent version. Unsent changes stay in the history of the answers, replaced
 * files among the earlier ones.
 *
 * @param isIn selects the parts by address of answer or document.
 */
export function backToSent(
  application: StoredApplication,
  sent: Pick<StoredSubmission, 'answers' | 'documents'>,
  isIn: (address: string) => boolean,
  context: Context,
): DraftParts {
  const addresses = new Set([...Object.keys(application.answers), ...Object.keys(sent.answers)].filter(isIn))
  const all = [...addresses].map((address) => ({ address, value: sent.answers[address] ?? null }))
  const changes = realChanges(application, all)
  writeMoments(application, changes, context, false)
  const { answers, answerVersions } = applyChanges(application, changes)
  const kept = new Set(sent.documents.map(({ id }) => id))
  const documents = application.documents.map((document) =>
    isIn(documentAddress(document.slot)) ? { ...document, replaced: !kept.has(document.id) } : document,
  )
  return { answers, answerVersions, documents }
}

export const discardHandlers: Pick<Handlers, 'discardImprovement'> = {
  discardImprovement({ applicationId, version }, context) {
    const found = findApplication(applicationId, context)
    const { application } = found
    requireOwner(found)
    requireVersion(application, version)
    requireEditable(found, context)
    const { state, now } = context
    const { counting } = standingOf(application, callOf(state, application), now)
    if (!counting) throw new Refusal('illegal_transition', { why: 'no_such_step' })
    const shown = new Set([
      ...visibleAddresses(counting.answers),
      ...requiredSlots(counting.answers).map(documentAddress),
    ])
    const parts = backToSent(application, counting, (address) => shown.has(address), context)
    const back = change(application, { ...parts, privacyNoticeRead: counting.privacyNoticeVersion }, context)
    return applicationView(state, back, ofOwner, now)
  },
}
