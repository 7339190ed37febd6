import { sameValue } from '#src/domain/same-value.ts'
import type { JsonValue } from '#src/domain/values.ts'
import { BackendError, type FailureCode, isPassing } from '../errors.ts'
import type { KeptAnswer } from './device-store.ts'
import { createDeviceWriter } from './device-writer.ts'
import type { Confirmed, DraftSaver, DraftSaverOptions } from './draft.ts'
import { type Clash, sameState, type SavingState } from './saving-state.ts'
import { asSent, groundOf, standingOf } from './standing.ts'

/** Pause in typing after which the device gets the text, and after which the backend. */
const DEVICE_PAUSE_MS = 50
const BACKEND_PAUSE_MS = 600
/** Somebody who never pauses, as in dictation, loses no more than this and the time of writing. */
const LONGEST_UNWRITTEN_MS = 150
/** "Typing" is said until the keys rest: a word that changes twice a second would only disturb. */
const SETTLED_MS = 400
/** Somebody who never pauses is sent along all the same. */
const LONGEST_WAIT_MS = 5_000
const RETRY_FIRST_MS = 2_000
const RETRY_MOST_MS = 60_000

/** What is too large at once goes in so many parts before a step. */
const MOST_PARTS = 30
/** A refusal names an address, or a place inside its answer. */
const isNamed = ({ errors }: BackendError, address: string): boolean =>
  errors.some(({ pointer }) => pointer === address || pointer.startsWith(`${address}.`))

const NO_CLASHES: readonly Clash[] = []

/**
 * Saves a document field by field: device first, then backend. Without React and without knowledge of forms.
 * Nothing typed is dropped before the backend has confirmed that very value, or a person chose the other one.
 */
