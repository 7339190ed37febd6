import { BackendError } from '#src/backend/errors.ts'
import type { Change, Confirmed, DraftPort } from '#src/backend/saving/draft.ts'
import { sameValue } from '#src/domain/same-value.ts'
import type { JsonValue } from '#src/domain/values.ts'

const delay = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** A backend with one document, as the contract describes saving; independent of the code under test. */
export function documentBackend() {
  let version = 1
  const answers: Record<string, JsonValue> = {}
  const answerVersions: Record<string, number> = {}
  /** Every value that an address ever had. */
  const history: Record<string, JsonValue[]> = {}
  let failure: BackendError | null = null
  let isAnswerLost = false
  const present = (): Confirmed => ({
    version,
    answers: { ...answers },
    answerVersions: { ...answerVersions },
    updatedAt: '2016-04-12T08:00:00.000Z',
  })
  const port: DraftPort = {
    async load() {
      await delay(20)
      if (failure) throw failure
      return present()
    },
    async save(changes: readonly Change[], base: number) {
      await delay(30)
      if (failure) throw failure
      // Saving a value that is there already changes nothing.
      const real = changes.filter(({ address, value }) => !sameValue(answers[address], value))
      const clashing = real.filter(({ address }) => (answerVersions[address] ?? 0) > base)
      if (clashing.length > 0) throw new BackendError('saveAnswers', 'version_mismatch')
      if (real.length > 0) version += 1
      for (const { address, value } of real) {
        answers[address] = value
        answerVersions[address] = version
        history[address] = [...(history[address] ?? []), value]
      }
      await delay(30)
      if (isAnswerLost) throw new BackendError('saveAnswers', 'timeout')
      return present()
    },
  }
  return {
    port,
    present,
    history,
    /** Whether an address has or had this text. */
    has: (address: string, text: string) => history[address]?.includes(text) ?? false,
    answers,
    fail: (error: BackendError | null) => void (failure = error),
    /** Saves arrive, but their answers are lost. */
    loseAnswers: (isLost: boolean) => void (isAnswerLost = isLost),
  }
}
