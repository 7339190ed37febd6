/** A section of an application that one person takes care of, until a given day. It changes nobody's rights. */
import { isPlainDate } from './application/plain-date.ts'
import { sectionIdSchema } from './application/section-id.ts'
import { idSchema, instantSchema, plainDateSchema, type PlainDate } from './values.ts'
import { z } from './zod.ts'

/** Longest note, in characters. */
export const LONGEST_HANDOVER_NOTE = 500

export const handoverSchema = z.object({
  section: sectionIdSchema,
  personId: idSchema,
  name: z.string(),
  /** Null: no due date. */
  dueOn: z.nullable(plainDateSchema),
  note: z.string(),
  handedAt: instantSchema,
  /** When that person marked it as done; null while it is not. */
  doneAt: z.nullable(instantSchema),
})
export type Handover = z.infer<typeof handoverSchema>

/**
 * What the owner enters to hand over a section. Messages are codes; the sentences are under
 * `together.handover.problem.<code>`.
 */
export const handingSchema = z.object({
  personId: idSchema,
  dueOn: z.nullable(plainDateSchema),
  note: z.string().check(z.trim(), z.maxLength(LONGEST_HANDOVER_NOTE, 'too_long')),
})
export type Handing = z.infer<typeof handingSchema>

export type DueProblem = 'no_date' | 'due_past' | 'due_after_deadline'

/**
 * The problem of a due date; null if there is none.
 *
 * @param today day at the place of the call, on the backend's clock.
 * @param lastOn day of the deadline; a later due date would be too late.
 */
export function dueProblem(dueOn: PlainDate | null, today: PlainDate, lastOn: PlainDate): DueProblem | null {
  if (dueOn === null) return null
  if (!isPlainDate(dueOn)) return 'no_date'
  if (dueOn < today) return 'due_past'
  // After the deadline a late application can still be written and handed over, so any later day is allowed.
  return dueOn > lastOn && today <= lastOn ? 'due_after_deadline' : null
}

/** Whether the due date has passed and the section is not done. */
export const isOverdue = ({ dueOn, doneAt }: Pick<Handover, 'dueOn' | 'doneAt'>, today: PlainDate): boolean =>
  dueOn !== null && doneAt === null && dueOn < today
