import { sameValue } from '#src/domain/same-value.ts'
import type { JsonValue } from '#src/domain/values.ts'
import { asOwn, type KeptAnswer } from './device-store.ts'
import type { DeviceWriter } from './device-writer.ts'
import type { Change, Confirmed } from './draft.ts'
import type { Clash } from './saving-state.ts'
import { asConfirmed, asSent, groundOf, mergedWith, standingOf } from './standing.ts'

/** What changed on the page when it took confirmed answers from the backend. */
export type Adopted = {
  /** Addresses whose text on the page has changed, though nobody typed it there. */
  followed: string[]
  /** A list of this page took rows from elsewhere, and has to be kept and sent as it is now. */
  isMerged: boolean
  isNewer: boolean
}

const isRecord = (a: KeptAnswer, b: KeptAnswer): boolean =>
  a.address === b.address && a.tab === b.tab && sameValue(a.value, b.value)

const NO_CLASHES: readonly Clash[] = []

/**
 * Keeps account of answers that the backend has not confirmed. An answer leaves the account only when the backend has that
 * very value, or a person has chosen the other one.
 */
export function createPendingAnswers(
  first: Confirmed,
  tab: string,
  device: DeviceWriter,
  on: {
    /** An answer that was taken up turns out to be another tab's by now. */
    letGo: (address: string) => void
    /** The device has a newer copy of what the backend has than this page. */
    newer: (kept: Confirmed) => void
  } = { letGo: () => undefined, newer: () => undefined },
) {
  const pending = new Map<string, KeptAnswer>()
  const clashes = new Map<string, Clash>()
  /** More texts of the same fields that closed tabs have left: each is taken up once the one before is settled. */
  const left: KeptAnswer[] = []
  /** Fields whose text was taken up and is not shown yet. */
  const takenUp = new Set<string>()
  /** Addresses that the device does not have yet. */
  const unwritten = new Set<string>()
  /** Answers that were taken up and neither changed nor sent here yet, while the device moves them, per address. */
  const moving = new Map<string, KeptAnswer>()
  /** Addresses whose record on the device does not tell yet which values have left for the backend. */
  const unmarked = new Set<string>()
  let confirmed = first
  /** Version of the confirmed answers that the device has. */
  let keptVersion = 0
  /** Whether the copy on the device may be newer than the backend, which was put back to a backup. */
  let isPutBack = false

  const keepConfirmed = (next: Confirmed): void => {
    if (next.version <= keptVersion) return
    const before = keptVersion
    keptVersion = next.version
    void device.keepConfirmed(next, isPutBack).then((kept) => {
      // A copy that the device did not take is tried again with the next answer of the backend.
      if (kept === null && keptVersion === next.version) keptVersion = before
      if (kept && kept.version > next.version) on.newer(kept)
    })
    isPutBack = false
  }
  /** Settles an address: the backend has this very value, or the one that a person chose. */
  const settle = (address: string, { version, answers }: Confirmed): void => {
    const answer = pending.get(address)
    if (answer) void device.forget(answer, asConfirmed(answer, version, answers[address] ?? null))
    drop(address)
  }
  /** Makes an answer that another opening has left one that this page has to send. */
  const takeUp = (other: KeptAnswer): void => {
    pending.set(other.address, asOwn(other, tab))
    takenUp.add(other.address)
    moving.set(other.address, other)
    void device.takeOver(other).then((isTaken) => {
      if (moving.get(other.address) !== other) return
      moving.delete(other.address)
      if (isTaken) return
      // Two tabs have found the same answer, and the other one has it.
      drop(other.address)
      on.letGo(other.address)
    })
  }
  /** Sets an answer that the device has to write. */
  const change = (answer: KeptAnswer): void => {
    pending.set(answer.address, answer)
    unwritten.add(answer.address)
    moving.delete(answer.address)
  }
  /** Takes an answer off the account, and takes up the next one that was left in its field. */
  const drop = (address: string): void => {
    pending.delete(address)
    clashes.delete(address)
    unwritten.delete(address)
    unmarked.delete(address)
    moving.delete(address)
    const next = left.findIndex((other) => other.address === address)
    if (next >= 0) for (const other of left.splice(next, 1)) takeUp(other)
  }
  /** Compares one answer with newer confirmed answers. Tells whether the page shows another text now. */
  const move = (mine: KeptAnswer, next: Confirmed): { isFollowed: boolean; isMerged: boolean } => {
    const { address } = mine
    const standing = standingOf(mine, next)
    if (standing.kind === 'clash') {
      clashes.set(address, { address, mine: mine.value, theirs: standing.theirs })
      return { isFollowed: false, isMerged: false }
    }
    clashes.delete(address)
    if (standing.kind === 'settled') {
      // A list may have more rows than were typed here.
      const isFollowed = !sameValue(next.answers[address] ?? null, mine.value)
      settle(address, next)
      return { isFollowed, isMerged: false }
    }
    const isMerged = standing.kind === 'merged'
    if (isMerged) change(standing.answer)
    else pending.set(address, standing.answer)
    return { isFollowed: isMerged, isMerged }
  }

  return {
    confirmed: () => confirmed,
    get: (address: string) => pending.get(address),
    all: (): KeptAnswer[] => [...pending.values()],
    /** Returns answers that clash with nothing. */
    waiting: (): KeptAnswer[] => [...pending.values()].filter(({ address }) => !clashes.has(address)),
    count: () => pending.size,
    clashes: (): readonly Clash[] => (clashes.size === 0 ? NO_CLASHES : [...clashes.values()]),
    isUnwritten: (address: string) => unwritten.has(address),
    countUnwritten: () => unwritten.size,
    /** Answers whose record on the device is missing or outdated. */
    toWrite: (): KeptAnswer[] =>
      [...new Set([...unwritten, ...unmarked])].flatMap((address) => pending.get(address) ?? []),
    isAllWritten: () => unwritten.size + unmarked.size === 0,
    /** Marks all answers as unwritten: the device has lost what it had. */
    onForgotten() {
      for (const answer of pending.values()) change(answer)
    },
    onWritten(kept: readonly KeptAnswer[]) {
      for (const { address, value, sent } of kept) {
        const now = pending.get(address)
        if (now?.value === value) unwritten.delete(address)
        if (now?.sent === sent) unmarked.delete(address)
      }
    },
    /** Returns the answers as the page shows them. */
    answers(): Record<string, JsonValue> {
      const merged: Record<string, JsonValue> = { ...confirmed.answers }
      for (const { address, value } of pending.values()) {
        if (value === null) delete merged[address]
        else merged[address] = value
      }
      return merged
    },
    type(address: string, value: JsonValue) {
      const before = pending.get(address)
      const ground = before?.isConfirmed
        ? groundOf(before.base, before.value)
        : (before ?? groundOf(confirmed.version, confirmed.answers[address]))
      // The last typed answer is sent last: the backend remembers it as the place where its person was.
      pending.delete(address)
      change({ ...ground, address, value, keptAt: Date.now(), tab })
      const clash = clashes.get(address)
      if (clash) clashes.set(address, { ...clash, mine: value })
    },
    /**
     * Marks values that leave for the backend now: one that stands there later may be one of these.
     *
     * @returns takes the marks back, for values that certainly have not arrived.
     */
    onLeaving(answers: readonly KeptAnswer[]): () => void {
      // A value that had left before may have arrived then: its mark stays.
      const newlySent = answers.filter(({ sent, value }) => !sent?.some((known) => sameValue(known, value)))
      for (const answer of newlySent) {
        pending.set(answer.address, asSent(answer))
        unmarked.add(answer.address)
        moving.delete(answer.address)
      }
      return () => {
        for (const { address, value } of newlySent) {
          const now = pending.get(address)
          if (!now) continue
          pending.set(address, { ...now, sent: now.sent?.filter((known) => !sameValue(known, value)) ?? [] })
          unmarked.add(address)
        }
      }
    },
    /** Notes that the backend has saved these answers. The caller then calls `adopt` with its answer. */
    onSaved(saved: Confirmed, answers: readonly KeptAnswer[]) {
      keepConfirmed(saved)
      for (const answer of answers) {
        const now = pending.get(answer.address)
        const isLast = now?.value === answer.value
        // Another text that was taken up meanwhile has not been sent.
        if (!now || !(isLast || now.sent?.some((value) => sameValue(value, answer.value)))) continue
        const isOurs = sameValue(saved.answers[answer.address] ?? null, answer.value)
        // Somebody has saved since, and the page knows already. If the backend had our value, they have gone on from it.
        const isOvertaken = saved.version < confirmed.version
        if (isOvertaken && !isOurs) continue
        if (isLast && !isOvertaken) settle(answer.address, saved)
        else if (isLast) pending.set(answer.address, asConfirmed(now, saved.version, answer.value))
        else {
          // Typed over while it was on its way: the newer text stands on the version that was just saved, or on the one
          // before if somebody has gone on from it already.
          const ground = groundOf(isOurs ? saved.version : confirmed.version, answer.value)
          change({ ...now, ...ground, sent: [] })
        }
      }
    },
    /**
     * Takes the present answers of the backend as confirmed. A pending answer that nobody else has changed moves up to the new
     * version, a list takes the rows of others, any other change by others is a clash. All other fields follow the backend.
     *
     * @returns null for an answer of the backend that was overtaken on the way.
     */
    adopt(next: Confirmed): Adopted | null {
      if (next.version < confirmed.version && !isPutBack) return null
      // Before answers are forgotten: the device never has less than before.
      keepConfirmed(next)
      const followed = new Set<string>()
      let isMerged = false
      for (const address of new Set([...Object.keys(next.answers), ...Object.keys(confirmed.answers)])) {
        if (!pending.has(address) && !sameValue(next.answers[address], confirmed.answers[address])) {
          followed.add(address)
        }
      }
      for (const [address, mine] of pending) {
        const moved = move(mine, next)
        if (moved.isFollowed) followed.add(address)
        isMerged ||= moved.isMerged
      }
      const isNewer = next.version > confirmed.version
      confirmed = next
      for (const address of takenUp) followed.add(address)
      takenUp.clear()
      return { followed: [...followed], isMerged, isNewer }
    },
    /**
     * Makes answers pending that the backend had confirmed and has lost, because it was put back to a backup. The caller
     * then calls `adopt` with `next`. Another text at the same address becomes a clash.
     *
     * @param known the answers that the backend was known to have.
     * @param isOwn whether this person may save the answer.
     */
    onPutBack(next: Confirmed, known: Confirmed, isOwn: (change: Change) => boolean) {
      for (const address of new Set([...Object.keys(known.answers), ...Object.keys(next.answers), ...pending.keys()])) {
        const mine = pending.get(address)
        const [before, theirs] = [known.answers[address] ?? null, next.answers[address] ?? null]
        const isLost = !sameValue(before, theirs)
        const value = mine ? mine.value : before
        if (!mine && !(isLost && isOwn({ address, value }))) continue
        // Below the version at which the other text was saved, so that the two clash.
        const base = isLost && theirs !== null ? (next.answerVersions[address] ?? next.version) - 1 : next.version
        const ground = groundOf(base, isLost ? null : before)
        change({ address, value, ...ground, keptAt: mine?.keptAt ?? Date.now(), tab })
      }
      isPutBack = true
      keptVersion = 0
    },
    /** Settles a clash as a person has chosen; of a list, only rows that both sides changed. False if there is no clash. */
    resolve(address: string, choice: 'mine' | 'theirs'): boolean {
      const answer = pending.get(address)
      if (!answer || !clashes.delete(address)) return false
      const theirs = confirmed.answers[address] ?? null
      const merged = mergedWith(answer, theirs, choice)
      const chosen = choice === 'mine' ? answer.value : theirs
      const value = merged === undefined ? chosen : merged
      if (sameValue(value, theirs)) settle(address, confirmed)
      else change({ ...answer, ...groundOf(confirmed.version, theirs), value, sent: [] })
      return true
    },
    /** Takes up what closed tabs have left, one text per field; more texts of a field wait in `left`. */
    takeLeft(answers: readonly KeptAnswer[]) {
      for (const answer of answers) {
        if (!pending.has(answer.address)) takeUp(answer)
        else if (!left.some((known) => isRecord(known, answer))) left.push(answer)
      }
    },
  }
}
