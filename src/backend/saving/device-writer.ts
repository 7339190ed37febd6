import {
  asOwn,
  type DeviceStore,
  DeviceStoreError,
  type DeviceTrouble,
  type KeptAnswer,
  recordName,
} from './device-store.ts'
import type { Confirmed } from './draft.ts'
import { isSameTab } from './tab.ts'

export type DeviceWriter = {
  /** Whether the last writes went well: those of unconfirmed answers, then that of the copy of confirmed ones. */
  state: () => 'ok' | DeviceTrouble
  /** Whether the last write of unconfirmed answers went well. */
  keepsAnswers: () => boolean
  /** Resolves when all calls so far have ended. Does not reject if the browser is full or refuses. */
  idle: () => Promise<void>
  /** Writes answers, as many as there is room for. Returns those that are the last ones the device has. */
  keep: (answers: readonly KeptAnswer[]) => Promise<readonly KeptAnswer[]>
  /**
   * Leaves last words of a page that goes away: unwritten answers, and marks of what the backend has where the device may
   * still have an older text. Without its mark the older text would come back as unsent.
   */
  leave: (answers: readonly KeptAnswer[]) => void
  /** Takes last words back except the marks: the page did not go, and the device has every answer. */
  stay: () => void
  /** Takes last words back: the page did not go, and its person types on. */
  takeBack: () => void
  /** Forgets an answer of which nothing is left to send: the backend has `confirmed`. */
  forget: (answer: KeptAnswer, confirmed: KeptAnswer) => Promise<void>
  /** Makes an answer that another tab has left this tab's own. False if it is no longer on the device. */
  takeOver: (other: KeptAnswer) => Promise<boolean>
  /** See `writeConfirmed` of the device. Null if the device did not take it. */
  keepConfirmed: (confirmed: Confirmed, overNewer: boolean) => Promise<Confirmed | null>
  /** Gives nothing more to the device, which is about to forget the draft. */
  abandon: () => void
  /**
   * Returns what earlier pages of this tab have left, then what tabs that are not open have left, the newest first; not what
   * this page has taken up already. Null if the device does not tell.
   */
  readLeft: (isOpen: (tab: string) => Promise<boolean>) => Promise<KeptAnswer[] | null>
}

/**
 * Keeps what one page has of a draft on the device. Calls are handed to the device at once, which does them in that order:
 * a page that goes away has no time to wait until an earlier write has ended.
 */
