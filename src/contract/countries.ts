import { countrySchema } from '#src/domain/country.ts'
import { z } from '#src/domain/zod.ts'
import type { OperationSpec } from './operation.ts'

export const countryOperations = {
  listCountries: {
    summary: 'Member states and territories with names and population estimates',
    method: 'GET',
    path: '/countries',
    caller: 'public',
    status: 200,
    output: z.object({ items: z.array(countrySchema) }),
    problems: [],
  },
} as const satisfies Record<string, OperationSpec>
