import { type DeviceStore, DeviceStoreError, type DeviceTrouble, type KeptAnswer } from './device-store.ts'
import type { Confirmed } from './draft-saver.ts'

export type DeviceWriter = {
  /** What became of the last write. */
  state: () => 'ok' | DeviceTrouble
  /** Resolves when all that was asked for so far has ended; never rejects for want of room or permission. */
  idle: () => Promise<void>
  keep: (answers: readonly KeptAnswer[]) => Promise<void>
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
  let state: 'ok' | DeviceTrouble = 'ok'
  let writing: Promise<void> = Promise.resolve()

  const note = (error: unknown): void => {
    if (!(error instanceof DeviceStoreError)) throw error
    state = error.trouble
  }
  const queue = (work: () => Promise<void>): Promise<void> => {
    writing = writing.then(work).then(() => void (state = 'ok'), note)
    return writing
  }

  return {
    state: () => state,
    idle: () => writing,
    keep: (answers) =>
      queue(async () => {
        await device.write(draft, answers)
        for (const answer of answers) written.set(answer.address, answer)
      }),
    forget: (answer) =>
      queue(async () => {
        // An older value that was written on the way goes as well: it must not come back as if it had never been sent.
        const older = written.get(answer.address)
        await device.forget(draft, older ? [answer, older] : [answer])
        written.delete(answer.address)
      }),
    takeOver: (other) =>
      queue(async () => {
        if (other.tab !== tab) await device.takeOver(draft, [other], tab)
        written.set(other.address, { ...other, tab })
      }),
    keepConfirmed: (confirmed) => queue(() => device.writeConfirmed(draft, confirmed)),
    async readLeft(isOpen) {
      try {
        const kept = await device.read(draft)
        const gone = await Promise.all(kept.map(async (answer) => answer.tab === tab || !(await isOpen(answer.tab))))
        return kept
          .filter((_, index) => gone[index])
          .toSorted((a, b) => Number(b.tab === tab) - Number(a.tab === tab) || b.keptAt - a.keptAt)
      } catch (error) {
        note(error)
        return []
      }
    },
  }
}
