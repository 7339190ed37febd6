import { memberSchema, timelinePointSchema } from '#src/domain/member.ts'
import { z } from '#src/domain/zod.ts'
import type { OperationSpec } from './operation.ts'

export const allianceOperations = {
  listMembers: {
    summary: 'All participating cities and regions',
    method: 'GET',
    path: '/members',
    caller: 'public',
    status: 200,
    output: z.object({ items: z.array(memberSchema) }),
    problems: [],
  },
  getTimeline: {
    summary: 'Documented counts of participants over time',
    method: 'GET',
    path: '/membership-timeline',
    caller: 'public',
    status: 200,
    output: z.object({ items: z.array(timelinePointSchema) }),
    problems: [],
  },
} as const satisfies Record<string, OperationSpec>
