/**
 * The signature of whoever may bind the authority: given by a link of their own, without an account, over exactly those
 * answers and documents. On paper it is the signature page (DOC-7), which carries the same code.
 */
import { documentSlotSchema } from './application/documents.ts'
import { localisedTextSchema } from './localised.ts'
import { countSchema, idSchema, type Instant, instantSchema, jsonValueSchema } from './values.ts'
import { z } from './zod.ts'

/** How long a link to sign is good for. */
export const SIGNATURE_DAYS = 14

const line = z.string().check(z.trim(), z.minLength(2, 'required'), z.maxLength(120, 'too_long'))
const digestSchema = z.string().check(z.regex(/^[0-9a-f]{64}$/))

/** A file that is signed. Its digest tells it from another one of the same name. */
const signedFileSchema = z.object({ slot: documentSlotSchema, name: z.string(), sha256: digestSchema })

/** Who signs. Messages are codes; `together.sign.problem.<code>` has the sentence for each. */
export const signerSchema = z.object({ name: line, position: line })
export type Signer = z.infer<typeof signerSchema>

/** A signature that was given. */
export const signatureSchema = z.object({
  name: z.string(),
  position: z.string(),
  signedAt: instantSchema,
  /** Of the answers and documents that were signed, see `signed-digest.ts`. */
  digest: digestSchema,
})
export type Signature = z.infer<typeof signatureSchema>

/** Where the signature of an application stands, for its people. */
export const signatureStateSchema = z.object({
  applicationId: idSchema,
  /** Of the answers and documents as they are now. */
  digest: digestSchema,
  /** A link that waits to be used; null while there is none. */
  request: z.nullable(
    z.object({ name: z.string(), position: z.string(), createdAt: instantSchema, expiresAt: instantSchema }),
  ),
  /** The last one; it holds as long as its digest is that of now. */
  signature: z.nullable(signatureSchema),
})
export type SignatureState = z.infer<typeof signatureStateSchema>

/**
 * What a link to sign is to whoever opens it. `signed`: exactly what is there now, for good; `closed`: the application was
 * sent or ended, so there is nothing to sign any more.
 */
export const signingStateSchema = z.enum(['open', 'signed', 'expired', 'closed'])
export type SigningState = z.infer<typeof signingStateSchema>

/** What the holder of a link to sign sees: all that would be sent, while it can be signed or is and the link is good. */
export const openedSigningSchema = z.object({
  state: signingStateSchema,
  reference: z.string(),
  askedByName: z.string(),
  name: z.string(),
  position: z.string(),
  expiresAt: instantSchema,
  signedAt: z.nullable(instantSchema),
  content: z.nullable(
    z.object({
      callTitle: localisedTextSchema,
      authorityName: z.nullable(z.string()),
      answers: z.record(z.string(), jsonValueSchema),
      documents: z.array(signedFileSchema),
      digest: digestSchema,
      /** How many things have to be put right before it can be sent; each change undoes a signature. */
      toMend: countSchema,
    }),
  ),
})
export type OpenedSigning = z.infer<typeof openedSigningSchema>

/** Whether a link to sign is over. */
export const isSigningOver = ({ expiresAt }: { expiresAt: Instant }, now: Instant): boolean =>
  Date.parse(now) > Date.parse(expiresAt)

/** A signature outlives the link by which it was given. */
export const signingState = (
  facts: { expiresAt: Instant; isDraft: boolean; isSigned: boolean },
  now: Instant,
): SigningState => {
  if (facts.isSigned) return 'signed'
  if (isSigningOver(facts, now)) return 'expired'
  return facts.isDraft ? 'open' : 'closed'
}
