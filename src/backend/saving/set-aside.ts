import { useSyncExternalStore } from 'react'
import { createListeners, type Listeners } from '#src/domain/listeners.ts'
import { mergeRows } from '#src/domain/merge-rows.ts'
import { sameValue } from '#src/domain/same-value.ts'
import type { JsonValue } from '#src/domain/values.ts'
import type { DraftSaver } from './draft.ts'

/** A text that a person has replaced by another one. It can come back until they let it go or the draft closes. */
export type SetAside = { readonly id: number; readonly address: string; readonly value: JsonValue }

type Store = { list: readonly SetAside[]; readonly listeners: Listeners }

const stores = new WeakMap<DraftSaver, Store>()
let lastId = 0

const storeOf = (saver: DraftSaver): Store => {
  const known = stores.get(saver)
  if (known) return known
  const made: Store = { list: [], listeners: createListeners() }
  stores.set(saver, made)
  return made
}

const put = (saver: DraftSaver, list: readonly SetAside[]): void => {
  const store = storeOf(saver)
  store.list = list
  store.listeners.call()
}

const without = (saver: DraftSaver, id: number): readonly SetAside[] =>
  storeOf(saver).list.filter((one) => one.id !== id)

const withText = (list: readonly SetAside[], address: string, value: JsonValue): readonly SetAside[] =>
  list.some((one) => one.address === address && sameValue(one.value, value))
    ? list
    : [...list, { id: ++lastId, address, value }]

/** Keeps a text that is about to be replaced. */
export function setTextAside(saver: DraftSaver, address: string, value: JsonValue): void {
  put(saver, withText(storeOf(saver).list, address, value))
}

/** Settles a clash. The own text is set aside if the other one is taken. */
export function chooseText(saver: DraftSaver, address: string, choice: 'mine' | 'theirs'): void {
  const clash = saver.state().clashes.find((one) => one.address === address)
  if (clash && choice === 'theirs') setTextAside(saver, address, clash.mine)
  saver.resolve(address, choice)
}

/** Puts a text back into its field. Unconfirmed text that was typed there since is set aside. */
export function bringBack(saver: DraftSaver, id: number): void {
  const aside = storeOf(saver).list.find((one) => one.id === id)
  if (!aside) return
  const { address, value } = aside
  const newer = saver.unconfirmedChanges().find((change) => change.address === address)
  const left = without(saver, id)
  put(saver, newer && !sameValue(newer.value, value) ? withText(left, address, newer.value) : left)
  // In a list, rows that others have added since stay.
  const merged = mergeRows(null, value, saver.answers()[address] ?? null, 'mine')
  saver.edit(address, merged === undefined ? value : merged, 'elsewhere')
  void saver.flush()
}

export function letGo(saver: DraftSaver, id: number): void {
  put(saver, without(saver, id))
}

/** Returns the texts that are set aside, oldest first, for a component. */
export function useSetAside(saver: DraftSaver): readonly SetAside[] {
  const store = storeOf(saver)
  return useSyncExternalStore(store.listeners.subscribe, () => store.list)
}
