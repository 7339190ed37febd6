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
  /** What stood here at each version. */
  const backups = new Map<number, Confirmed>()
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
      // This backend never gave out such a version: it was put back to a backup.
      if (base > version) throw new BackendError('saveAnswers', 'version_mismatch')
      // Saving a value that is there already changes nothing, nor does clearing an empty field.
      const real = changes.filter(({ address, value }) => !sameValue(answers[address] ?? null, value))
      const clashing = real.filter(({ address }) => (answerVersions[address] ?? 0) > base)
      if (clashing.length > 0) throw new BackendError('saveAnswers', 'version_mismatch')
      backups.set(version, present())
      if (real.length > 0) version += 1
      for (const { address, value } of real) {
        if (value === null) delete answers[address]
        else answers[address] = value
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
    /** Puts the backend back to what stood there at a version. */
    putBack(to: number) {
      const backup = backups.get(to)
      if (!backup) throw new Error(`there is no backup of version ${to}`)
      for (const address of Object.keys(answers)) delete answers[address]
      for (const address of Object.keys(answerVersions)) delete answerVersions[address]
      version = to
      Object.assign(answers, backup.answers)
      Object.assign(answerVersions, backup.answerVersions)
    },
    fail: (error: BackendError | null) => void (failure = error),
    /** Saves arrive, but their answers are lost. */
    loseAnswers: (isLost: boolean) => void (isAnswerLost = isLost),
  }
}
