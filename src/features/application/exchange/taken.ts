import type { DraftSaver } from '#src/backend/saving/draft.ts'
import { forget, keep, readKept } from '#src/backend/saving/kept-form.ts'
import type { AnswerChange } from '#src/domain/application/differences.ts'
import { sameValue } from '#src/domain/same-value.ts'
import { jsonValueSchema } from '#src/domain/values.ts'
import { z } from '#src/domain/zod.ts'
import { takenName } from '../paths.ts'

const takenSchema = z.object({
  /** Name of the source of the answers. */
  name: z.string(),
  changes: z.array(z.object({ address: z.string(), before: jsonValueSchema, after: jsonValueSchema })),
})
/** Answers taken from elsewhere with the previous ones, stored for this tab, so that it can be undone. */
export type Taken = z.infer<typeof takenSchema>

export const readTaken = (personId: string, applicationId: string): Taken | null =>
  readKept(takenName(personId, applicationId), takenSchema)?.values ?? null

export const forgetTaken = (personId: string, applicationId: string): void => forget(takenName(personId, applicationId))

/** Applies the changes to the draft, and stores the previous answers. */
export function take(
  saver: DraftSaver,
  changes: readonly AnswerChange[],
  about: { name: string; personId: string; applicationId: string },
): Taken {
  const before = saver.answers()
  const taken = {
    name: about.name,
    changes: changes.map(({ address, value }) => ({ address, before: before[address] ?? null, after: value })),
  }
  keep(takenName(about.personId, about.applicationId), { values: taken, key: '', sent: null })
  for (const { address, value } of changes) saver.edit(address, value)
  void saver.flush()
  return taken
}

/** Restores the previous answers, except where somebody has changed them since. Returns how many of each. */
export function undo(saver: DraftSaver, { changes }: Taken): { undone: number; stayed: number } {
  const now = saver.answers()
  const untouched = changes.filter(({ address, after }) => sameValue(now[address] ?? null, after))
  for (const { address, before } of untouched) saver.edit(address, before)
  void saver.flush()
  return { undone: untouched.length, stayed: changes.length - untouched.length }
}