export function createDeviceWriter(device: DeviceStore, draft: string, tab: string): DeviceWriter {
  /** Answers of this page that the device may have now, per address; the last one was given last. */
  const given = new Map<string, readonly KeptAnswer[]>()
  const lastGiven = (address: string): KeptAnswer | undefined => given.get(address)?.at(-1)
  const give = (answer: KeptAnswer): void =>
    void given.set(answer.address, [...(given.get(answer.address) ?? []), answer])
  /** A written answer replaces the ones before it; a refused one is not on the device. */
  const onWritten = (answer: KeptAnswer, isWritten: boolean): void => {
    const all = given.get(answer.address) ?? []
    const index = all.indexOf(answer)
    if (index >= 0) given.set(answer.address, isWritten ? all.slice(index) : all.toSpliced(index, 1))
  }
  /** One state per kind: room for a word does not mean room for all confirmed answers. */
  const state: Record<'answers' | 'copy', 'ok' | DeviceTrouble> = { answers: 'ok', copy: 'ok' }
  let isAbandoned = false
  let ended: Promise<unknown> = Promise.resolve()
  /** Names of texts that this page has taken up and that the device may still have under other names, per address. */
  const older = new Map<string, ReadonlySet<string>>()
  const withOlder = (answer: KeptAnswer): KeptAnswer => {
    const names = older.get(answer.address)
    return names?.size ? { ...answer, over: [...names] } : answer
  }
  const dropOlder = (address: string, names: readonly string[]): void =>
    void older.set(address, new Set([...(older.get(address) ?? [])].filter((name) => !names.includes(name))))
  /** Marks of what the backend has where the device has not yet confirmed that it forgot the answer, per address. */
  const going = new Map<string, KeptAnswer>()
  let left: readonly KeptAnswer[] | null = null

  const troubleOf = (error: unknown): DeviceTrouble => {
    if (!(error instanceof DeviceStoreError)) throw error
    return error.trouble
  }
  const watch = <T>(work: Promise<T>): Promise<T> => {
    ended = Promise.all([ended, work.catch(() => undefined)])
    return work
  }
  /** Returns null if the work went well. */
  const outcome = (work: Promise<void>): Promise<DeviceTrouble | null> => work.then(() => null, troubleOf)
  const write = async (answers: readonly KeptAnswer[]): Promise<readonly KeptAnswer[]> => {
    const trouble = await outcome(device.write(draft, answers))
    state.answers = trouble ?? 'ok'
    if (trouble !== 'full' || answers.length < 2) {
      for (const answer of answers) onWritten(answer, trouble === null)
      return trouble === null ? answers : []
    }
    // A long text without room must not prevent short ones from being kept. Answers typed over meanwhile are skipped.
    const kept: KeptAnswer[] = []
    let isFull = false
    for (const answer of answers) {
      if (isAbandoned || lastGiven(answer.address) !== answer) {
        onWritten(answer, false)
        continue
      }
      const [done] = await write([answer])
      if (done) kept.push(done)
      else isFull = true
    }
    state.answers = isFull ? 'full' : 'ok'
    return kept
  }

  const leave = (answers: readonly KeptAnswer[]): void => {
    const known = [...going.values()].filter(({ address }) => !answers.some((answer) => answer.address === address))
    if (answers.length + known.length === 0) return takeBack()
    left = answers
    device.leave(draft, tab, [...answers, ...known].map(withOlder))
  }
  const takeBack = (): void => {
    if (left) device.leave(draft, tab, [])
    left = null
  }
  /** Drops the mark of an address: the device has forgotten the answer, or is given a new one. */
  const settle = (address: string): void => {
    if (going.delete(address) && left) leave(left)
  }

  return {
    keepsAnswers: () => state.answers === 'ok',
    state: () => (state.answers === 'ok' ? state.copy : state.answers),
    idle: () => ended.then(() => undefined),
    keep(typed) {
      if (isAbandoned) return Promise.resolve([])
      const answers = typed.map(withOlder)
      for (const answer of answers) {
        give(answer)
        settle(answer.address)
      }
      // A newer answer may have been given since.
      return watch(write(answers).then((kept) => kept.filter((answer) => lastGiven(answer.address) === answer)))
    },
    leave,
    stay() {
      if (left) leave([])
    },
    takeBack,
    forget(answer, confirmed) {
      // Older values that were written on the way go as well: they must not come back as unsent.
      const before = given.get(answer.address) ?? []
      const replaced = [...(older.get(answer.address) ?? [])]
      given.delete(answer.address)
      going.set(answer.address, confirmed)
      const forgotten = device.forget(draft, [withOlder(answer), ...before])
      // If the device cannot forget the answer, the next text that it is to keep tells of the trouble.
      const onGone = (trouble: DeviceTrouble | null) => {
        if (trouble === null) dropOlder(answer.address, replaced)
        if (going.get(answer.address) === confirmed) settle(answer.address)
      }
      return watch(outcome(forgotten).then(onGone))
    },
    takeOver(other) {
      if (isAbandoned) return Promise.resolve(true)
      settle(other.address)
      const mine = asOwn(other, tab)
      const replaced = [recordName(other), ...(other.over ?? [])]
      older.set(other.address, new Set([...(older.get(other.address) ?? []), ...replaced]))
      give(mine)
      let isTaken = true
      const taken = outcome(device.takeOver(draft, other, tab).then((told) => void (isTaken = told)))
      return watch(
        taken.then((trouble) => {
          state.answers = trouble ?? 'ok'
          // Without room the answer stays where it was.
          onWritten(mine, trouble === null)
          if (trouble === null) dropOlder(other.address, replaced)
          return isTaken
        }),
      )
    },
    keepConfirmed(confirmed, overNewer) {
      if (isAbandoned) return Promise.resolve(confirmed)
      let kept: Confirmed | null = null
      const written = outcome(device.writeConfirmed(draft, confirmed, overNewer).then((told) => void (kept = told)))
      return watch(
        written.then((trouble) => {
          state.copy = trouble ?? 'ok'
          return kept
        }),
      )
    },
    abandon: () => void (isAbandoned = true),
    async readLeft(isOpen) {
      try {
        const isOwn = (answer: KeptAnswer) => isSameTab(answer.tab, tab)
        const isTaken = (answer: KeptAnswer) => older.get(answer.address)?.has(recordName(answer)) === true
        const kept = (await device.read(draft)).filter((answer) => answer.tab !== tab && !isTaken(answer))
        const gone = await Promise.all(kept.map(async (answer) => isOwn(answer) || !(await isOpen(answer.tab))))
        return kept
          .filter((_, index) => gone[index])
          .toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)) || b.keptAt - a.keptAt)
      } catch (error) {
        state.answers = troubleOf(error)
        return null
      }
    },
  }
}
