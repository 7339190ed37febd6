import { addresses } from '#src/domain/application/fields.ts'
import type { Application } from '#src/domain/application-record.ts'
import { canKeep, forget as forgetKept, keep, readKept } from './kept-form.ts'
import { forgetDraft, unconfirmedAnswers } from './open-drafts.ts'
import type { Change } from './draft.ts'
import { z } from '#src/domain/zod.ts'

/**
 * An application that was begun without an account lives on this device alone, one per call. It has the address, the
 * form and the saving of every other one; only the backend knows nothing of it until somebody signs in and takes it over.
 */
const MARK = 'guest~'

export const guestIdOf = (callId: string): string => `${MARK}${callId}`

/** The call of a guest's application; null for one of the backend. */
export const callOfGuest = (applicationId: string): string | null =>
  applicationId.startsWith(MARK) ? applicationId.slice(MARK.length) : null

export const isGuest = ({ id }: Pick<Application, 'id'>): boolean => callOfGuest(id) !== null

/** What the backend would tell of an application that has just begun; it has no reference and was never saved there. */
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

/** Under which this device keeps it. No person's id is `guest`: those are the backend's own. */
export const GUEST = 'guest'
export const guestDraftName = (callId: string): string => `${GUEST}/${callId}`

/** What was typed so far; cleared answers are none. */
export const guestAnswers = async (callId: string): Promise<readonly Change[]> =>
  (await unconfirmedAnswers(guestDraftName(callId))).filter(({ value }) => value !== null)

/** How many of them are answers; the language of one is none by itself, and no more is its translation. */
export const countAnswers = (kept: readonly Change[]): number =>
  kept.filter(({ address }) => addresses.has(address)).length

export const forgetGuest = async (callId: string): Promise<void> => {
  forgetKept(keyName(callId))
  await forgetDraft(guestDraftName(callId))
}

const keyName = (callId: string): string => `adopt.${callId}`

/** One key for taking a draft over, however often it is tried: it then becomes one application. */
export const adoptionKey = (callId: string): string => {
  const known = readKept(keyName(callId), z.null())
  if (known) return known.key
  const key = crypto.randomUUID()
  if (canKeep()) keep(keyName(callId), { values: null, key, sent: null })
  return key
}
