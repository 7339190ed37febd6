import { groundWithOwn, mergeRows } from '#src/domain/merge-rows.ts'
import { sameValue } from '#src/domain/same-value.ts'
import type { JsonValue } from '#src/domain/values.ts'
import type { KeptAnswer } from './device-store.ts'
import type { Confirmed } from './draft.ts'

/**
 * What a newer state of the backend means for an unconfirmed answer. `settled`: the backend has this very value, or a list
 * with all of it. `moved`: the answer stands on the newer version. `merged`: so it does, with rows of others. `clash`: the
 * same field was changed on both sides.
 */
export type Standing =
  | { kind: 'settled' }
  | { kind: 'moved' | 'merged'; answer: KeptAnswer }
  | { kind: 'clash'; theirs: JsonValue }

/** Returns what a change stands on: a version, and the value that stood there. */
export const groundOf = (base: number, value: JsonValue = null): Pick<KeptAnswer, 'base' | 'ground'> => ({
  base,
  ground: value,
})

/** How many values of a field are remembered if it is sent again and again without an answer. */
const MOST_SENT = 20

/** Returns the answer with its value marked as sent: it may arrive until the backend says otherwise. */
export const asSent = (answer: KeptAnswer): KeptAnswer => ({
  ...answer,
  sent: [...(answer.sent ?? []).filter((value) => !sameValue(value, answer.value)), answer.value].slice(-MOST_SENT),
})

/** Returns a mark of what the backend has at a version, in place of an answer that is settled with it. */
export const asConfirmed = (answer: KeptAnswer, base: number, value: JsonValue): KeptAnswer => ({
  address: answer.address,
  value,
  base,
  isConfirmed: true,
  keptAt: answer.keptAt,
  tab: answer.tab,
})

/** Merges two versions of a list; see `mergeRows`. */
export const mergedWith = (mine: KeptAnswer, theirs: JsonValue, prefer?: 'mine' | 'theirs'): JsonValue | undefined =>
  mergeRows(groundWithOwn(mine.ground ?? null, mine.sent ?? [], theirs), mine.value, theirs, prefer)

export function standingOf(mine: KeptAnswer, next: Confirmed): Standing {
  const theirs = next.answers[mine.address] ?? null
  if (mine.isConfirmed && next.version >= mine.base) return { kind: 'settled' }
  const isSame = sameValue(theirs, mine.value)
  if ((next.answerVersions[mine.address] ?? 0) <= mine.base) {
    // Typed back to what the backend has: another sent value may still arrive after this.
    const isSettled = isSame && !mine.sent?.some((value) => !sameValue(value, theirs))
    return isSettled
      ? { kind: 'settled' }
      : { kind: 'moved', answer: { ...mine, base: Math.max(mine.base, next.version) } }
  }
  if (isSame) return { kind: 'settled' }
  // Values sent on the previous version have arrived by now or never will. This very value may have been sent on the new
  // version by an earlier page.
  const sent = mine.sent?.filter((value) => sameValue(value, mine.value)) ?? []
  const above = { ...mine, ...groundOf(next.version, theirs), sent }
  // A sent value has arrived, though its answer was lost: the newer text stands on it.
  if (mine.sent?.some((value) => sameValue(value, theirs))) return { kind: 'moved', answer: above }
  // The backend has what was typed over here: nobody has changed it, whatever the versions say that this device knows of.
  if (mine.ground !== undefined && sameValue(theirs, mine.ground)) return { kind: 'moved', answer: above }
  const value = mergedWith(mine, theirs)
  if (value === undefined) return { kind: 'clash', theirs }
  return sameValue(value, theirs) ? { kind: 'settled' } : { kind: 'merged', answer: { ...above, value, sent: [] } }
}
