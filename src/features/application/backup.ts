import { changeProblem } from '#src/domain/application/schemas.ts'
import type { Answers } from '#src/domain/application/types.ts'
import { instantSchema, jsonValueSchema, type JsonValue } from '#src/domain/values.ts'
import { z } from '#src/domain/zod.ts'

const KIND = 'alliance-application-backup'

const backupSchema = z.object({
  kind: z.literal(KIND),
  applicationId: z.string(),
  reference: z.string(),
  savedAt: instantSchema,
  answers: z.record(z.string(), jsonValueSchema),
})
export type Backup = z.infer<typeof backupSchema>

/** The text of a backup file: everything typed so far, hidden answers included. */
export function backupText(about: Omit<Backup, 'kind' | 'answers'>, answers: Answers): string {
  return `${JSON.stringify({ kind: KIND, ...about, answers }, null, 2)}\n`
}

export type BackupChange = { readonly address: string; readonly value: JsonValue }
export type BackupRead =
  | { readonly ok: true; readonly backup: Backup; readonly changes: readonly BackupChange[]; readonly left: number }
  | { readonly ok: false }

/**
 * What a backup file would change. Answers that this form has no place for are left out and counted; an answer that the
 * file does not have stays as it is.
 */
export function readBackup(text: string, present: Answers): BackupRead {
  const parsed = backupSchema.safeParse(parseJson(text))
  if (!parsed.success) return { ok: false }
  const entries = Object.entries(parsed.data.answers)
  const fitting = entries.filter(([address, value]) => changeProblem(address, value) === null)
  const changes = fitting
    .filter(([address, value]) => JSON.stringify(present[address] ?? null) !== JSON.stringify(value))
    .map(([address, value]) => ({ address, value }))
  return { ok: true, backup: parsed.data, changes, left: entries.length - fitting.length }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
