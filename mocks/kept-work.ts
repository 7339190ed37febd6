import { emptyWorkTally, withSave, withSent } from '#src/domain/application/usual-time.ts'
import { visibleSections } from '#src/domain/application/fields.ts'
import type { Instant } from '#src/domain/values.ts'
import type { State, StoredApplication, StoredSubmission } from './state.ts'
import { put } from './store.ts'

const find = ({ works }: State, applicationId: string) => works.find((one) => one.applicationId === applicationId)

/**
 * Counts the present minute for the sections that changed, until the first submission.
 *
 * @param application before the save.
 */
export function countWork(
  { id: applicationId, answers, submissions }: StoredApplication,
  addresses: readonly string[],
  { state, now }: { state: State; now: Instant },
): void {
  if (submissions.length > 0) return
  const known = find(state, applicationId)
  put(state.works, known, { applicationId, work: withSave(known?.work ?? {}, addresses, answers, now) })
}

/** At the first submission, adds the minutes to the call's sums. Records cannot be removed, so an empty one remains. */
export function giveWork(
  { id: applicationId, callId, submissions }: StoredApplication,
  { answers }: Pick<StoredSubmission, 'answers'>,
  state: State,
): void {
  const known = find(state, applicationId)
  if (!known || submissions.length > 0) return
  const before = state.workTallies.find((one) => one.callId === callId)
  const tally = withSent(before?.tally ?? emptyWorkTally, known.work, visibleSections(answers))
  put(state.workTallies, before, { callId, tally })
  put(state.works, known, { applicationId, work: {} })
}
