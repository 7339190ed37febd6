import { fieldAddressSchema, fieldPlaceSchema } from '#src/domain/field-place.ts'
import { idSchema } from '#src/domain/values.ts'
import { z } from '#src/domain/zod.ts'
import type { OperationSpec } from './operation.ts'

const params = z.object({ applicationId: idSchema })
const output = z.object({ place: z.nullable(fieldPlaceSchema) })

export const placeOperations = {
  getPlace: {
    summary: 'Where one last typed in an application',
    rule: 'One’s own place, never that of a colleague; null when there is none.',
    method: 'GET',
    path: '/applications/{applicationId}/place',
    caller: 'signed_in',
    params,
    status: 200,
    output,
    problems: ['not_signed_in', 'not_found'],
  },
  keepPlace: {
    summary: 'Keep where one has just typed, to go on there on another device',
    rule:
      'For whoever may change answers now; while the office asks, only what it asks about. One place per person and ' +
      'application, the last one told, with the version and the time of the backend. What the same person saves brings ' +
      'both along; when it changed nothing there, the place is then the last address that it changed. Forgotten when the ' +
      'application is sent. It is in no receipt and no export, and moves no version.',
    method: 'PUT',
    path: '/applications/{applicationId}/place',
    caller: 'signed_in',
    params,
    body: z.object({ address: fieldAddressSchema }),
    status: 200,
    output,
    problems: ['not_signed_in', 'forbidden', 'not_found', 'not_editable'],
  },
} as const satisfies Record<string, OperationSpec>
