import { type DeviceStore, type KeptAnswer } from '#src/backend/saving/device-store.ts'
import { sameValue } from '#src/domain/same-value.ts'
import type { Confirmed } from '#src/backend/saving/draft.ts'

const keyOf = ({ address, tab }: Pick<KeptAnswer, 'address' | 'tab'>): string => `${tab} ${address}`

/** An in-memory device store, for tests of saving. */
export function createMemoryDevice(): DeviceStore & { kept(draft: string): KeptAnswer[] } {
  const documents = new Map<string, Confirmed>()
  const drafts = new Map<string, Map<string, KeptAnswer>>()
  const left = new Map<string, readonly KeptAnswer[]>()
  const of = (draft: string) => {
    const answers = drafts.get(draft) ?? new Map<string, KeptAnswer>()
    drafts.set(draft, answers)
    return answers
  }
  return {
    kept: (draft) => [...of(draft).values()],
    read(draft) {
      for (const [place, answers] of left) {
        if (!place.startsWith(`${draft} `)) continue
        for (const answer of answers) of(draft).set(keyOf(answer), answer)
        left.delete(place)
      }
      return Promise.resolve([...of(draft).values()])
    },
    leave(draft, tab, answers) {
      if (answers.length === 0) left.delete(`${draft} ${tab}`)
      else left.set(`${draft} ${tab}`, answers)
    },
    write(draft, answers) {
      for (const answer of answers) of(draft).set(keyOf(answer), answer)
      return Promise.resolve()
    },
    forget(draft, answers) {
      for (const answer of answers) {
        if (sameValue(of(draft).get(keyOf(answer))?.value, answer.value)) of(draft).delete(keyOf(answer))
      }
      return Promise.resolve()
    },
    count: () => Promise.reject(new Error('nobody signs out of a memory')),
    takeOver(draft, answers, tab) {
      for (const answer of answers) {
        if (sameValue(of(draft).get(keyOf(answer))?.value, answer.value)) of(draft).delete(keyOf(answer))
        of(draft).set(keyOf({ ...answer, tab }), { ...answer, tab })
      }
      return Promise.resolve()
    },
    expire: () => Promise.reject(new Error('nothing grows old in memory')),
    readConfirmed: (draft) => Promise.resolve(documents.get(draft) ?? null),
    writeConfirmed(draft, confirmed) {
      documents.set(draft, confirmed)
      return Promise.resolve()
    },
    changeConfirmed(draft, change) {
      const changed = change(documents.get(draft) ?? null)
      if (changed) documents.set(draft, changed)
      return Promise.resolve(changed)
    },
    forgetConfirmed(name) {
      for (const draft of documents.keys()) {
        if (draft === name || (name.endsWith('/') && draft.startsWith(name))) documents.delete(draft)
      }
      return Promise.resolve()
    },
  }
}
