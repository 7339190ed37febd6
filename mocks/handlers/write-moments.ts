import { type KeptMoment, withMoment } from '#src/domain/answer-history.ts'
import type { JsonValue } from '#src/domain/values.ts'
import type { StoredApplication } from '../state.ts'
import { put } from '../store.ts'
import { caller, type Context } from './context.ts'

type Change = { address: string; value: JsonValue | null }

/** Records what was saved in the history of answers. @param application before the save. */
export function writeMoments(
  application: StoredApplication,
  changes: readonly Change[],
  context: Context,
  isWrittenOn = true,
): void {
  const { answerHistories } = context.state
  const { id: byId, name: byName } = caller(context)
  for (const { address, value } of changes) {
    const known = answerHistories.find((one) => one.applicationId === application.id && one.address === address)
    const before = application.answers[address]
    // Answers of the seeds are older than the history.
    const first: KeptMoment[] =
      before === undefined
        ? []
        : [{ value: before, savedAt: application.updatedAt, since: application.createdAt, byName: null, byId: null }]
    const moments = withMoment(known?.moments ?? first, { value, savedAt: context.now, byName, byId }, isWrittenOn)
    put(answerHistories, known, { applicationId: application.id, address, moments })
  }
}
