import { openedSigningSchema, signatureStateSchema, signerSchema } from '#src/domain/signature.ts'
import { idSchema } from '#src/domain/values.ts'
import { z } from '#src/domain/zod.ts'
import type { OperationSpec } from './operation.ts'

const applicationParams = z.object({ applicationId: idSchema })

/** The legal representative signs through a personal link. */
export const signatureOperations = {
  getSignature: {
    summary: 'Whether the application is signed in its present state',
    rule: 'Owner and colleagues only. The digest covers the present answers and documents, without DOC-7.',
    method: 'GET',
    path: '/applications/{applicationId}/signature',
    caller: 'signed_in',
    params: applicationParams,
    status: 200,
    output: signatureStateSchema,
    problems: ['not_signed_in', 'not_found'],
  },
  askForSignature: {
    summary: 'Create a link for the legal representative to read everything and sign',
    rule:
      'Owner only, for a draft. The code is returned only in this answer; store only a digest of it. A new link ' +
      'replaces the previous one. Valid for 14 days on the backend’s clock.',
    method: 'POST',
    path: '/applications/{applicationId}/signature-request',
    caller: 'signed_in',
    params: applicationParams,
    body: signerSchema,
    idempotent: true,
    status: 201,
    output: z.object({ signature: signatureStateSchema, code: z.string() }),
    problems: [
      'not_signed_in',
      'forbidden',
      'not_found',
      'not_editable',
      'invalid',
      'idempotency_key_required',
      'idempotency_key_reused',
    ],
  },
  withdrawSignatureRequest: {
    summary: 'Delete the link to sign',
    rule: 'Owner only. Afterwards the link behaves like an unknown one; a signature given with it stays.',
    method: 'DELETE',
    path: '/applications/{applicationId}/signature-request',
    caller: 'signed_in',
    params: applicationParams,
    status: 200,
    output: signatureStateSchema,
    problems: ['not_signed_in', 'forbidden', 'not_found'],
  },
  openSigning: {
    summary: 'The content to be signed',
    rule:
      'For the holder of the code, signed in or not: all that would be sent, while it can be signed. A given ' +
      'signature stays visible for good; the signed content is shown until the link expires.',
    method: 'GET',
    path: '/signing',
    caller: 'public',
    code: true,
    status: 200,
    output: openedSigningSchema,
    problems: ['not_found'],
  },
  sign: {
    summary: 'Sign the application in its present state',
    rule:
      '`digest` is that of the content that was shown. If the answers have changed since: `illegal_transition` with ' +
      '`changed`, so that nobody signs what they have not seen; `expired` and `closed` as returned by ' +
      '`openSigning`. If this state is signed already, the same answer is returned again. Sending freezes the ' +
      'signature with the signed content.',
    method: 'POST',
    path: '/signing',
    caller: 'public',
    code: true,
    body: z.object({ ...signerSchema.shape, digest: z.string(), mayBind: z.literal(true, 'required') }),
    status: 200,
    output: openedSigningSchema,
    problems: ['not_found', 'illegal_transition', 'invalid'],
  },
} as const satisfies Record<string, OperationSpec>
