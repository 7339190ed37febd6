import { sameValue } from '#src/domain/same-value.ts'
import type { JsonValue } from '#src/domain/values.ts'
import { isWithin } from '#src/domain/within.ts'
import { BackendError, type FailureCode, isSentAgain, mayHaveArrived } from '../errors.ts'
import type { KeptAnswer } from './device-store.ts'
import type { Confirmed, DraftPort } from './draft.ts'

/** Pause in typing after which the backend gets the text. */
const PAUSE_MS = 600
/** Somebody who never pauses is sent along all the same. */
const LONGEST_WAIT_MS = 5_000
const RETRY_FIRST_MS = 2_000
const RETRY_MOST_MS = 60_000
/** What is too large at once goes in so many parts before a step. */
const MOST_PARTS = 30

export type SenderOptions = {
  port: DraftPort
  /** Answers that are not confirmed and clash with nothing. */
  waiting: () => KeptAnswer[]
  /** The document as the backend was last known to have it. */
  confirmed: () => Confirmed
  hasClashes: () => boolean
  /**
   * These leave now: from here on nobody knows whether they have arrived until the backend says so. Gives back what takes
   * that away again, for when it says that they have not.
   */
  onLeaving: (answers: readonly KeptAnswer[]) => () => void
  onSaved: (saved: Confirmed, answers: readonly KeptAnswer[]) => void
  /**
   * @param known what the backend was known to have when it was asked. One that answers with less was put back to a backup.
   */
  adopt: (confirmed: Confirmed, known: Confirmed) => void
  /** What a page shows of all this has changed. */
  tell: () => void
}

export type Sender = {
  /** Why the backend does not take what waits; null while all is well or an attempt runs. */
  trouble: () => FailureCode | null
  /** Refused by the backend as it stands: it waits until it is changed. */
  isRefused: (answer: KeptAnswer) => boolean
  /** Refused, or not accepted by the port as it stands. */
  isHeld: (answer: KeptAnswer) => boolean
  /** Sends after the pause. */
  schedule: () => void
  /** A key was typed: sends after the pause, unless something else decides when. */
  onTyped: () => void
  /** The backend has told what the document is now: what it did not take may go. */
  onMoved: (moved: { isNewer: boolean }) => void
  send: () => Promise<void>
  /** Sends all that waits, in parts where it has to. */
  sendAll: () => Promise<void>
  /**
   * Sends all that waits from a page that goes away. After the end of a session nothing is sent: the page would not hear
   * the refusal, and the next one would take the values for values that may have arrived.
   */
  sendLast: () => Promise<void>
  retry: () => Promise<void>
  /**
   * Takes what the backend has now.
   *
   * @param known what it is known to have; what this page knows, unless told.
   */
  refresh: (known?: Confirmed) => Promise<void>
  close: () => void
}

/** What is stale is so until the next `load`. */
const isTriedAgain = (error: BackendError): boolean => isSentAgain(error) || error.code === 'version_mismatch'

/** Makes a failure of any error: what no backend refuses with is a mistake of the program, which must be seen. */
const failureOf = (cause: unknown): BackendError => {
  if (cause instanceof BackendError) return cause
  console.error(cause)
  return new BackendError('saveAnswers', 'bad_response', { cause })
}

/** Whether the backend answers that it has saved, with the version that it had, and without what it was sent. */
const isUnheard = (saved: Confirmed, version: number, answers: readonly KeptAnswer[]): boolean =>
  saved.version <= version &&
  answers.some(({ address, value }) => !sameValue(saved.answers[address] ?? null, value))

/** A refusal names an address, or a place inside its answer. */
const isNamed = ({ errors }: BackendError, address: string): boolean =>
  errors.some(({ pointer }) => isWithin(pointer, address))

