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
  /** What became of the last writes: of answers, or else of the document as the backend has it. */
  state: () => 'ok' | DeviceTrouble
  /** What became of the last write of answers alone. */
  keepsAnswers: () => boolean
  /** Resolves when all that was asked for so far has ended; never rejects for want of room or permission. */
  idle: () => Promise<void>
  /** Those that the device has last. Where there is no room for all, as many as there is room for. */
  keep: (answers: readonly KeptAnswer[]) => Promise<readonly KeptAnswer[]>
  /**
   * At once, of a page that goes away: these, and what the backend has where the device may still have an older text, which
   * would come back as if somebody else had typed the newer one.
   */
  leave: (answers: readonly KeptAnswer[]) => void
  /** The page did not go, and the device has every answer. */
  stay: () => void
  /** The page did not go, and something else is typed. */
  takeBack: () => void
  /** Nothing is left to send of it: the backend has `confirmed` there. */
  forget: (answer: KeptAnswer, confirmed: KeptAnswer) => Promise<void>
  /** Makes an answer that another tab has left this tab's own. False if it is no longer on the device. */
  takeOver: (other: KeptAnswer) => Promise<boolean>
  /** See `writeConfirmed` of the device. Null if the device did not take it. */
  keepConfirmed: (confirmed: Confirmed, overNewer: boolean) => Promise<Confirmed | null>
  /** From here on nothing more is given to the device, which is about to forget the draft. */
  abandon: () => void
  /**
   * Returns what earlier pages of this tab have left, then what tabs that are not open have left, the newest first; not what
   * this page has taken up already. Null if the device does not tell.
   */
  readLeft: (isOpen: (tab: string) => Promise<boolean>) => Promise<KeptAnswer[] | null>
}

/**
 * What one tab keeps of a draft on the device. Everything is handed to the device at once, which does it in that order:
 * a page that goes away has no time to wait until an earlier write has ended.
 */
export function createDeviceWriter(device: DeviceStore, draft: string, tab: string): DeviceWriter {
  /** What this page has given to the device, per address: what it may have there now, and last what it was given last. */
  const given = new Map<string, readonly KeptAnswer[]>()
  const lastGiven = (address: string): KeptAnswer | undefined => given.get(address)?.at(-1)
  const give = (answer: KeptAnswer): void =>
    void given.set(answer.address, [...(given.get(answer.address) ?? []), answer])
  /** An answer that is written replaces the ones before it; one that is refused is not on the device. */
  const onWritten = (answer: KeptAnswer, isWritten: boolean): void => {
    const all = given.get(answer.address) ?? []
    const index = all.indexOf(answer)
    if (index >= 0) given.set(answer.address, isWritten ? all.slice(index) : all.toSpliced(index, 1))
  }
  /** Of each kind its own: that there is room for a word says nothing of the whole document. */
  const state: Record<'answers' | 'document', 'ok' | DeviceTrouble> = { answers: 'ok', document: 'ok' }
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
  /** What the backend has where the device was asked to forget and has not said that it did, per address. */
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
  /** Null where it went well. */
  const outcome = (work: Promise<void>): Promise<DeviceTrouble | null> => work.then(() => null, troubleOf)
  const write = async (answers: readonly KeptAnswer[]): Promise<readonly KeptAnswer[]> => {
    const trouble = await outcome(device.write(draft, answers))
    state.answers = trouble ?? 'ok'
    if (trouble !== 'full' || answers.length < 2) {
      for (const answer of answers) onWritten(answer, trouble === null)
      return trouble === null ? answers : []
    }
    // One long text must not keep the short ones from being kept. What was typed over meanwhile stays typed over.
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
  /** The device has forgotten the answer, or from here on has something of this page at this address that must stay. */
  const settle = (address: string): void => {
    if (going.delete(address) && left) leave(left)
  }

  return {
    keepsAnswers: () => state.answers === 'ok',
    state: () => (state.answers === 'ok' ? state.document : state.answers),
    idle: () => ended.then(() => undefined),
    keep(typed) {
      if (isAbandoned) return Promise.resolve([])
      const answers = typed.map(withOlder)
      for (const answer of answers) {
        give(answer)
        settle(answer.address)
      }
      // Something else may have been given since, and may be there soon.
      return watch(write(answers).then((kept) => kept.filter((answer) => lastGiven(answer.address) === answer)))
    },
    leave,
    stay() {
      if (left) leave([])
    },
    takeBack,
    forget(answer, confirmed) {
      // An older value that was written on the way goes as well: it must not come back as if it had never been sent.
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
          state.document = trouble ?? 'ok'
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
