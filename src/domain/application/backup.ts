import { budgetOf } from './budget.ts'
import { documentSlotSchema } from './documents.ts'
import type { Answers } from './types.ts'
import { parseJson } from '../parse-json.ts'
import { unlessTooDeep } from '../too-deep.ts'
import { instantSchema, jsonValueSchema } from '../values.ts'
import { z } from '../zod.ts'

const KIND = 'alliance-application-backup'
/** Increased when older programs could misread a new file. */
const FORMAT = 2

const backupSchema = z.object({
  kind: z.literal(KIND),
  /** Absent in files of the first format. */
  format: z.optional(z.int()),
  applicationId: z.string(),
  reference: z.string(),
  callId: z.optional(z.string()),
  savedAt: instantSchema,
  answers: z.record(z.string(), jsonValueSchema),
  /** Which files the application had; the files themselves are not part of a backup. */
  documents: z.optional(z.array(z.object({ slot: documentSlotSchema, name: z.string(), sha256: z.string() }))),
})
export type Backup = z.infer<typeof backupSchema>

/**
 * The text of a backup file: everything typed so far, hidden answers included. The requested sum is only for other
 * programs (`common-grants.ts`); this one computes it again.
 */
export function backupText(about: Omit<Backup, 'kind' | 'format' | 'answers'>, answers: Answers): string {
  const { requestedCents } = budgetOf(answers)
  const requestedGrant = { amount: (requestedCents / 100).toFixed(2), currency: 'EUR' }
  const sum = requestedCents > 0 && { requestedGrant }
  return `${JSON.stringify({ kind: KIND, format: FORMAT, ...about, ...sum, answers }, null, 2)}\n`
}

/**
 * Why a file cannot be read as a backup: it is empty, is no JSON, is some other JSON, or comes from a later program.
 */
export type NoBackup = 'empty' | 'broken' | 'foreign' | 'newer'
export type BackupRead = { readonly ok: true; readonly backup: Backup } | { readonly ok: false; readonly why: NoBackup }

/** Reads a backup file from any source. Its answers still have to be compared with what the form can hold. */
export const readBackup = (text: string): BackupRead => unlessTooDeep(() => read(text)) ?? { ok: false, why: 'broken' }

function read(text: string): BackupRead {
  const plain = text.replace(/^\ufeff/, '')
  if (plain.trim() === '') return { ok: false, why: 'empty' }
  const json = parseJson(plain)
  if (json === undefined) return { ok: false, why: 'broken' }
  const parsed = backupSchema.safeParse(json)
  if (!parsed.success) return { ok: false, why: isNewer(json) ? 'newer' : 'foreign' }
  if ((parsed.data.format ?? 1) > FORMAT) return { ok: false, why: 'newer' }
  return { ok: true, backup: parsed.data }
}

const isNewer = (json: unknown): boolean =>
  z.object({ kind: z.literal(KIND), format: z.int().check(z.gt(FORMAT)) }).safeParse(json).success