/** When answers go to the backend, one request at a time, and what becomes of them when it does not take them. */
export function createSender(options: SenderOptions): Sender {
  const { port, adopt, tell } = options
  /** What the backend has refused by name. */
  const refused = new Map<string, { value: JsonValue; code: FailureCode }>()
  /** So many answers at once, since more of them were too large for the backend. */
  let mostAtOnce = Infinity
  let trouble: FailureCode | null = null
  let failures = 0
  let sending: Promise<void> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let firstUnsentAt: number | null = null
  let closed = false

  const isRefused = ({ address, value }: KeptAnswer): boolean => refused.get(address)?.value === value
  const isHeld = (answer: KeptAnswer): boolean => isRefused(answer) || port.accepts?.(answer) === false
  const sendable = (): KeptAnswer[] => options.waiting().filter((answer) => !isHeld(answer))

  const calm = (): void => {
    failures = 0
    trouble = null
    tell()
  }
  const noteFailure = (error: BackendError): void => {
    trouble = error.code
    if (!closed && isTriedAgain(error)) {
      failures += 1
      timer = setTimeout(() => void send(), Math.min(RETRY_MOST_MS, RETRY_FIRST_MS * 2 ** (failures - 1)))
    }
    tell()
  }
  const schedule = (): void => {
    clearTimeout(timer)
    firstUnsentAt ??= Date.now()
    const wait = Math.max(0, Math.min(PAUSE_MS, firstUnsentAt + LONGEST_WAIT_MS - Date.now()))
    timer = setTimeout(() => void send(), wait)
  }
  const send = (): Promise<void> => {
    clearTimeout(timer)
    if (sending) return sending
    const answers = sendable().slice(0, mostAtOnce)
    if (closed) return Promise.resolve()
    firstUnsentAt = null
    if (answers.length === 0) {
      // What had failed to go up was typed over with something that is held: no trouble is left.
      if (trouble !== null) calm()
      return Promise.resolve()
    }
    sending = attempt(answers).finally(() => {
      sending = null
      if (!closed && trouble === null && sendable().length > 0) schedule()
    })
    return sending
  }
  const attempt = async (answers: readonly KeptAnswer[]): Promise<void> => {
    const known = options.confirmed()
    const { version } = known
    const takeBack = options.onLeaving(answers)
    const isWithoutLine = navigator.onLine === false
    try {
      const saved = await port.save(
        answers.map(({ address, value }) => ({ address, value })),
        version,
      )
      if (isUnheard(saved, version, answers)) throw new BackendError('saveAnswers', 'bad_response')
      failures = 0
      trouble = null
      for (const [address, { code }] of refused) if (code === 'too_large') refused.delete(address)
      if (saved.version < version) adopt(saved, known)
      else options.onSaved(saved, answers)
    } catch (cause) {
      const error = failureOf(cause)
      // Without a line when it began, the request never left.
      if (!mayHaveArrived(error) || (isWithoutLine && error.code === 'offline')) takeBack()
      await failed(error, answers)
    }
  }
  const failed = async (error: BackendError, answers: readonly KeptAnswer[]): Promise<void> => {
    if (error.code === 'too_large' && answers.length > 1) {
      mostAtOnce = Math.ceil(answers.length / 2)
      return calm()
    }
    if (error.code === 'invalid' || error.code === 'too_large') {
      const named = answers.filter((answer) => error.code === 'too_large' || isNamed(error, answer.address))
      for (const { address, value } of named) refused.set(address, { value, code: error.code })
      // All others go up without them.
      if (named.length > 0) return calm()
    }
    if (error.code === 'not_editable' || error.code === 'deadline_passed' || error.code === 'forbidden') {
      // It was sent meanwhile, in another tab or by another hand, or somebody may change less than before: the page shows so.
      await refresh()
      // What the port accepts no longer waits here. All others go up without it.
      return answers.some(isHeld) ? calm() : noteFailure(error)
    }
    if (error.code !== 'version_mismatch') return noteFailure(error)
    // Somebody else moved on: what does not clash goes up again at once, with `schedule` after this attempt.
    const known = options.confirmed()
    try {
      adopt(await port.load(), known)
    } catch (cause) {
      return noteFailure(failureOf(cause))
    }
    // Refused as stale although nothing moved: told and tried later, not looped.
    if (options.confirmed().version === known.version && !options.hasClashes()) noteFailure(error)
    // It answers: what had failed before is over.
    else calm()
  }
  const refresh = async (known = options.confirmed()): Promise<void> => {
    try {
      adopt(await port.load(), known)
    } catch (cause) {
      noteFailure(failureOf(cause))
    }
  }

  const sendAll = async (): Promise<void> => {
    await send()
    // Keys typed while the first request was on its way, and what is more than goes at once.
    const hasMore = () => trouble === null && sendable().length > 0
    if (hasMore()) await send()
    const goesInParts = () => mostAtOnce < Infinity && hasMore()
    for (let part = 0; part < MOST_PARTS && goesInParts(); part += 1) await send()
  }

  return {
    trouble: () => trouble,
    isRefused,
    isHeld,
    schedule,
    onTyped() {
      // A refusal that waiting does not heal is tried again with the next keys, which may be what heals it. An expired
      // session waits for `retry`, and a failure that may pass has its own timer.
      if (failures > 0 || trouble === 'not_signed_in') return
      if (!sending) trouble = null
      schedule()
    },
    onMoved({ isNewer }) {
      // Closed to changes it may have been opened again.
      if (isNewer && trouble === 'not_editable') schedule()
      // One that had clashed before waited for a person; one that the port did not accept, for somebody to allow it.
      if (trouble === null && !sending && firstUnsentAt === null && sendable().length > 0) schedule()
    },
    send,
    sendAll,
    sendLast: () => (trouble === 'not_signed_in' ? Promise.resolve() : sendAll()),
    async retry() {
      refused.clear()
      calm()
      // What is on its way went out over the old line, in the old session: how it ends says nothing about now.
      if (sending) {
        await sending
        calm()
      }
      await send()
    },
    refresh,
    close() {
      closed = true
      clearTimeout(timer)
    },
  }
}
