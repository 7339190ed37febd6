import { fieldAddressSchema, fieldPlaceSchema } from '#src/domain/field-place.ts'
import { idSchema } from '#src/domain/values.ts'
import { z } from '#src/domain/zod.ts'
import type { OperationSpec } from './operation.ts'

const params = z.object({ applicationId: idSchema })
const output = z.object({ place: z.nullable(fieldPlaceSchema) })

export const placeOperations = {
  getPlace: {
    summary: 'Where the caller last typed in an application',
    rule: 'Only the caller’s own place, never that of a colleague; null if there is none.',
    method: 'GET',
    path: '/applications/{applicationId}/place',
    caller: 'signed_in',
    params,
    status: 200,
    output,
    problems: ['not_signed_in', 'not_found'],
  },
  keepPlace: {
    summary: 'Store where the caller has just typed, to continue on another device',
    rule:
      'For callers who may change answers now; while the office asks questions, only for the parts it asks about. ' +
      'One place per person and application: the last one reported, with the backend’s version and time. A save by ' +
      'the same person updates both; if it changed nothing at that place, the place becomes the last changed ' +
      'address. Deleted when the application is sent. It is in no receipt and no export, and changes no version.',
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
