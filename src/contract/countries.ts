import { countrySchema } from '#src/domain/country.ts'
import { networkSchema } from '#src/domain/network.ts'
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
  listNetworks: {
    summary: 'Other networks and declarations, with the authorities that public sources list',
    method: 'GET',
    path: '/networks',
    caller: 'public',
    status: 200,
    output: z.object({ items: z.array(networkSchema) }),
    problems: [],
  },
} as const satisfies Record<string, OperationSpec>
