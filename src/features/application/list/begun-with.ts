import type { QueryClient } from '@tanstack/react-query'
import { allianceQueries } from '#src/backend/queries/alliance.ts'
import { sessionQueries } from '#src/backend/queries/session.ts'
import type { DraftSaver } from '#src/backend/saving/draft.ts'
import { readCheck } from '#src/backend/saving/kept-check.ts'
import { forgetInterest, readInterest } from '#src/backend/saving/kept-interest.ts'
import type { Application } from '#src/domain/application-record.ts'
import { draftAnswers } from '#src/domain/application/before-applying.ts'
import { offeredCountries } from '#src/domain/application/offered-countries.ts'
import { knownOfOrganisation } from '#src/domain/application/prefill.ts'
import type { Answers } from '#src/domain/application/types.ts'
import type { Call } from '#src/domain/call.ts'
import { sameValue } from '#src/domain/same-value.ts'
import { jsonValueSchema } from '#src/domain/values.ts'
import { z } from '#src/domain/zod.ts'
import { openApplication } from '../drafts.ts'

const sources = ['check', 'interest', 'participants', 'account'] as const

const takenSchema = z.object({
  source: z.enum(sources),
  answers: z.array(z.object({ address: z.string(), value: jsonValueSchema })),
})

/** Answers that a draft began with, which nobody typed into it, with their source. */
export type Taken = z.infer<typeof takenSchema>
export type TakenAnswer = Taken['answers'][number]

const begunWithSchema = z.object({
  /** Number of answers that were typed without an account before. */
  adopted: z.int(),
  taken: z.array(takenSchema),
})

/** What a draft began with, stored in the history entry of its page, so that the notice survives a reload. */
export type BegunWith = z.infer<typeof begunWithSchema>

export const readBegunWith = (state: unknown): BegunWith => {
  const parsed = z.safeParse(begunWithSchema, state)
  return parsed.success ? parsed.data : { adopted: 0, taken: [] }
}

/** Answers from the organisation of the account. A failure means that nothing is known: no retry. */
async function fromAccount(
  queryClient: QueryClient,
  { rules }: Call,
  draft: Answers,
): Promise<{ source: Taken['source']; answers: Answers } | null> {
  const { person } = await queryClient.ensureQueryData(sessionQueries.current())
  if (!person) return null
  const members = person.organisation
    ? await queryClient.ensureQueryData({ ...allianceQueries.members(), retry: false }).catch(() => [])
    : []
  const known = knownOfOrganisation(person, members, draft)
  const country = known?.answers['applicant.country']
  // A country that the form does not offer would have to be chosen again.
  return typeof country === 'string' && offeredCountries(rules).includes(country) ? known : null
}

/**
 * Fills a new draft with known answers: from the check on this device, an expression of interest, the organisation of
 * the account. Existing answers are not changed.
 */
export async function takeKnown(
  queryClient: QueryClient,
  { id, callId }: Pick<Application, 'id' | 'callId'>,
): Promise<readonly Taken[]> {
  const { draft, call } = await openApplication(queryClient, id)
  const { saver } = draft
  const said = readCheck(callId)
  const fromCheck = said ? draftAnswers(said) : {}
  const fromInterest = readInterest(callId)
  // Loaded first, so that a failure cannot leave answers in the draft without a notice.
  const known = await fromAccount(queryClient, call, { ...fromCheck, ...fromInterest, ...saver.answers() })
  const take = (source: Taken['source'], answers: Answers): readonly Taken[] => {
    const taken = Object.entries(answers)
      .filter(([address]) => (saver.answers()[address] ?? null) === null)
      .map(([address, value]) => ({ address, value }))
    for (const { address, value } of taken) saver.edit(address, value)
    return taken.length > 0 ? [{ source, answers: taken }] : []
  }
  // What somebody wrote about this call has priority over what they tried out.
  const interest = take('interest', fromInterest)
  const check = take('check', fromCheck)
  const account = known ? take(known.source, known.answers) : []
  void saver.flush()
  forgetInterest(callId)
  return [...interest, ...check, ...account]
}

/** Removes these answers from the draft, except those changed since. */
export function putBack(saver: DraftSaver, taken: readonly TakenAnswer[]): void {
  for (const { address, value } of taken) if (sameValue(saver.answers()[address], value)) saver.edit(address, null)
  void saver.flush()
}
