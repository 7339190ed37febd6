import type { QueryClient } from '@tanstack/react-query'
import { sameValue } from '#src/domain/same-value.ts'
import type { DraftSaver } from '#src/backend/saving/draft-saver.ts'
import { readCheck } from '#src/backend/saving/kept-check.ts'
import { draftAnswers } from '#src/domain/application/before-applying.ts'
import type { Application } from '#src/domain/application-record.ts'
import { jsonValueSchema, type JsonValue } from '#src/domain/values.ts'
import { z } from '#src/domain/zod.ts'
import { openApplication } from './drafts.ts'

/** Answers of the eligibility check that a draft began with. */
export type FromCheck = readonly { readonly address: string; readonly value: JsonValue }[]

/** Puts what was said in the check of this device into a draft that has just begun; nothing that has an answer changes. */
export async function takeCheck(queryClient: QueryClient, { id, callId }: Application): Promise<FromCheck> {
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

const stateSchema = z.object({
  fromCheck: z.array(z.object({ address: z.string(), value: jsonValueSchema })),
})

/** What the history entry of a page says about it, so that the notice survives a reload. */
export const fromCheckState = (taken: FromCheck): z.infer<typeof stateSchema> | null =>
  taken.length > 0 ? { fromCheck: [...taken] } : null

export const readFromCheck = (state: unknown): FromCheck => {
  const parsed = z.safeParse(stateSchema, state)
  return parsed.success ? parsed.data.fromCheck : []
}
