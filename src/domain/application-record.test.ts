import { expect, test } from 'vitest'
import { z } from './zod.ts'
import { applicationSummarySchema } from './application-record.ts'

test('an application of a list is still read when it was kept before backends told what is left of it', () => {
  const { sectionsLeft } = applicationSummarySchema.shape
  expect(z.safeParse(sectionsLeft, undefined).success).toBe(true)
  expect(z.safeParse(sectionsLeft, ['not a section']).success).toBe(false)
})
