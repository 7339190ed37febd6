import { sameValue } from '#src/domain/same-value.ts'
import type { JsonValue } from '#src/domain/values.ts'
import { inTime } from '../in-time.ts'
import type { KeptAnswer } from './device-store.ts'
import { createDeviceWriter } from './device-writer.ts'
import { type Change, type Confirmed, type DraftSaver, type DraftSaverOptions, GONE_FOR_GOOD_MS } from './draft.ts'
import { createPendingAnswers } from './pending-answers.ts'
import { sameState, type SavingState } from './saving-state.ts'
import { createSender } from './sender.ts'
import { isSameTab } from './tab.ts'

/** Pause in typing after which the text is written to the device. */
const DEVICE_PAUSE_MS = 50
/** Longest time until a text is written if its person never pauses, as in dictation. */
const LONGEST_UNWRITTEN_MS = 150
/** The status says "Typing" until the keys rest: a word that changes twice a second would only disturb. */
const SETTLED_MS = 400
const LONGEST_GATHER_MS = 500
/** Longest time that a draft waits for the device before it opens without the answers kept there. */
const LONGEST_OPENING_MS = 2_000
/** A device that takes longer to write is told as refusing until it has written. */
const LONGEST_WRITE_MS = 3_000

/**
 * Saves the answers of a draft field by field: device first, then backend. Knows neither React nor forms. Nothing typed is
 * dropped before the backend has confirmed that very value, or a person has chosen the other one.
 */
