import { asOwn, type DeviceStore, type KeptAnswer, withoutOlder } from '#src/backend/saving/device-store.ts'
import { sameValue } from '#src/domain/same-value.ts'
import type { Confirmed } from '#src/backend/saving/draft.ts'

const keyOf = ({ address, tab }: Pick<KeptAnswer, 'address' | 'tab'>): string => `${tab} ${address}`

type Forgotten = Parameters<DeviceStore['forget']>[1][number]

/** An in-memory device store, for tests of saving. `kept` gives records and last words, also those that others replace. */
export function createMemoryDevice(): DeviceStore & { kept(draft: string): KeptAnswer[] } {
  const documents = new Map<string, Confirmed>()
  const drafts = new Map<string, Map<string, KeptAnswer>>()
  const left = new Map<string, readonly KeptAnswer[]>()
  const of = (draft: string) => {
    const answers = drafts.get(draft) ?? new Map<string, KeptAnswer>()
    drafts.set(draft, answers)
    return answers
  }
  const places = (draft: string) => [...left.keys()].filter((place) => place.startsWith(`${draft} `))
  const words = (draft: string) => places(draft).flatMap((place) => left.get(place) ?? [])
  const kept = (draft: string) =>
    new Map([...of(draft), ...words(draft).map((answer): [string, KeptAnswer] => [keyOf(answer), answer])])
  /** With last words goes the record that they replace. */
  const remove = (draft: string, { address, value, tab, over = [] }: Forgotten) => {
    const isIt = (one: KeptAnswer) =>
      one.address === address &&
      ((one.tab === tab && sameValue(one.value, value)) || over.includes(`${one.tab} ${one.keptAt}`))
    for (const [key, one] of kept(draft)) if (isIt(one)) of(draft).delete(key)
    for (const place of places(draft))
      left.set(
        place,
        (left.get(place) ?? []).filter((one) => !isIt(one)),
      )
  }
  return {
    kept: (draft) => [...kept(draft).values()],
    read: (draft) => Promise.resolve(withoutOlder([...kept(draft).values()])),
    leave(draft, tab, answers) {
      if (answers.length === 0) left.delete(`${draft} ${tab}`)
      else left.set(`${draft} ${tab}`, answers)
    },
    write(draft, answers) {
      for (const answer of answers) of(draft).set(keyOf(answer), answer)
      return Promise.resolve()
    },
    forget(draft, answers) {
      for (const answer of answers) remove(draft, answer)
      return Promise.resolve()
    },
    count: () => Promise.reject(new Error('nobody signs out of a memory')),
    takeOver(draft, answer, tab) {
      const isThere = kept(draft).has(keyOf(answer))
      if (isThere) {
        remove(draft, answer)
        of(draft).set(keyOf({ ...answer, tab }), asOwn(answer, tab))
      }
      return Promise.resolve(isThere)
    },
    expire: () => Promise.reject(new Error('nothing grows old in memory')),
    readConfirmed: (draft) => Promise.resolve(documents.get(draft) ?? null),
    writeConfirmed(draft, confirmed, overNewer = false) {
      const present = documents.get(draft)
      const isNewer = !overNewer && present !== undefined && present.version > confirmed.version
      if (!isNewer) documents.set(draft, confirmed)
      return Promise.resolve(isNewer ? present : confirmed)
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
