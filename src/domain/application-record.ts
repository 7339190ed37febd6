import { accessSchema, editableSectionsSchema } from './access.ts'
import { documentSlotSchema } from './application/documents.ts'
import { sectionIdSchema } from './application/section-id.ts'
import { moduleIdSchema } from './call.ts'
import { deadlineSchema } from './deadline.ts'
import { decisionSchema, turnedDownSchema } from './decision.ts'
import { applicationStatusSchema } from './status.ts'
import { nextStepSchema } from './transitions.ts'
import { countryCodeSchema, countSchema, idSchema, instantSchema, jsonValueSchema, versionSchema } from './values.ts'
import { withdrawalSchema } from './withdrawal.ts'
import { z } from './zod.ts'

/** `disputed_hour`: a person decides whether it is in time. */
export const timelinessSchema = z.enum(['in_time', 'disputed_hour', 'late'])

/**
 * `waiting`: the virus check has no result yet, and the application may be sent meanwhile; `refused` blocks sending.
 */
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
  /** True when a later file has replaced this one. */
  replaced: z.boolean(),
  scan: scanSchema,
})
export type AttachedDocument = z.infer<typeof attachedDocumentSchema>

const submittedSignatureSchema = z.object({ name: z.string(), position: z.string(), signedAt: instantSchema })

/**
 * One version that was sent. It is frozen: nothing changes it, and a late version never replaces one that was in time.
 */
export const submissionSchema = z.object({
  number: z.int().check(z.positive()),
  receivedAt: instantSchema,
  timeliness: timelinessSchema,
  /** Version of the application at the time of sending. */
  version: versionSchema,
  /** Version of the privacy notice that the sender confirmed having read. */
  privacyNoticeVersion: z.nullable(z.string()),
  /** Signature of the legal representative by link, if it covers exactly what was sent. */
  signature: z.optional(submittedSignatureSchema),
  /** SHA-256 over the canonical form of answers and documents, see `submission-digest.ts`. */
  digest: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
})
export type Submission = z.infer<typeof submissionSchema>

/** Maximum lengths in characters: a question about one part, and the applicant's note with the answer. */
export const LONGEST_OFFICE_QUESTION = 1000
export const LONGEST_ANSWER_NOTE = 2000
export const answerNoteSchema = z.string().check(z.trim(), z.maxLength(LONGEST_ANSWER_NOTE, 'too_long'))

/** One thing that the office asks about: a question of the form, or the slot of a document. */
export const officeQuestionSchema = z.object({
  address: z.string().check(z.maxLength(200)),
  text: z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(LONGEST_OFFICE_QUESTION, 'too_long')),
})
export type OfficeQuestion = z.infer<typeof officeQuestionSchema>

const namedParts = {
  /** Only the parts that the office asks about. */
  answers: z.record(z.string(), jsonValueSchema),
  documents: z.array(attachedDocumentSchema),
}

/**
 * The one round of questions that the office may ask after the deadline (statement E-13 in `eligibility.ts`): only the
 * named parts can be changed.
 */
export const clarificationSchema = z.object({
  askedAt: instantSchema,
  askedByName: z.string(),
  /** What is missing, in general words. */
  message: z.string(),
  questions: z.array(officeQuestionSchema),
  /** The answer is accepted up to and including this instant, see `answerTimeEnds`. */
  answerBy: instantSchema,
  /** The named parts as they were sent; frozen. */
  before: z.object(namedParts),
  /** The named parts as they were answered; frozen. Null while there is no answer. */
  answer: z.nullable(z.object({ at: instantSchema, byName: z.string(), note: z.string(), ...namedParts })),
})
export type Clarification = z.infer<typeof clarificationSchema>

const summaryShape = {
  id: idSchema,
  reference: z.string(),
  callId: idSchema,
  version: versionSchema,
  status: applicationStatusSchema,
  /** Access of the caller. */
  access: accessSchema,
  editableSections: z.optional(editableSectionsSchema),
  /** As typed in the draft; null while empty. */
  authorityName: z.nullable(z.string()),
  country: z.nullable(countryCodeSchema),
  modules: z.array(moduleIdSchema),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  submissions: z.array(submissionSchema),
  /** Number of the submission that counts now; null if nothing was sent. */
  countingSubmission: z.nullable(z.int()),
  /** Deadline for answering a question of the office; null when no question is open. */
  answerBy: z.nullable(instantSchema),
  /** Oldest first; while the status is `withdrawn`, the last one is in force. */
  withdrawals: z.array(withdrawalSchema),
}

/** An application in the applicant's list. */
export const applicationSummarySchema = z.object({
  ...summaryShape,
  /**
   * Sections that are not done, in the order of the form, going by the answers the backend has; null when the
   * application is no draft. Absent in lists kept on the device by older versions.
   */
  sectionsLeft: z.optional(z.nullable(z.array(sectionIdSchema))),
})
export type ApplicationSummary = z.infer<typeof applicationSummarySchema>

/** An application as its owner and colleagues see it. */
export const applicationSchema = z.object({
  ...summaryShape,
  /** Flat map from field address to value. */
  answers: z.record(z.string(), jsonValueSchema),
  /** Version at which each address last changed; a merge by field compares these. */
  answerVersions: z.record(z.string(), versionSchema),
  documents: z.array(attachedDocumentSchema),
  collaborators: z.array(
    z.object({
      personId: idSchema,
      name: z.string(),
      access: accessSchema,
      editableSections: z.optional(editableSectionsSchema),
    }),
  ),
  /**
   * Null when answers may be changed now, else the code of the reason. `question`: only what the office asks about can
   * be changed.
   */
  notEditableWhy: z.nullable(z.string()),
  /** Null if the office has asked nothing. */
  clarification: z.nullable(clarificationSchema),
  next: z.array(nextStepSchema),
  /** Absent until a decision is released. */
  decision: z.optional(decisionSchema),
  /** Absent unless the application is inadmissible or ineligible. */
  turnedDown: z.optional(turnedDownSchema),
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
  /** The person who sent the application. */
  sentByName: z.string(),
  /**
   * The version of the deadline that the submission was measured against; later versions do not change this receipt.
   */
  deadline: deadlineSchema,
  answerCount: countSchema,
  /** Translations that were sent with the answers; absent in receipts older than translations. */
  translationCount: z.optional(countSchema),
  documents: z.array(z.object({ slot: documentSlotSchema, name: z.string(), sha256: z.string() })),
})
export type Receipt = z.infer<typeof receiptSchema>

/** One version as it was sent. It stays readable whatever happens to the draft. */
export const sentVersionSchema = z.object({
  submission: submissionSchema,
  /** Flat map from field address to value. */
  answers: z.record(z.string(), jsonValueSchema),
  documents: z.array(attachedDocumentSchema),
})
export type SentVersion = z.infer<typeof sentVersionSchema>
