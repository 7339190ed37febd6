import { documentSlotSchema } from './application/documents.ts'
import { moduleIdSchema } from './call.ts'
import { deadlineSchema } from './deadline.ts'
import { applicationStatusSchema } from './status.ts'
import { nextStepSchema } from './transitions.ts'
import { countryCodeSchema, countSchema, idSchema, instantSchema, jsonValueSchema, versionSchema } from './values.ts'
import { z } from './zod.ts'

/** What a person may do with one application: the owner also submits and withdraws. */
export const accessSchema = z.enum(['owner', 'editor', 'reader'])
export type Access = z.infer<typeof accessSchema>

/** `in_time`, `disputed_hour` (a person decides) or `late`. */
export const timelinessSchema = z.enum(['in_time', 'disputed_hour', 'late'])

/** `waiting`: the virus check has not said yet, and the application may be sent meanwhile; `refused` blocks sending. */
const scanSchema = z.enum(['waiting', 'clean', 'refused'])

/** A file that belongs to the draft. Replacing keeps the old one in the history. */
export const attachedDocumentSchema = z.object({
  id: idSchema,
  slot: documentSlotSchema,
  name: z.string(),
  format: z.string(),
  sizeBytes: countSchema,
  /** Hex digest of the bytes, printed in the receipt. */
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  addedAt: instantSchema,
  /** True when a later file took its place. */
  replaced: z.boolean(),
  scan: scanSchema,
})
export type AttachedDocument = z.infer<typeof attachedDocumentSchema>

const submittedSignatureSchema = z.object({ name: z.string(), position: z.string(), signedAt: instantSchema })

/** One version that was sent. It is frozen: nothing changes it, and a late one never replaces one in time. */
export const submissionSchema = z.object({
  number: z.int().check(z.positive()),
  receivedAt: instantSchema,
  timeliness: timelinessSchema,
  /** Version of the application that was sent. */
  version: versionSchema,
  /** Version of the privacy notice that its sender confirmed having read. */
  privacyNoticeVersion: z.nullable(z.string()),
  /** Of the legal representative by their own link, when it was given over exactly what was sent. */
  signature: z.optional(submittedSignatureSchema),
  /** SHA-256 over the canonical form of answers and documents, see `submission-digest.ts`. */
  digest: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
})
export type Submission = z.infer<typeof submissionSchema>

const summaryShape = {
  id: idSchema,
  reference: z.string(),
  callId: idSchema,
  version: versionSchema,
  status: applicationStatusSchema,
  access: accessSchema,
  /** As typed so far; null while empty. */
  authorityName: z.nullable(z.string()),
  country: z.nullable(countryCodeSchema),
  modules: z.array(moduleIdSchema),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  submissions: z.array(submissionSchema),
  /** Number of the submission that counts today; null while nothing was sent. */
  countingSubmission: z.nullable(z.int()),
}

/** An application in the applicant's list. */
export const applicationSummarySchema = z.object(summaryShape)
export type ApplicationSummary = z.infer<typeof applicationSummarySchema>

/** An application as its owner and colleagues see it. */
export const applicationSchema = z.object({
  ...summaryShape,
  /** Flat map from field address to value. */
  answers: z.record(z.string(), jsonValueSchema),
  /** Version at which each address last changed: what a merge by field compares. */
  answerVersions: z.record(z.string(), versionSchema),
  documents: z.array(attachedDocumentSchema),
  collaborators: z.array(z.object({ personId: idSchema, name: z.string(), access: accessSchema })),
  /** Null when answers may be changed now, else the code of the reason. */
  notEditableWhy: z.nullable(z.string()),
  next: z.array(nextStepSchema),
})
export type Application = z.infer<typeof applicationSchema>

/** Proof of what was received and when, by the backend's clock. */
export const receiptSchema = z.object({
  applicationId: idSchema,
  reference: z.string(),
  callId: idSchema,
  authorityName: z.nullable(z.string()),
  modules: z.array(moduleIdSchema),
  submission: submissionSchema,
  /** Who pressed the button. */
  sentByName: z.string(),
  /** The version of the deadline that it was measured against; a later one changes nothing about this receipt. */
  deadline: deadlineSchema,
  answerCount: countSchema,
  documents: z.array(z.object({ slot: documentSlotSchema, name: z.string(), sha256: z.string() })),
})
export type Receipt = z.infer<typeof receiptSchema>
