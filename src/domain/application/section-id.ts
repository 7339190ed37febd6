import { z } from '../zod.ts'
import type { SectionId } from './types.ts'

const sectionIds = [
  'applicant',
  'contact',
  'modules',
  'motivation',
  'activity',
  'budget',
  'otherGrants',
  'documents',
  'declarations',
] as const satisfies readonly SectionId[]

/** A section of the form by its name. */
export const sectionIdSchema = z.enum(sectionIds)
