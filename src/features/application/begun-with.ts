import type { QueryClient } from '@tanstack/react-query'
import { sameValue } from '#src/domain/same-value.ts'
import type { DraftSaver } from '#src/backend/saving/draft.ts'
import { readCheck } from '#src/backend/saving/kept-check.ts'
import { draftAnswers } from '#src/domain/application/before-applying.ts'
import type { Application } from '#src/domain/application-record.ts'
import { jsonValueSchema, type JsonValue } from '#src/domain/values.ts'
import { z } from '#src/domain/zod.ts'
import { openApplication } from './drafts.ts'

/** Answers of the eligibility check that a draft began with. */
export type FromCheck = readonly { readonly address: string; readonly value: JsonValue }[]

/** Puts what was said in the check of this device into a draft that has just begun; nothing that has an answer changes. */
export async function takeCheck(
  queryClient: QueryClient,
  { id, callId }: Pick<Application, 'id' | 'callId'>,
): Promise<FromCheck> {
  const said = readCheck(callId)
  if (!said) return []
  const { saver } = (await openApplication(queryClient, id)).draft
  const taken = Object.entries(draftAnswers(said))
    .filter(([address]) => (saver.answers()[address] ?? null) === null)
    .map(([address, value]) => ({ address, value }))
  for (const { address, value } of taken) saver.edit(address, value)
  void saver.flush()
  return taken
}

/** Takes them out again; what was changed since stays. */
export function putBack(saver: DraftSaver, taken: FromCheck): void {
  for (const { address, value } of taken) if (sameValue(saver.answers()[address], value)) saver.edit(address, null)
  void saver.flush()
}

const begunWithSchema = z.object({
  /** Answers typed without an account, before. */
  adopted: z.int(),
  fromCheck: z.array(z.object({ address: z.string(), value: jsonValueSchema })),
})

/** What a draft began with, kept with the history entry of its page, so that the notice survives a reload. */
export type BegunWith = { readonly adopted: number; readonly fromCheck: FromCheck }

export const readBegunWith = (state: unknown): BegunWith => {
  const parsed = z.safeParse(begunWithSchema, state)
  return parsed.success ? parsed.data : { adopted: 0, fromCheck: [] }
}
