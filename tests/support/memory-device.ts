import { type DeviceStore, type KeptAnswer } from '#src/backend/saving/device-store.ts'
import { sameValue } from '#src/domain/same-value.ts'
import type { Confirmed } from '#src/backend/saving/draft-saver.ts'

/** Device store in memory: for tests of saving. */
export function createMemoryDevice(): DeviceStore & { kept(draft: string): KeptAnswer[] } {
  const documents = new Map<string, Confirmed>()
  const drafts = new Map<string, Map<string, KeptAnswer>>()
  const of = (draft: string) => {
    const answers = drafts.get(draft) ?? new Map<string, KeptAnswer>()
    drafts.set(draft, answers)
    return answers
  }
  return {
    kept: (draft) => [...of(draft).values()],
    read: (draft) => Promise.resolve([...of(draft).values()]),
    write(draft, answers) {
      for (const answer of answers) of(draft).set(answer.address, answer)
      return Promise.resolve()
    },
    forget(draft, confirmed) {
      for (const { address, value } of confirmed) {
        if (sameValue(of(draft).get(address)?.value, value)) of(draft).delete(address)
      }
      return Promise.resolve()
    },
    readConfirmed: (draft) => Promise.resolve(documents.get(draft) ?? null),
    writeConfirmed(draft, confirmed) {
      documents.set(draft, confirmed)
      return Promise.resolve()
    },
    forgetConfirmed(prefix) {
      for (const draft of [...documents.keys()].filter((name) => name.startsWith(prefix))) documents.delete(draft)
      return Promise.resolve()
    },
  }
}
