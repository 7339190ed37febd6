import { emptyWorkTally, withSave, withSent } from '#src/domain/application/usual-time.ts'
import { visibleSections } from '#src/domain/application/fields.ts'
import type { Instant } from '#src/domain/values.ts'
import type { State, StoredApplication, StoredSubmission } from './state.ts'
import { put } from './store.ts'

const find = ({ works }: State, applicationId: string) => works.find((one) => one.applicationId === applicationId)

/**
 * Counts the minute towards the sections of what changed, until the application is first sent.
 *
 * @param application as it was before.
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

/**
 * What was counted goes to the call, at the first sending. Records are only ever replaced, so what stays of the
 * application is an empty one.
 */
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
