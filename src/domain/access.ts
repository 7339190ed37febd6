/** What a person's access to one application is, as stored. `rights.ts` decides what each access allows. */
import { sectionIdSchema } from './application/section-id.ts'
import { z } from './zod.ts'

/** Only the owner submits and withdraws. */
export const accessSchema = z.enum(['owner', 'editor', 'reader'])
export type Access = z.infer<typeof accessSchema>

/** The only sections that an editor may change. Absent means all sections; older records never have it. */
export const editableSectionsSchema = z.array(sectionIdSchema).check(z.minLength(1, 'no_section'))
