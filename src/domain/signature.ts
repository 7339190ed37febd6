/**
 * The signature of the person who may bind the authority: given through a personal link, without an account, over
 * exactly these answers and documents. The alternative on paper is the signature page (DOC-7), which shows the same
 * code.
 */
import { documentSlotSchema } from './application/documents.ts'
import { localisedTextSchema } from './localised.ts'
import { countSchema, idSchema, type Instant, instantSchema, jsonValueSchema } from './values.ts'
import { z } from './zod.ts'

/** How long a link to sign is valid. */
export const SIGNATURE_DAYS = 14

const line = z.string().check(z.trim(), z.minLength(2, 'required'), z.maxLength(120, 'too_long'))
const digestSchema = z.string().check(z.regex(/^[0-9a-f]{64}$/))

/** A file that is signed; the digest distinguishes files with the same name. */
const signedFileSchema = z.object({ slot: documentSlotSchema, name: z.string(), sha256: digestSchema })

/** The signer. Messages are codes; the sentences are under `together.sign.problem.<code>`. */
export const signerSchema = z.object({ name: line, position: line })
export type Signer = z.infer<typeof signerSchema>

/** A signature that was given. */
export const signatureSchema = z.object({
  name: z.string(),
  position: z.string(),
  signedAt: instantSchema,
  /** Digest of the signed answers and documents, see `signed-digest.ts`. */
  digest: digestSchema,
})
export type Signature = z.infer<typeof signatureSchema>

/** State of the signature of an application, for its people. */
export const signatureStateSchema = z.object({
  applicationId: idSchema,
  /** Digest of the present answers and documents. */
  digest: digestSchema,
  /** A link that was not used yet; null if there is none. */
  request: z.nullable(
    z.object({ name: z.string(), position: z.string(), createdAt: instantSchema, expiresAt: instantSchema }),
  ),
  /** The last signature; valid only if its digest is the present one. */
  signature: z.nullable(signatureSchema),
})
export type SignatureState = z.infer<typeof signatureStateSchema>

/**
 * State of a link to sign for its holder. `signed`: the present content is signed for good; `closed`: the application
 * was sent or ended, so there is nothing left to sign.
 */
export const signingStateSchema = z.enum(['open', 'signed', 'expired', 'closed'])
export type SigningState = z.infer<typeof signingStateSchema>

/** What the holder of a link sees: all that would be sent, if the link is valid and the content can be or is signed. */
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
      /** Number of errors to correct before sending; each correction invalidates a signature. */
      toMend: countSchema,
    }),
  ),
})
export type OpenedSigning = z.infer<typeof openedSigningSchema>

/** Whether a link to sign has expired. */
export const isSigningOver = ({ expiresAt }: { expiresAt: Instant }, now: Instant): boolean =>
  Date.parse(now) > Date.parse(expiresAt)

/** A signature stays visible after its link has expired. */
export const signingState = (
  facts: { expiresAt: Instant; isDraft: boolean; isSigned: boolean },
  now: Instant,
): SigningState => {
  if (facts.isSigned) return 'signed'
  if (isSigningOver(facts, now)) return 'expired'
  return facts.isDraft ? 'open' : 'closed'
}
