import { addresses } from '#src/domain/application/fields.ts'
import type { Answers } from '#src/domain/application/types.ts'
import type { Application } from '#src/domain/application-record.ts'
import { randomName } from '../random-name.ts'
import { NOTHING_CONFIRMED } from './device-port.ts'
import { canKeep, forget as forgetKept, keep, readKept } from './kept-form.ts'
import { forgetOfDevice, GUEST, keptConfirmed, type UnconfirmedAnswer, unconfirmedAnswers } from './open-drafts.ts'
import type { Change } from './draft.ts'
import { mergeRows } from '#src/domain/merge-rows.ts'
import { sameValue } from '#src/domain/same-value.ts'
import type { JsonValue } from '#src/domain/values.ts'
import { z } from '#src/domain/zod.ts'

/**
 * Marks the id of an application that was begun without an account. Only this device has it, one per call, until its person
 * signs in and the backend takes it over. Address, form and saving are those of every other application.
 */
const MARK = 'guest~'

export const guestIdOf = (callId: string): string => `${MARK}${callId}`

/** Returns the call of a guest's application; null for an application of the backend. */
export const callOfGuest = (applicationId: string): string | null =>
  applicationId.startsWith(MARK) ? applicationId.slice(MARK.length) : null

export const isGuest = ({ id }: Pick<Application, 'id'>): boolean => callOfGuest(id) !== null

/** Returns what a backend would tell of a new application, without reference and times. */
export const guestApplication = (callId: string): Application => ({
  id: guestIdOf(callId),
  reference: '',
  callId,
  version: 0,
  status: 'draft',
  access: 'owner',
  authorityName: null,
  country: null,
  modules: [],
  createdAt: '',
  updatedAt: '',
  submissions: [],
  countingSubmission: null,
  answerBy: null,
  withdrawals: [],
  answers: {},
  answerVersions: {},
  documents: [],
  collaborators: [],
  notEditableWhy: null,
  clarification: null,
  next: [],
})

/** Returns the name under which this device keeps the draft. */
export const guestDraftName = (callId: string): string => `${GUEST}/${callId}`

/**
 * Returns what was typed in all tabs, the latest of each field last: answers of closed tabs that others have typed over, the
 * confirmed answers, unconfirmed ones, and lists with the rows of all of them.
 */
export const guestAnswers = async (callId: string): Promise<readonly UnconfirmedAnswer[]> => {
  const name = guestDraftName(callId)
  // In this order, so that an answer that is confirmed meanwhile is found twice, not missed.
  const own = await unconfirmedAnswers(name)
  const { answers, answerVersions } = (await keptConfirmed(name)) ?? NOTHING_CONFIRMED
  const isBehind = ({ address, base = Infinity }: UnconfirmedAnswer) => (answerVersions[address] ?? 0) > base
  const behind = own.filter(isBehind)
  const cleared = behind.filter(({ address }) => !(address in answers)).map(({ address }) => [address, null] as const)
  const shared = [...Object.entries(answers), ...cleared].map(([address, value]) => ({ address, value, tab: '' }))
  const ahead = own.filter((answer) => !isBehind(answer))
  const isSeen = ({ address, value }: Change) =>
    ahead.some((answer) => answer.address === address && sameValue(answer.value, value))
  const latest = new Map([...shared, ...ahead].map(({ address, value }) => [address, value]))
  const merged = new Map<string, JsonValue>()
  for (const { address, value, ground = null } of behind) {
    const rows = mergeRows(ground, value, latest.get(address) ?? null)
    if (rows === undefined) continue
    latest.set(address, rows)
    merged.set(address, rows)
  }
  const all = [...merged].map(([address, value]) => ({ address, value, tab: '' }))
  return [...behind, ...shared.filter((answer) => !isSeen(answer)), ...ahead, ...all]
}

/** Returns the latest answer of each field, without cleared ones. */
export const latestAnswers = (kept: readonly Change[]): Answers =>
  Object.fromEntries(
    [...new Map(kept.map(({ address, value }) => [address, value]))].filter(([, value]) => value !== null),
  )

/** Counts answered fields. The language of an answer and its translation are no fields of their own. */
export const countAnswers = (kept: readonly Change[]): number =>
  Object.keys(latestAnswers(kept)).filter((address) => addresses.has(address)).length

/** Forgets a guest's application. False if the browser does not answer in time. */
export const forgetGuest = (callId: string, kept: readonly UnconfirmedAnswer[]): Promise<boolean> => {
  forgetKept(keyName(callId))
  return forgetOfDevice(guestDraftName(callId), kept)
}

const keyName = (callId: string): string => `adopt.${callId}`

/** Returns the key for taking a draft over, the same for each attempt, so that it becomes one application. */
export const adoptionKey = (callId: string): string => {
  const known = readKept(keyName(callId), z.null())
  if (known) return known.key
  const key = randomName()
  if (canKeep()) keep(keyName(callId), { values: null, key, sent: null })
  return key
}
