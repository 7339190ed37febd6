import { sameValue } from '#src/domain/same-value.ts'
import type { JsonValue } from '#src/domain/values.ts'
import { isWithin } from '#src/domain/within.ts'
import { BackendError, type FailureCode, isSentAgain, mayHaveArrived } from '../errors.ts'
import type { KeptAnswer } from './device-store.ts'
import type { Confirmed, DraftPort } from './draft.ts'

/** Pause in typing after which the text is sent. */
const PAUSE_MS = 600
/** Longest time until a text is sent if its person never pauses. */
const LONGEST_WAIT_MS = 5_000
const RETRY_FIRST_MS = 2_000
const RETRY_MOST_MS = 60_000
/** Most parts in which `sendAll` sends what is too large at once. */
const MOST_PARTS = 30

export type SenderOptions = {
  port: DraftPort
  /** Returns unconfirmed answers that clash with nothing. */
  waiting: () => KeptAnswer[]
  /** Returns the answers that the backend was last known to have. */
  confirmed: () => Confirmed
  hasClashes: () => boolean
  /**
   * Called before answers are sent: from then on they may arrive. Returns what takes that back, for a backend that says
   * that they have not arrived.
   */
  onLeaving: (answers: readonly KeptAnswer[]) => () => void
  onSaved: (saved: Confirmed, answers: readonly KeptAnswer[]) => void
  /**
   * @param known what the backend was known to have when it was asked. An older answer proves that it was put back to a
   * backup.
   */
  adopt: (confirmed: Confirmed, known: Confirmed) => void
  /** Called when the state that a page shows has changed. */
  tell: () => void
}

export type Sender = {
  /** Returns why the backend does not take waiting answers; null if it does, or during an attempt. */
  trouble: () => FailureCode | null
  /** Whether the backend has refused this value, which waits until it is changed. */
  isRefused: (answer: KeptAnswer) => boolean
  /** Whether the backend has refused this value, or the port does not accept it. */
  isHeld: (answer: KeptAnswer) => boolean
  /** Sends after the pause. */
  schedule: () => void
  /** Sends after the pause, unless a failure decides when. Called for each key. */
  onTyped: () => void
  /** Sends what waited, after the backend has told its present answers. */
  onMoved: (moved: { isNewer: boolean }) => void
  send: () => Promise<void>
  /** Sends all that waits, in parts if it is too large at once. */
  sendAll: () => Promise<void>
  /**
   * Sends all that waits for a page that goes away, but not after the end of a session: the page would not hear the refusal,
   * and the next page would believe that the values may have arrived.
   */
  sendLast: () => Promise<void>
  retry: () => Promise<void>
  /**
   * Loads what the backend has now.
   *
   * @param known what it is known to have; by default what this page knows.
   */
  refresh: (known?: Confirmed) => Promise<void>
  close: () => void
}

/** A stale version is sent again too: after the next `load` it is no longer stale. */
const isTriedAgain = (error: BackendError): boolean => isSentAgain(error) || error.code === 'version_mismatch'

/** Refusals that end when the backend opens the draft again. */
const isShut = (code: FailureCode | null): boolean => code === 'not_editable' || code === 'deadline_passed'

/** Returns any error as a failure. An error that is no failure is a mistake of the program, which must be seen. */
const failureOf = (cause: unknown): BackendError => {
  if (cause instanceof BackendError) return cause
  console.error(cause)
  return new BackendError('saveAnswers', 'bad_response', { cause })
}

/** Whether the backend answers "saved" with its old version and without the values that it was sent. */
const isUnheard = (saved: Confirmed, version: number, answers: readonly KeptAnswer[]): boolean =>
  saved.version <= version && answers.some(({ address, value }) => !sameValue(saved.answers[address] ?? null, value))

/** Whether a refusal names an address, or a place inside its answer. */
const isNamed = ({ errors }: BackendError, address: string): boolean =>
  errors.some(({ pointer }) => isWithin(pointer, address))

/** Sends answers to the backend, one request at a time, and decides what happens when it does not take them. */
export function createSender(options: SenderOptions): Sender {
  const { port, adopt, tell } = options
  /** Values that the backend has refused by name, per address. */
  const refused = new Map<string, { value: JsonValue; code: FailureCode }>()
  /** Most answers in one request: more of them were too large for the backend. */
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
      // The answer that had failed was typed over with a value that is held: no trouble is left.
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
    const isWithoutLine = 'onLine' in navigator && !navigator.onLine
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
      // Without a connection at the start, the request never left.
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
      // The next request sends all others without them.
      if (named.length > 0) return calm()
    }
    if (isShut(error.code) || error.code === 'forbidden') {
      // The application was submitted meanwhile, or its person may change less than before: after a load the page shows so.
      await refresh()
      // Answers that the port no longer accepts wait here. The next request sends all others without them.
      return answers.some(isHeld) ? calm() : noteFailure(error)
    }
    if (error.code !== 'version_mismatch') return noteFailure(error)
    // Somebody else has saved. Answers that do not clash are sent again at once, by `schedule` after this attempt.
    const known = options.confirmed()
    try {
      adopt(await port.load(), known)
    } catch (cause) {
      return noteFailure(failureOf(cause))
    }
    // Refused as stale though no version is newer: the page tells so and tries later, without a loop.
    if (options.confirmed().version === known.version && !options.hasClashes()) noteFailure(error)
    // The backend answers: earlier trouble is over.
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
    // Answers typed while the first request was on its way, and those that did not fit into one request.
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
      // After a refusal the next keys are sent: they may correct what was refused. An expired session waits for `retry`, and
      // a failure that may pass has its own timer.
      if (failures > 0 || trouble === 'not_signed_in') return
      if (!sending) trouble = null
      schedule()
    },
    onMoved({ isNewer }) {
      // An application that was closed to changes may be open again.
      if (isNewer && isShut(trouble)) schedule()
      // Answers that no longer clash, or that the port accepts again, have no timer yet.
      if (trouble === null && !sending && firstUnsentAt === null && sendable().length > 0) schedule()
    },
    send,
    sendAll,
    sendLast: () => (trouble === 'not_signed_in' ? Promise.resolve() : sendAll()),
    async retry() {
      refused.clear()
      calm()
      // The request on its way belongs to the old connection or session: its failure says nothing about now.
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
