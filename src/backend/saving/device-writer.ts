import { type DeviceStore, DeviceStoreError, type DeviceTrouble, type KeptAnswer } from './device-store.ts'
import type { Confirmed } from './draft-saver.ts'

export type DeviceWriter = {
  /** What became of the last writes: of answers, or else of the document as the backend has it. */
  state: () => 'ok' | DeviceTrouble
  /** What became of the last write of answers alone. */
  keepsAnswers: () => boolean
  /** Resolves when all that was asked for so far has ended; never rejects for want of room or permission. */
  idle: () => Promise<void>
  /** Those that the device has now. Where there is no room for all, as many as there is room for. */
  keep: (answers: readonly KeptAnswer[]) => Promise<readonly KeptAnswer[]>
  /** The backend has this very value. */
  forget: (answer: KeptAnswer) => Promise<void>
  /** What a tab that is gone has left becomes this tab's own. */
  takeOver: (other: KeptAnswer) => Promise<void>
  keepConfirmed: (confirmed: Confirmed) => Promise<void>
  /** Of this tab first, which what others left in the same field must not replace; then the newest. */
  readLeft: (isOpen: (tab: string) => Promise<boolean>) => Promise<KeptAnswer[]>
}

/** What one tab keeps of a draft on the device. Writes run one after another: "forget" never overtakes "keep". */
export function createDeviceWriter(device: DeviceStore, draft: string, tab: string): DeviceWriter {
  /** What this tab last wrote, per address: it may be older than what is typed now. */
  const written = new Map<string, KeptAnswer>()
  /** Of each kind its own: that there is room for a word says nothing of the whole document. */
  const state: Record<'answers' | 'document', 'ok' | DeviceTrouble> = { answers: 'ok', document: 'ok' }
  let writing: Promise<unknown> = Promise.resolve()

  const troubleOf = (error: unknown): DeviceTrouble => {
    if (!(error instanceof DeviceStoreError)) throw error
    return error.trouble
  }
  const queue = <T>(work: () => Promise<T>): Promise<T> => {
    const done = writing.then(work)
    writing = done.catch(() => undefined)
    return done
  }
  /** Null where it went well. */
  const attempt = (work: () => Promise<void>): Promise<DeviceTrouble | null> => work().then(() => null, troubleOf)
  const write = async (answers: readonly KeptAnswer[]): Promise<readonly KeptAnswer[]> => {
    const trouble = await attempt(() => device.write(draft, answers))
    state.answers = trouble ?? 'ok'
    if (trouble === null) {
      for (const answer of answers) written.set(answer.address, answer)
      return answers
    }
    if (trouble !== 'full' || answers.length < 2) return []
    // One long text must not keep the short ones from being kept.
    const kept: KeptAnswer[] = []
    for (const answer of answers) kept.push(...(await write([answer])))
    if (kept.length < answers.length) state.answers = 'full'
    return kept
  }

  return {
    keepsAnswers: () => state.answers === 'ok',
    state: () => (state.answers === 'ok' ? state.document : state.answers),
    idle: () => queue(() => Promise.resolve()),
    keep: (answers) => queue(() => write(answers)),
    forget: (answer) =>
      queue(async () => {
        // An older value that was written on the way goes as well: it must not come back as if it had never been sent.
        const older = written.get(answer.address)
        // Where it cannot be taken away it says so with the next text that is to be kept.
        await attempt(() => device.forget(draft, older ? [answer, older] : [answer]))
        written.delete(answer.address)
      }),
    takeOver: (other) =>
      queue(async () => {
        if (other.tab !== tab) {
          const trouble = await attempt(() => device.takeOver(draft, [other], tab))
          state.answers = trouble ?? 'ok'
        }
        written.set(other.address, { ...other, tab })
      }),
    keepConfirmed: (confirmed) =>
      queue(async () => {
        state.document = (await attempt(() => device.writeConfirmed(draft, confirmed))) ?? 'ok'
      }),
    async readLeft(isOpen) {
      try {
        const kept = await device.read(draft)
        const gone = await Promise.all(kept.map(async (answer) => answer.tab === tab || !(await isOpen(answer.tab))))
        return kept
          .filter((_, index) => gone[index])
          .toSorted((a, b) => Number(b.tab === tab) - Number(a.tab === tab) || b.keptAt - a.keptAt)
      } catch (error) {
        state.answers = troubleOf(error)
        return []
      }
    },
  }
}
