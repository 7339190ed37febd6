import type { Instant } from '#src/domain/values.ts'
import type { State } from './state.ts'

/** Lists that can change; the rest of the state stays as in the seed. */
const lists = [
  'applications',
  'answerHistories',
  'teams',
  'threads',
  'presences',
  'places',
  'signatures',
  'uploads',
  'assignments',
  'reviews',
  'openings',
  'questions',
  'feedbacks',
  'askedForFeedback',
  'works',
  'workTallies',
  'requests',
  'admissions',
] as const
const tables = ['idempotency', 'counters'] as const
type ListName = (typeof lists)[number]
type TableName = (typeof tables)[number]

/** One record that differs from the seed. Plain data. */
export type ChangedRecord = { collection: ListName | TableName; key: string; value: unknown }

/**
 * A shallow copy of the state. Records are only replaced, never changed in place: so the copy stays unchanged, changes
 * are found by identity, and a failed request can be undone.
 */
export function snapshot(state: State): State {
  const copy = { ...state }
  for (const name of lists) Object.assign(copy, { [name]: [...state[name]] })
  for (const name of tables) Object.assign(copy, { [name]: { ...state[name] } })
  return copy
}

const keys: { readonly [L in ListName]: (record: State[L][number]) => string } = {
  applications: ({ id }) => id,
  answerHistories: ({ applicationId, address }) => `${applicationId} ${address}`,
  teams: ({ applicationId }) => applicationId,
  threads: ({ id }) => id,
  signatures: ({ applicationId }) => applicationId,
  presences: ({ applicationId, personId }) => `${applicationId} ${personId}`,
  places: ({ applicationId, personId }) => `${applicationId} ${personId}`,
  uploads: ({ id }) => id,
  assignments: ({ applicationId, reviewerId }) => `${applicationId} ${reviewerId}`,
  reviews: ({ proposalId, module, reviewerId }) => `${proposalId} ${module} ${reviewerId}`,
  openings: ({ id }) => id,
  questions: ({ id }) => id,
  feedbacks: ({ callId }) => callId,
  askedForFeedback: ({ applicationId }) => applicationId,
  works: ({ applicationId }) => applicationId,
  workTallies: ({ callId }) => callId,
  requests: ({ reference }) => reference,
  admissions: ({ reference }) => reference,
}

// The table has the right function for each list; TypeScript cannot follow the pair through a loop.
const keyOf = (name: ListName, record: unknown): string => (keys[name] as (record: unknown) => string)(record)

export function changedRecords(before: State, after: State): ChangedRecord[] {
  const changed: ChangedRecord[] = []
  for (const collection of lists) {
    for (const [index, value] of after[collection].entries()) {
      if (before[collection][index] !== value) changed.push({ collection, key: keyOf(collection, value), value })
    }
  }
  for (const collection of tables) {
    for (const [key, value] of Object.entries(after[collection])) {
      if (before[collection][key] !== value) changed.push({ collection, key, value })
    }
  }
  return changed
}

/** Applies changed records to a state, in the order in which they were written. */
export function applyRecords(state: State, records: readonly ChangedRecord[]): void {
  for (const collection of lists) {
    const mine = records.filter((record) => record.collection === collection)
    if (mine.length === 0) continue
    const list: unknown[] = state[collection]
    const at = new Map(list.map((record, index) => [keyOf(collection, record), index]))
    for (const { key, value } of mine) {
      const index = at.get(key)
      if (index !== undefined) list[index] = value
      else at.set(key, list.push(value) - 1)
    }
  }
  for (const { collection, key, value } of records) {
    if (collection === 'idempotency' || collection === 'counters') Object.assign(state[collection], { [key]: value })
  }
}

/** Replaces a record, or appends it if there was none. */
export function put<T>(list: T[], previous: T | undefined, next: T): T {
  const index = previous === undefined ? -1 : list.indexOf(previous)
  if (index === -1) list.push(next)
  else list[index] = next
  return next
}

/** Next number of a series, from 1. */
export function nextNumber(state: State, series: string): number {
  const number = (state.counters[series] ?? 0) + 1
  state.counters[series] = number
  return number
}

/** Reference for the sender: `JOIN-2016-004`. */
export const nextReference = (state: State, series: string, now: Instant): string =>
  `${series}-${now.slice(0, 4)}-${String(nextNumber(state, series)).padStart(3, '0')}`
