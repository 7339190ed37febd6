/** What a person may do with one application, as records tell it. What follows from it: `rights.ts`. */
import { sectionIdSchema } from './application/section-id.ts'
import { z } from './zod.ts'

/** The owner also submits and withdraws. */
export const accessSchema = z.enum(['owner', 'editor', 'reader'])
export type Access = z.infer<typeof accessSchema>

/** The only sections that an editor may change; absent, as in all records of the time before there were any: all. */
export const editableSectionsSchema = z.array(sectionIdSchema).check(z.minLength(1, 'no_section'))
