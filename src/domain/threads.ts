/** Comments of the people of one application on its questions. Theirs alone: no part of what is sent or assessed. */
import { documentAddress, documentSlots, requiredSlots } from './application/documents.ts'
import { addressOf, fields, visibleFields, visibleSections } from './application/fields.ts'
import type { Answers } from './application/types.ts'
import { mayEditAt, type Rights } from './rights.ts'
import { idSchema, instantSchema, versionSchema } from './values.ts'
import { z } from './zod.ts'

/** Longest comment, in characters. */
export const LONGEST_COMMENT = 2000

/** Messages are codes; `together.comment.problem.<code>` has the sentence for each. */
export const commentTextSchema = z
  .string()
  .check(z.trim(), z.minLength(1, 'required'), z.maxLength(LONGEST_COMMENT, 'too_long'))

export const commentSchema = z.object({
  id: idSchema,
  at: instantSchema,
  personId: idSchema,
  /** As it was: the person may have left since. */
  name: z.string(),
  text: z.string(),
})
export type Comment = z.infer<typeof commentSchema>

/** One question of somebody to the others, at one question of the form. */
export const threadSchema = z.object({
  id: idSchema,
  version: versionSchema,
  /** Address of a field, or of the place of a document. */
  address: z.string(),
  /** Oldest first; never empty. */
  comments: z.array(commentSchema),
  /** Null while it is open. */
  resolved: z.nullable(z.object({ at: instantSchema, name: z.string() })),
  /** The caller may resolve and reopen it. */
  mayResolve: z.boolean(),
})
export type Thread = z.infer<typeof threadSchema>

const places: ReadonlySet<string> = new Set([
  ...fields.filter(({ type }) => type !== 'documents' && type !== 'computed').map(addressOf),
  ...documentSlots.map(({ id }) => documentAddress(id)),
])

/** Whether comments can stand at an address: at whole questions, not at their parts and rows, which come and go. */
export const isThreadPlace = (address: string): boolean => places.has(address)

/** Places of comments that the form shows for these answers. At all others nobody can read them there. */
export const shownThreadPlaces = (answers: Answers): ReadonlySet<string> =>
  new Set([
    ...visibleSections(answers).flatMap((section) => visibleFields(section, answers).map(addressOf)),
    ...requiredSlots(answers).map(documentAddress),
  ])

export const isOpenThread = ({ resolved }: Pick<Thread, 'resolved'>): boolean => resolved === null

/** Who edits there resolves; who only reads, what they began themselves. */
export const mayResolveThread = (rights: Rights, address: string, began: boolean): boolean =>
  mayEditAt(rights, address) || began
