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

/** Longest question about one part, in characters; longest word of the applicant along with the answer is twice that. */
export const LONGEST_OFFICE_QUESTION = 1000
export const LONGEST_ANSWER_NOTE = 2000
export const answerNoteSchema = z.string().check(z.trim(), z.maxLength(LONGEST_ANSWER_NOTE, 'too_long'))

/** One thing that the office asks about: a question of the form, or the place of a document. */
export const officeQuestionSchema = z.object({
  address: z.string().check(z.maxLength(200)),
  text: z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(LONGEST_OFFICE_QUESTION, 'too_long')),
})
export type OfficeQuestion = z.infer<typeof officeQuestionSchema>

const namedParts = {
  /** Of the parts asked about alone. */
  answers: z.record(z.string(), jsonValueSchema),
  documents: z.array(attachedDocumentSchema),
}

/** The one round of questions after the deadline (E-13): named parts can be changed, and nothing else. */
export const clarificationSchema = z.object({
  askedAt: instantSchema,
  askedByName: z.string(),
  /** What is missing, in general. */
  message: z.string(),
  questions: z.array(officeQuestionSchema),
  /** Last instant at which the answer is taken, see `answerTimeEnds`. */
  answerBy: instantSchema,
  /** As they were sent; frozen. */
  before: z.object(namedParts),
  /** As they were answered; frozen. Null while there is no answer. */
  answer: z.nullable(z.object({ at: instantSchema, byName: z.string(), note: z.string(), ...namedParts })),
})
export type Clarification = z.infer<typeof clarificationSchema>

const summaryShape = {
  id: idSchema,
  reference: z.string(),
  callId: idSchema,
  version: versionSchema,
  status: applicationStatusSchema,
  /** Of the caller. */
  access: accessSchema,
  editableSections: z.optional(editableSectionsSchema),
  /** As typed so far; null while empty. */
  authorityName: z.nullable(z.string()),
  country: z.nullable(countryCodeSchema),
  modules: z.array(moduleIdSchema),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  submissions: z.array(submissionSchema),
  /** Number of the submission that counts today; null while nothing was sent. */
  countingSubmission: z.nullable(z.int()),
  /** Until when a question of the office waits for an answer; null when none does. */
  answerBy: z.nullable(instantSchema),
  /** Oldest first; while the status is `withdrawn`, the last one stands. */
  withdrawals: z.array(withdrawalSchema),
}

/** An application in the applicant's list. */
export const applicationSummarySchema = z.object({
  ...summaryShape,
  /**
   * Sections of the form that are not done, in its order, by what the backend has; null when it is no draft. Not there in
   * an answer that was kept on the device before backends told it.
   */
  sectionsLeft: z.optional(z.nullable(z.array(sectionIdSchema))),
})
export type ApplicationSummary = z.infer<typeof applicationSummarySchema>

/** An application as its owner and colleagues see it. */
export const applicationSchema = z.object({
  ...summaryShape,
  /** Flat map from field address to value. */
  answers: z.record(z.string(), jsonValueSchema),
  /** Version at which each address last changed: what a merge by field compares. */
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
  /** Null when answers may be changed now, else the code of the reason; `question`: only what the office asks about. */
  notEditableWhy: z.nullable(z.string()),
  /** Null while the office has asked nothing. */
  clarification: z.nullable(clarificationSchema),
  next: z.array(nextStepSchema),
  /** Absent until a decision is released. */
  decision: z.optional(decisionSchema),
  /** Absent unless it is inadmissible or ineligible. */
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
  /** Who pressed the button. */
  sentByName: z.string(),
  /** The version of the deadline that it was measured against; a later one changes nothing about this receipt. */
  deadline: deadlineSchema,
  answerCount: countSchema,
  /** Translations that were sent beside the answers; receipts of the time before there were any have none. */
  translationCount: z.optional(countSchema),
  documents: z.array(z.object({ slot: documentSlotSchema, name: z.string(), sha256: z.string() })),
})
export type Receipt = z.infer<typeof receiptSchema>

/** One version as it was sent: it is read for ever, whatever the draft has become. */
export const sentVersionSchema = z.object({
  submission: submissionSchema,
  /** Flat map from field address to value. */
  answers: z.record(z.string(), jsonValueSchema),
  documents: z.array(attachedDocumentSchema),
})
export type SentVersion = z.infer<typeof sentVersionSchema>
