/** Comments that the people of one application write on its questions. Visible to them only; never sent or assessed. */
import { documentAddress, documentSlots, requiredSlots } from './application/documents.ts'
import { addressOf, fields, visibleFields, visibleSections } from './application/fields.ts'
import type { Answers } from './application/types.ts'
import { mayEditAt, type Rights } from './rights.ts'
import { idSchema, instantSchema, versionSchema } from './values.ts'
import { z } from './zod.ts'

/** Longest comment, in characters. */
export const LONGEST_COMMENT = 2000

/** Messages are codes; the sentences are under `together.comment.problem.<code>`. */
export const commentTextSchema = z
  .string()
  .check(z.trim(), z.minLength(1, 'required'), z.maxLength(LONGEST_COMMENT, 'too_long'))

export const commentSchema = z.object({
  id: idSchema,
  at: instantSchema,
  personId: idSchema,
  /** The name at that time; the person may have left since. */
  name: z.string(),
  text: z.string(),
})
export type Comment = z.infer<typeof commentSchema>

/** A conversation at one question of the form. */
export const threadSchema = z.object({
  id: idSchema,
  version: versionSchema,
  /** Address of a field or of a document slot. */
  address: z.string(),
  /** Oldest first; never empty. */
  comments: z.array(commentSchema),
  /** Null while it is open. */
  resolved: z.nullable(z.object({ at: instantSchema, name: z.string() })),
  /** Whether the caller may resolve and reopen it. */
  mayResolve: z.boolean(),
})
export type Thread = z.infer<typeof threadSchema>

const places: ReadonlySet<string> = new Set([
  ...fields.filter(({ type }) => type !== 'documents' && type !== 'computed').map(addressOf),
  ...documentSlots.map(({ id }) => documentAddress(id)),
])

/** Whether an address can have comments: whole questions only, since parts and rows come and go. */
export const isThreadPlace = (address: string): boolean => places.has(address)

/** Addresses with comments that the form shows for these answers; comments elsewhere cannot be read there. */
export const shownThreadPlaces = (answers: Answers): ReadonlySet<string> =>
  new Set([
    ...visibleSections(answers).flatMap((section) => visibleFields(section, answers).map(addressOf)),
    ...requiredSlots(answers).map(documentAddress),
  ])

export const isOpenThread = ({ resolved }: Pick<Thread, 'resolved'>): boolean => resolved === null

/** Whether a person may resolve a conversation: people who may edit there; readers only if they began it. */
export const mayResolveThread = (rights: Rights, address: string, began: boolean): boolean =>
  mayEditAt(rights, address) || began
