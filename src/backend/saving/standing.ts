import { groundWithOwn, mergeRows } from '#src/domain/merge-rows.ts'
import { sameValue } from '#src/domain/same-value.ts'
import type { JsonValue } from '#src/domain/values.ts'
import type { KeptAnswer } from './device-store.ts'
import type { Confirmed } from './draft.ts'

/**
 * Where an answer that is not known to be confirmed stands once the backend has something newer: it has this very value
 * (or a list with all of it), `moved` up to it, `merged` with it, or `clash`es with it.
 */
export type Standing =
  | { kind: 'settled' }
  | { kind: 'moved' | 'merged'; answer: KeptAnswer }
  | { kind: 'clash'; theirs: JsonValue }

/** What a change stands on: a version of the document, and the list that stood there. */
export const groundOf = (base: number, value: JsonValue | undefined): Pick<KeptAnswer, 'base' | 'ground'> => ({
  base,
  ground: Array.isArray(value) ? value : null,
})

/** Of a field that is typed into and sent again and again without an answer, so many values are remembered. */
const MOST_SENT = 20

/** Nobody knows whether it has arrived until the backend says so. */
export const asSent = (answer: KeptAnswer): KeptAnswer => ({
  ...answer,
  sent: [...(answer.sent ?? []).filter((value) => !sameValue(value, answer.value)), answer.value].slice(-MOST_SENT),
})

/** What the backend has at this version, in the place of an answer that is settled with that. */
export const asConfirmed = (answer: KeptAnswer, base: number, value: JsonValue): KeptAnswer => ({
  address: answer.address,
  value,
  base,
  isConfirmed: true,
  keptAt: answer.keptAt,
  tab: answer.tab,
})

/** Of lists: what `mergeRows` makes of both. */
export const mergedWith = (mine: KeptAnswer, theirs: JsonValue, prefer?: 'mine' | 'theirs'): JsonValue | undefined =>
  mergeRows(groundWithOwn(mine.ground ?? null, mine.sent ?? [], theirs), mine.value, theirs, prefer)

export function standingOf(mine: KeptAnswer, next: Confirmed): Standing {
  const theirs = next.answers[mine.address] ?? null
  if (mine.isConfirmed && next.version >= mine.base) return { kind: 'settled' }
  const isSame = sameValue(theirs, mine.value)
  if ((next.answerVersions[mine.address] ?? 0) <= mine.base) {
    // Typed back to what the backend has: another value that is on its way may still arrive after this.
    const isSettled = isSame && !mine.sent?.some((value) => !sameValue(value, theirs))
    return isSettled
      ? { kind: 'settled' }
      : { kind: 'moved', answer: { ...mine, base: Math.max(mine.base, next.version) } }
  }
  if (isSame) return { kind: 'settled' }
  // What was sent on the version of before has arrived by now, or never will. A page that is gone may have sent this very
  // value on the version of now.
  const sent = mine.sent?.filter((value) => sameValue(value, mine.value)) ?? []
  const above = { ...mine, ...groundOf(next.version, theirs), sent }
  // It has, though its answer has not: what was typed since stands on it.
  if (mine.sent?.some((value) => sameValue(value, theirs))) return { kind: 'moved', answer: above }
  const value = mergedWith(mine, theirs)
  if (value === undefined) return { kind: 'clash', theirs }
  return sameValue(value, theirs) ? { kind: 'settled' } : { kind: 'merged', answer: { ...above, value, sent: [] } }
}