export async function openDraft(options: DraftSaverOptions): Promise<DraftSaver> {
  const { draft, port, tab } = options
  const device = createDeviceWriter(options.device, draft, tab)
  const listeners = new Set<Parameters<DraftSaver['subscribe']>[0]>()
  const pending = new Map<string, KeptAnswer>()
  const clashes = new Map<string, Clash>()
  /** Other texts of the same fields that tabs which are gone have left: each comes up once the one before is settled. */
  const left: KeptAnswer[] = []
  /** Fields that now have such a text, which the page does not show yet. */
  const takenUp = new Set<string>()
  /** Addresses that the device does not have yet. */
  const unwritten = new Set<string>()
  /** What the backend has refused by name. */
  const refused = new Map<string, { value: JsonValue; code: FailureCode }>()
  /** So many answers at once, since more of them were too large for the backend. */
  let mostAtOnce = Infinity
  let confirmed = options.confirmed
  let trouble: FailureCode | null = null
  let restored = 0
  /** Version of the document that the device has as confirmed. */
  let keptVersion = 0
  let sending: Promise<void> | null = null
  let deviceTimer: ReturnType<typeof setTimeout> | undefined
  let backendTimer: ReturnType<typeof setTimeout> | undefined
  let settleTimer: ReturnType<typeof setTimeout> | undefined
  let typing = false
  let firstUnwrittenAt: number | null = null
  let firstUnsentAt: number | null = null
  let failures = 0
  let closed = false
  let snapshot: SavingState = {
    phase: 'saved',
    savedAt: confirmed.updatedAt,
    unconfirmed: 0,
    held: 0,
    trouble: null,
    device: 'ok',
    clashes: NO_CLASHES,
    restored: 0,
  }
  let answersNow: Readonly<Record<string, JsonValue>>

  const isRefused = ({ address, value }: KeptAnswer): boolean => refused.get(address)?.value === value
  const isHeld = (answer: KeptAnswer): boolean => isRefused(answer) || port.accepts?.(answer) === false
  const rebuild = (): void => {
    const isUnkept = unwritten.size > 0 && !device.keepsAnswers()
    const isKept = unwritten.size === 0 && !typing
    const phase = pending.size === 0 ? 'saved' : isUnkept ? 'unkept' : isKept ? 'device' : 'typing'
    const next: SavingState = {
      phase,
      savedAt: confirmed.updatedAt,
      unconfirmed: pending.size,
      held: [...pending.values()].filter(isHeld).length,
      trouble: pending.size === 0 ? null : trouble,
      device: device.state(),
      clashes: clashes.size === 0 ? NO_CLASHES : [...clashes.values()],
      restored,
    }
    // The same object while nothing changed: keys in the middle of a word then draw nothing again.
    if (!sameState(snapshot, next)) snapshot = next
    const merged: Record<string, JsonValue> = { ...confirmed.answers }
    for (const { address, value } of pending.values()) {
      if (value === null) delete merged[address]
      else merged[address] = value
    }
    answersNow = merged
  }
  const tell = (addresses: string[] = []): void => {
    rebuild()
    for (const listener of listeners) {
      if (addresses.length > 0) listener({ kind: 'values', addresses })
      listener({ kind: 'state' })
    }
  }

  /**
   * The backend's present state becomes the ground. What is pending and untouched elsewhere moves up to it; a list that
   * changed elsewhere takes those rows; another value that changed elsewhere is a clash; what nobody typed here follows.
   */
  const adopt = (next: Confirmed): void => {
    if (next.version < confirmed.version) return // an answer that was overtaken on the way
    // Before anything is forgotten: the device never has less than it had.
    keepConfirmed(next)
    const followed = new Set<string>()
    let isMerged = false
    for (const address of new Set([...Object.keys(next.answers), ...Object.keys(confirmed.answers)])) {
      if (!pending.has(address) && !sameValue(next.answers[address], confirmed.answers[address])) followed.add(address)
    }
    for (const [address, mine] of pending) {
      const standing = standingOf(mine, next)
      if (standing.kind === 'clash') {
        clashes.set(address, { address, mine: mine.value, theirs: standing.theirs })
        continue
      }
      clashes.delete(address)
      if (standing.kind === 'settled') {
        // A list may have more than what was typed here.
        if (!sameValue(next.answers[address] ?? null, mine.value)) followed.add(address)
        settle(address)
        continue
      }
      pending.set(address, standing.answer)
      if (standing.kind === 'moved') continue
      isMerged = true
      unwritten.add(address)
      followed.add(address)
    }
    // Closed to changes it may have been opened again.
    if (next.version > confirmed.version && trouble === 'not_editable') schedule()
    confirmed = next
    for (const address of takenUp) followed.add(address)
    takenUp.clear()
    tell([...followed])
    if (!isMerged) return
    void writeDevice()
    // One that had clashed before waited for a person.
    if (trouble === null && !sending) schedule()
  }
  /** The backend has this very value: nothing is left to do for the address. */
  const settle = (address: string): void => {
    const answer = pending.get(address)
    pending.delete(address)
    clashes.delete(address)
    unwritten.delete(address)
    if (answer) void device.forget(answer)
    const next = left.findIndex((other) => other.address === address)
    if (next >= 0) for (const other of left.splice(next, 1)) takeUp(other)
  }
  /** What a tab that is gone has left becomes what this one has to send. */
  const takeUp = (other: KeptAnswer): void => {
    // It may have been on its way when its page went.
    pending.set(other.address, asSent({ ...other, tab }))
    takenUp.add(other.address)
    void device.takeOver(other)
  }

  const keepConfirmed = (next: Confirmed): void => {
    if (next.version <= keptVersion) return
    keptVersion = next.version
    void device.keepConfirmed(next)
  }
  const writeDevice = (): Promise<void> => {
    clearTimeout(deviceTimer)
    firstUnwrittenAt = null
    const addresses = [...unwritten]
    const answers = addresses.flatMap((address) => pending.get(address) ?? [])
    if (answers.length === 0) return device.idle()
    return device.keep(answers).then((kept) => {
      for (const { address, value } of kept) if (pending.get(address)?.value === value) unwritten.delete(address)
      tell()
    })
  }

  const settled = (): void => {
    clearTimeout(settleTimer)
    if (typing) restored = 0
    typing = false
    tell()
  }

  const calm = (): void => {
    failures = 0
    trouble = null
    tell()
  }
  const sendable = (): KeptAnswer[] =>
    [...pending.values()].filter((answer) => !clashes.has(answer.address) && !isHeld(answer))
  const send = (): Promise<void> => {
    clearTimeout(backendTimer)
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
  const attempt = async (answers: KeptAnswer[]): Promise<void> => {
    const changes = answers.map(({ address, value }) => ({ address, value }))
    for (const answer of answers) pending.set(answer.address, asSent(answer))
    try {
      const saved = await port.save(changes, confirmed.version)
      failures = 0
      trouble = null
      keepConfirmed(saved)
      for (const answer of answers) {
        const now = pending.get(answer.address)
        if (saved.version < confirmed.version) continue // overtaken by what somebody else has saved since
        if (now?.value === answer.value) settle(answer.address)
        // Typed over while it was on its way: the newer text stands on the version that we have just made.
        else if (now) {
          pending.set(answer.address, { ...now, ...groundOf(saved.version, answer.value), sent: [] })
          unwritten.add(answer.address)
        }
      }
      for (const [address, { code }] of refused) if (code === 'too_large') refused.delete(address)
      void writeDevice()
      adopt(saved)
      tell()
      options.onConfirmed?.(saved)
    } catch (error) {
      if (!(error instanceof BackendError)) throw error
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
    if (error.code === 'not_editable') {
      // It was sent meanwhile, in another tab or by another hand: the page shows so.
      await refresh()
      return noteFailure(error)
    }
    if (error.code !== 'version_mismatch') return noteFailure(error)
    // Somebody else moved on: what does not clash goes up again at once, with `schedule` after this attempt.
    const before = confirmed.version
    try {
      adopt(await port.load())
    } catch (cause) {
      if (!(cause instanceof BackendError)) throw cause
      return noteFailure(cause)
    }
    // Refused as stale although nothing moved: told and tried later, not looped.
    if (confirmed.version === before && clashes.size === 0) noteFailure(error)
    // It answers: what had failed before is over.
    else calm()
  }
  const noteFailure = (error: BackendError): void => {
    trouble = error.code
    if (!closed && (isPassing(error) || error.code === 'version_mismatch')) {
      failures += 1
      backendTimer = setTimeout(() => void send(), Math.min(RETRY_MOST_MS, RETRY_FIRST_MS * 2 ** (failures - 1)))
    }
    tell()
  }
  const schedule = (): void => {
    clearTimeout(backendTimer)
    firstUnsentAt ??= Date.now()
    const wait = Math.max(0, Math.min(BACKEND_PAUSE_MS, firstUnsentAt + LONGEST_WAIT_MS - Date.now()))
    backendTimer = setTimeout(() => void send(), wait)
  }
  const refresh = async (): Promise<void> => {
    try {
      adopt(await port.load())
    } catch (error) {
      if (!(error instanceof BackendError)) throw error
      noteFailure(error)
    }
  }

  const saver: DraftSaver = {
    state: () => snapshot,
    answers: () => answersNow,
    version: () => confirmed.version,
    unconfirmedChanges: () => [...pending.values()].map(({ address, value }) => ({ address, value })),
    isRefused(address) {
      const answer = pending.get(address)
      return answer !== undefined && isRefused(answer)
    },
    isKept: (address) => !unwritten.has(address),
    edit(address, value, from = 'field') {
      const before = pending.get(address)
      if (sameValue(answersNow[address] ?? null, value)) return
      const ground = before ?? groundOf(confirmed.version, confirmed.answers[address])
      pending.set(address, { ...ground, address, value, keptAt: Date.now(), tab })
      unwritten.add(address)
      const clash = clashes.get(address)
      if (clash) clashes.set(address, { ...clash, mine: value })
      // A refusal that waiting does not heal is tried again with the next keys, which may be what heals it. An expired
      // session waits for `retry`, and a failure that may pass has its own timer.
      const waits = failures > 0 || trouble === 'not_signed_in'
      if (!waits && !sending) trouble = null
      clearTimeout(deviceTimer)
      firstUnwrittenAt ??= Date.now()
      const latest = firstUnwrittenAt + LONGEST_UNWRITTEN_MS - Date.now()
      deviceTimer = setTimeout(() => void writeDevice(), Math.max(0, Math.min(DEVICE_PAUSE_MS, latest)))
      typing = true
      clearTimeout(settleTimer)
      settleTimer = setTimeout(settled, SETTLED_MS)
      if (!waits) schedule()
      tell(from === 'field' ? [] : [address])
    },
    async flush() {
      settled()
      const kept = writeDevice()
      await send()
      // Keys typed while the first request was on its way, and what is more than goes at once.
      const hasMore = () => trouble === null && sendable().length > 0
      if (hasMore()) await send()
      const goesInParts = () => mostAtOnce < Infinity && hasMore()
      for (let part = 0; part < MOST_PARTS && goesInParts(); part += 1) await send()
      await kept
    },
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
    adopt,
    resolve(address, choice) {
      const answer = pending.get(address)
      const clash = clashes.get(address)
      if (!answer || !clash) return
      clashes.delete(address)
      if (choice === 'theirs') {
        settle(address)
        // What else was left in this field may clash as well.
        adopt({ ...confirmed })
        tell([address])
        return
      }
      pending.set(address, { ...answer, ...groundOf(confirmed.version, confirmed.answers[address]), sent: [] })
      tell()
      void send()
    },
    acknowledge() {
      if (restored === 0) return
      restored = 0
      tell()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    close() {
      closed = true
      clearTimeout(deviceTimer)
      clearTimeout(backendTimer)
      clearTimeout(settleTimer)
      void writeDevice()
    },
  }

  rebuild()
  // What else was left in the same field comes up after it, each as a text of its own.
  for (const answer of await device.readLeft(options.isOpen)) {
    if (pending.has(answer.address)) left.push(answer)
    else takeUp(answer)
  }
  const restorable = pending.size
  adopt({ ...confirmed })
  restored = Math.min(restorable, pending.size)
  tell()
  if (pending.size > 0) schedule()
  return saver
}
