import { openedSigningSchema, signatureStateSchema, signerSchema } from '#src/domain/signature.ts'
import { idSchema } from '#src/domain/values.ts'
import { z } from '#src/domain/zod.ts'
import type { OperationSpec } from './operation.ts'

const applicationParams = z.object({ applicationId: idSchema })

/** The legal representative signs through a personal link. */
export const signatureOperations = {
  getSignature: {
    summary: 'Whether the application is signed as it stands',
    rule: 'Owner and colleagues only. The digest is over answers and documents as they are now, without DOC-7.',
    method: 'GET',
    path: '/applications/{applicationId}/signature',
    caller: 'signed_in',
    params: applicationParams,
    status: 200,
    output: signatureStateSchema,
    problems: ['not_signed_in', 'not_found'],
  },
  askForSignature: {
    summary: 'Make a link by which the legal representative reads everything and signs',
    rule:
      'Owner only, while it is a draft. The code is given in this answer alone; keep a digest of it. A new link takes the ' +
      'place of the one before. Good for 14 days on the backend’s clock.',
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
    summary: 'Take the link to sign back',
    rule: 'Owner only. The link is then like one that never was; a signature that was given stays.',
    method: 'DELETE',
    path: '/applications/{applicationId}/signature-request',
    caller: 'signed_in',
    params: applicationParams,
    status: 200,
    output: signatureStateSchema,
    problems: ['not_signed_in', 'forbidden', 'not_found'],
  },
  openSigning: {
    summary: 'What is to be signed',
    rule:
      'For whoever holds the code, signed in or not: all that would be sent, while it can be signed. A signature ' +
      'that was given is told for good; what was signed is shown until the link ends.',
    method: 'GET',
    path: '/signing',
    caller: 'public',
    code: true,
    status: 200,
    output: openedSigningSchema,
    problems: ['not_found'],
  },
  sign: {
    summary: 'Sign the application as it stands',
    rule:
      'The digest is that of what was shown: other answers by now are illegal_transition with `changed`, so that nobody ' +
      'signs what they have not seen; `expired` and `closed` as told by openSigning. Signed already as it stands: the ' +
      'same answer again. Sending freezes the signature with what it signed.',
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
