import { attachedDocumentSchema, clarificationSchema, submissionSchema } from './application-record.ts'
import { moduleIdSchema } from './call.ts'
import { decisionSchema } from './decision.ts'
import { scoreSchema } from './scoring.ts'
import { type ApplicationStatus, applicationStatusSchema } from './status.ts'
import { nextStepSchema, statusChangeSchema } from './transitions.ts'
import { countryCodeSchema, countSchema, idSchema, instantSchema, jsonValueSchema, versionSchema } from './values.ts'
import { z } from './zod.ts'

/**
 * What the reader of a proposal declared. `undeclared` and `conflict` open nothing but authority, country and modules;
 * a declared conflict is final for the reviewer. `not_needed`: the secretariat.
 */
export const interestSchema = z.enum(['undeclared', 'none', 'conflict', 'not_needed'])
export type Interest = z.infer<typeof interestSchema>

/** State of the assessment of one module as its reader may see it: null is "hidden until yours is in", never zero. */
export const moduleAssessmentSchema = z.object({
  module: moduleIdSchema,
  /** The reader's own assessment. */
  mine: z.enum(['not_assigned', 'to_do', 'draft', 'submitted']),
  /** Assessments that are to come in: as many as the call wants, more when more reviewers are assigned. */
  expected: countSchema,
  submitted: z.nullable(countSchema),
  /** Percent of the points that apply, one decimal. */
  minePercent: z.nullable(z.number()),
  meanPercent: z.nullable(z.number()),
  /** Distance of highest and lowest percent, in percentage points. */
  spread: z.nullable(z.number()),
})
export type ModuleAssessment = z.infer<typeof moduleAssessmentSchema>

/** An application on the side of review: only what was sent, never a draft. */
export const proposalSummarySchema = z.object({
  id: idSchema,
  reference: z.string(),
  callId: idSchema,
  version: versionSchema,
  status: applicationStatusSchema,
  authorityName: z.string(),
  country: countryCodeSchema,
  modules: z.array(moduleIdSchema),
  interest: interestSchema,
  /** Names of findings that a reader should see first (`late`, `mandate_missing`, …); empty while hidden. */
  flags: z.array(z.string()),
  receivedAt: z.nullable(instantSchema),
  requestedCents: z.nullable(z.int()),
  assessments: z.array(moduleAssessmentSchema),
  next: z.array(nextStepSchema),
})
export type ProposalSummary = z.infer<typeof proposalSummarySchema>

export const proposalSchema = z.extend(proposalSummarySchema, {
  /** Null until the reader may see it. */
  content: z.nullable(
    z.object({
      /** As sent, and as answered since where the office asked. */
      answers: z.record(z.string(), jsonValueSchema),
      documents: z.array(attachedDocumentSchema),
      submission: submissionSchema,
      clarification: z.nullable(clarificationSchema),
      history: z.array(statusChangeSchema),
      /** What the applicant is told; for the secretariat alone, and absent until it is released. */
      decision: z.optional(decisionSchema),
      /** What a release told that was corrected since; for the secretariat alone, whose next one begins with it. */
      takenBack: z.optional(z.pick(decisionSchema, { strengths: true, weaknesses: true })),
    }),
  ),
})
export type Proposal = z.infer<typeof proposalSchema>

/** One reviewer's assessment of one module of one proposal. */
export const reviewSchema = z.object({
  proposalId: idSchema,
  module: moduleIdSchema,
  reviewerId: idSchema,
  reviewerName: z.string(),
  /** 0 before the first save. */
  version: countSchema,
  status: z.enum(['draft', 'submitted']),
  scores: z.array(scoreSchema),
  /** To the panel; written as if the applicant will read it: who asks for it, gets it. */
  comment: z.string(),
  updatedAt: z.nullable(instantSchema),
  submittedAt: z.nullable(instantSchema),
})
export type Review = z.infer<typeof reviewSchema>

/** From the first check to the end of the assessment; later, somebody new would come too late to be heard. */
const assignable: ReadonlySet<ApplicationStatus> = new Set([
  'admissibility_check',
  'eligibility_check',
  'in_assessment',
])
export const mayAssignReviewers = (status: ApplicationStatus): boolean => assignable.has(status)

/** Who assesses a proposal, and who else could. For the secretariat alone. */
export const assignmentsSchema = z.object({
  items: z.array(
    z.object({
      reviewerId: idSchema,
      reviewerName: z.string(),
      modules: z.array(moduleIdSchema),
      /** What the reviewer declared; the reason of a conflict is not part of it. */
      interest: z.enum(['undeclared', 'none', 'conflict']),
    }),
  ),
  /** Reviewers who may be assigned now. */
  candidates: z.array(z.object({ id: idSchema, name: z.string() })),
})
export type Assignments = z.infer<typeof assignmentsSchema>

/** Counts for the secretariat. Drafts are counted, never shown. */
export const dashboardSchema = z.object({
  callId: idSchema,
  drafts: countSchema,
  byStatusAndModule: z.array(z.object({ status: applicationStatusSchema, module: moduleIdSchema, count: countSchema })),
  byStatus: z.array(z.object({ status: applicationStatusSchema, count: countSchema })),
  byCountry: z.array(z.object({ country: countryCodeSchema, count: countSchema })),
  /** Requests to join and offers of cooperation that wait for the secretariat or for an answer. */
  joinRequests: countSchema,
  /** Expressions of interest in this call that still hold. */
  interests: countSchema,
})
export type Dashboard = z.infer<typeof dashboardSchema>