export async function openDraft(options: DraftSaverOptions): Promise<DraftSaver> {
  const { draft, port, tab, afterKey = (work) => work() } = options
  const writer = createDeviceWriter(options.device, draft, tab)
  // Where the port is this device, the confirmed answers are kept there already.
  const device = port.isOnDevice
    ? { ...writer, keepConfirmed: (confirmed: Confirmed) => Promise.resolve(confirmed) }
    : writer
  const pending = createPendingAnswers(options.confirmed, tab, device, {
    letGo(address) {
      // The next text that was left in this field has taken its place, and may clash.
      if (!pending.get(address)) restored = restored.filter((other) => other !== address)
      lookAgain()
      tell([address])
    },
    newer: (kept) => void sender.refresh(kept),
  })
  const listeners = new Set<Parameters<DraftSaver['subscribe']>[0]>()
  let restored: readonly string[] = []
  let hasForgotten = false
  /** False until the device has told what it has of this draft. */
  let hasRead = false
  /** How many calls the device has not answered in time. */
  let overdue = 0
  let deviceTimer: ReturnType<typeof setTimeout> | undefined
  let settleTimer: ReturnType<typeof setTimeout> | undefined
  let typing = false
  let isKeyUntold = false
  let firstUnwrittenAt: number | null = null
  let snapshot: SavingState
  let answersNow: Readonly<Record<string, JsonValue>>

  const unconfirmedChanges = (): Change[] => {
    const own = pending.all().map(({ address, value }) => ({ address, value }))
    if (!port.isOnDevice) return own
    const shared = Object.entries(pending.confirmed().answers).filter(([address]) => !pending.get(address))
    return [...shared.map(([address, value]) => ({ address, value })), ...own]
  }
  const stateNow = (): SavingState => {
    const unconfirmed = port.isOnDevice ? unconfirmedChanges().length : pending.count()
    const isWritten = pending.countUnwritten() === 0
    const isUnkept = !isWritten && (overdue > 0 || !device.keepsAnswers())
    // The device has confirmed all of it: an earlier refusal is over.
    const isShared = port.isOnDevice === true && isWritten && pending.confirmed().version > 0
    return {
      phase: unconfirmed === 0 ? 'saved' : isUnkept ? 'unkept' : isWritten && !typing ? 'device' : 'typing',
      savedAt: pending.confirmed().updatedAt,
      unconfirmed,
      held: pending.all().filter(sender.isHeld).length,
      // What this device does not confirm it keeps as unconfirmed, or `device` tells why not.
      trouble: unconfirmed === 0 || port.isOnDevice ? null : sender.trouble(),
      device: overdue > 0 ? 'refused' : isShared ? 'ok' : device.state(),
      clashes: pending.clashes(),
      restored,
      hasForgotten,
    }
  }
  const note = (): void => {
    if (pending.isAllWritten()) device.stay()
    const next = stateNow()
    // The same object while nothing has changed, so that keys in the middle of a word render nothing again.
    if (!sameState(snapshot, next)) snapshot = next
    answersNow = pending.answers()
  }
  const tell = (addresses: string[] = []): void => {
    note()
    isKeyUntold = false
    for (const listener of listeners) {
      if (addresses.length > 0) listener({ kind: 'values', addresses })
      listener({ kind: 'state' })
    }
  }
  /** Tells listeners once of all keys that are typed before `afterKey` calls back. */
  const tellOfKey = (): void => {
    const { phase } = snapshot
    note()
    // No frame says "Saved" beside a key that is not.
    if (snapshot.phase !== phase) return tell()
    if (isKeyUntold) return
    isKeyUntold = true
    afterKey(() => {
      if (isKeyUntold) tell()
    })
  }
  const adopt = (next: Confirmed, known = next): void => {
    // Version 0: the backend has nothing, or nothing any more.
    if (next.version > 0 && next.version < known.version) {
      pending.onPutBack(next, known, (change) => port.accepts?.(change) !== false)
      // Before the device forgets what the backend had.
      void writeDevice()
    }
    const adopted = pending.adopt(next)
    if (!adopted) return
    tell(adopted.followed)
    if (adopted.isMerged) void writeDevice()
    sender.onMoved(adopted)
  }
  /** Compares changed pending answers with the confirmed ones, which may settle them or clash with them. */
  const lookAgain = (): void => adopt(pending.confirmed())
  const sender = createSender({
    port,
    waiting: pending.waiting,
    confirmed: pending.confirmed,
    hasClashes: () => pending.clashes().length > 0,
    onLeaving(answers) {
      const takeBack = pending.onLeaving(answers)
      // Asked for before the request goes: the next page must know that these values may arrive.
      void writeDevice()
      return () => {
        takeBack()
        void writeDevice()
      }
    },
    onSaved(saved, answers) {
      pending.onSaved(saved, answers)
      void writeDevice()
      if (saved.version < pending.confirmed().version) lookAgain()
      else adopt(saved)
      tell()
      options.onConfirmed?.(saved)
    },
    adopt,
    tell,
  })

  /** Ends when the device has done the work. After `longestMs` the status tells that it does not answer. */
  const watched = async <T>(work: Promise<T>, longestMs: number): Promise<T> => {
    const isLate =
      (await inTime(
        work.then(() => true),
        longestMs,
      )) === undefined
    if (!isLate) return work
    overdue += 1
    tell()
    return work.finally(() => {
      overdue -= 1
    })
  }
  const writeDevice = async (): Promise<void> => {
    clearTimeout(deviceTimer)
    firstUnwrittenAt = null
    const answers = pending.toWrite()
    if (answers.length === 0) return device.idle()
    pending.onWritten(await watched(device.keep(answers), LONGEST_WRITE_MS))
    tell()
    // A device that could not read before writes again: unsent text of an earlier page may lie there.
    if (!hasRead) void saver.gather()
  }
  const settled = (): void => {
    clearTimeout(settleTimer)
    typing = false
    tell()
  }

  /** Takes up answers that other pages have left. The notice names only those that the backend does not have. */
  const takeLeft = (left: readonly KeptAnswer[]): void => {
    // First, the device gets its copy of what the backend has: the next page may come before a slow device has done the rest.
    lookAgain()
    if (left.length === 0) return
    const before = new Set(pending.all().map(({ address }) => address))
    pending.takeLeft(left)
    lookAgain()
    const found = pending.all().flatMap(({ address }) => (before.has(address) ? [] : [address]))
    if (found.length > 0) restored = [...new Set([...restored, ...found])]
    tell()
    if (pending.count() > 0) sender.schedule()
  }
  const readLeft = async (): Promise<readonly KeptAnswer[]> => {
    const left = await device.readLeft(options.isOpen)
    hasRead ||= left !== null
    return left ?? []
  }
  /** When each opening was first found closed. A tab that is being reloaded looks closed for a moment. */
  const goneSince = new Map<string, number>()
  const isGone = (other: string): boolean => {
    const since = goneSince.get(other) ?? Date.now()
    goneSince.set(other, since)
    return Math.abs(Date.now() - since) >= GONE_FOR_GOOD_MS
  }
  const gather = async (): Promise<void> => {
    const left = await readLeft()
    for (const other of goneSince.keys()) if (!left.some((answer) => answer.tab === other)) goneSince.delete(other)
    takeLeft(left.filter((answer) => isSameTab(answer.tab, tab) || isGone(answer.tab)))
    // A tab that was closed may have changed the answers on this device without telling this one.
    if (port.isOnDevice) await sender.refresh()
  }
  let gathering: Promise<void> | null = null

  const saver: DraftSaver = {
    state: () => snapshot,
    answers: () => answersNow,
    version: () => pending.confirmed().version,
    unconfirmedChanges,
    isRefused(address) {
      const answer = pending.get(address)
      return answer !== undefined && sender.isRefused(answer)
    },
    isKept: (address) => !pending.isUnwritten(address),
    edit(address, value, from = 'field') {
      if (sameValue(answersNow[address] ?? null, value)) return
      device.takeBack()
      pending.type(address, value)
      // The person has typed the other text of a clash: nothing is left to ask.
      if (pending.clashes().some((clash) => clash.address === address && sameValue(clash.theirs, value))) lookAgain()
      clearTimeout(deviceTimer)
      firstUnwrittenAt ??= Date.now()
      const latest = firstUnwrittenAt + LONGEST_UNWRITTEN_MS - Date.now()
      deviceTimer = setTimeout(() => void writeDevice(), Math.max(0, Math.min(DEVICE_PAUSE_MS, latest)))
      typing = true
      clearTimeout(settleTimer)
      settleTimer = setTimeout(settled, SETTLED_MS)
      sender.onTyped()
      if (from === 'key') tellOfKey()
      else tell(from === 'field' ? [] : [address])
    },
    async flush() {
      settled()
      const kept = writeDevice()
      // A device that never answers must not prevent sending.
      await inTime(saver.gather(), LONGEST_GATHER_MS)
      await sender.sendAll()
      await inTime(kept, LONGEST_WRITE_MS)
    },
    leave() {
      // First, so that the device is left what goes to the backend as sent.
      void sender.sendLast()
      device.leave(pending.toWrite())
      settled()
      void writeDevice()
    },
    // One at a time: two gatherings would take up the same answers twice.
    gather: () =>
      (gathering ??= gather().finally(() => {
        gathering = null
      })),
    retry: sender.retry,
    refresh: sender.refresh,
    adopt(next) {
      // An answer that was overtaken on its way, or of a backend that was put back: asked now, it tells which.
      if (next.version < pending.confirmed().version) void sender.refresh()
      else adopt(next)
    },
    resolve(address, choice) {
      if (!pending.resolve(address, choice)) return
      // The next text that was left in this field may clash as well.
      lookAgain()
      tell([address])
      void writeDevice()
      void sender.send()
    },
    onForgotten() {
      hasForgotten = true
      pending.onForgotten()
      tell()
      void writeDevice()
    },
    acknowledge() {
      restored = []
      hasForgotten = false
      tell()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    abandon: device.abandon,
    close() {
      sender.close()
      clearTimeout(deviceTimer)
      clearTimeout(settleTimer)
      void writeDevice()
    },
  }

  snapshot = stateNow()
  answersNow = pending.answers()
  // The first gathering, for which all others wait: nothing is taken up twice, however late the device answers.
  gathering = watched(readLeft(), LONGEST_OPENING_MS)
    .then(takeLeft)
    .finally(() => {
      gathering = null
      tell()
      // A slow device may have read its confirmed answers too late for the opening.
      if (port.isOnDevice) void sender.refresh()
    })
  await inTime(gathering, LONGEST_OPENING_MS)
  // The device keeps the confirmed answers before anything is typed upon them.
  lookAgain()
  return saver
}
