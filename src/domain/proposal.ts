import { attachedDocumentSchema, clarificationSchema, submissionSchema } from './application-record.ts'
import { moduleIdSchema } from './call.ts'
import { decisionSchema } from './decision.ts'
import { scoreSchema } from './scoring.ts'
import { type ApplicationStatus, applicationStatusSchema } from './status.ts'
import { nextStepSchema, statusChangeSchema } from './transitions.ts'
import { countryCodeSchema, countSchema, idSchema, instantSchema, jsonValueSchema, versionSchema } from './values.ts'
import { z } from './zod.ts'

/**
 * What the reader of a proposal declared. With `undeclared` and `conflict`, only authority, country and modules are
 * visible; a declared conflict is final. `not_needed`: for the secretariat. `applicant_side`: this reader works on the
 * application or for its organisation, and sees of the assessment what the applicant sees.
 */
export const interestDeclarationSchema = z.enum(['undeclared', 'none', 'conflict', 'not_needed', 'applicant_side'])
export type InterestDeclaration = z.infer<typeof interestDeclarationSchema>

/** Assessment of one module as its reader may see it. Null means "hidden until your own is submitted", never zero. */
export const moduleAssessmentSchema = z.object({
  module: moduleIdSchema,
  /** The reader's own assessment. */
  mine: z.enum(['not_assigned', 'to_do', 'draft', 'submitted']),
  /** Number of expected assessments: as many as the call requires, more if more reviewers are assigned. */
  expected: countSchema,
  submitted: z.nullable(countSchema),
  /** Percentage of the applicable points, one decimal. */
  minePercent: z.nullable(z.number()),
  meanPercent: z.nullable(z.number()),
  /** Difference between highest and lowest percentage, in percentage points. */
  spread: z.nullable(z.number()),
})
export type ModuleAssessment = z.infer<typeof moduleAssessmentSchema>

/** An application as the review sees it: only what was sent, never a draft. */
export const proposalSummarySchema = z.object({
  id: idSchema,
  reference: z.string(),
  callId: idSchema,
  version: versionSchema,
  status: applicationStatusSchema,
  authorityName: z.string(),
  country: countryCodeSchema,
  modules: z.array(moduleIdSchema),
  interest: interestDeclarationSchema,
  /** Flags that a reader should see first (`late`, `mandate_missing`, …); empty while hidden. */
  flags: z.array(z.string()),
  receivedAt: z.nullable(instantSchema),
  requestedCents: z.nullable(z.int()),
  assessments: z.array(moduleAssessmentSchema),
  next: z.array(nextStepSchema),
})
export type ProposalSummary = z.infer<typeof proposalSummarySchema>

/** Whether its reader manages the proposal. Nobody who reviews it or is on the applicant's side moves it. */
export const isManaged = ({ interest }: Pick<ProposalSummary, 'interest'>): boolean => interest === 'not_needed'

/** Whether the proposal is closed to its reader for good: by a conflict of interest, or on the applicant's side. */
export const isBarred = ({ interest }: Pick<ProposalSummary, 'interest'>): boolean =>
  interest === 'conflict' || interest === 'applicant_side'

export const proposalSchema = z.extend(proposalSummarySchema, {
  /** Null until the reader may see it. */
  content: z.nullable(
    z.object({
      /** The sent answers; if the office asked questions, with the answers given since. */
      answers: z.record(z.string(), jsonValueSchema),
      documents: z.array(attachedDocumentSchema),
      submission: submissionSchema,
      clarification: z.nullable(clarificationSchema),
      history: z.array(statusChangeSchema),
      /** The released decision; absent before, and only for the secretariat. */
      decision: z.optional(decisionSchema),
      /** Texts of a released decision that was taken back; only for the secretariat, as a start for the next one. */
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
  /** Comment for the panel. Written as if the applicant will read it, since applicants can request it. */
  comment: z.string(),
  updatedAt: z.nullable(instantSchema),
  submittedAt: z.nullable(instantSchema),
})
export type Review = z.infer<typeof reviewSchema>

/** Whether a reviewer may declare that there is no conflict: it opens the proposal, which makes sense only for scoring. */
export const mayDeclareNone = (status: ApplicationStatus): boolean => status === 'in_assessment'

/** Statuses in which reviewers can be assigned; later an assessment would come too late. */
const assignable: ReadonlySet<ApplicationStatus> = new Set([
  'admissibility_check',
  'eligibility_check',
  'in_assessment',
])
export const mayAssignReviewers = (status: ApplicationStatus): boolean => assignable.has(status)

/** Who assesses a proposal, and who else could. For the secretariat only. */
export const assignmentsSchema = z.object({
  items: z.array(
    z.object({
      reviewerId: idSchema,
      reviewerName: z.string(),
      modules: z.array(moduleIdSchema),
      /** The reviewer's declaration, without the reason of a conflict. */
      interest: z.enum(['undeclared', 'none', 'conflict']),
    }),
  ),
  /** Reviewers who may be assigned now. */
  candidates: z.array(z.object({ id: idSchema, name: z.string() })),
})
export type Assignments = z.infer<typeof assignmentsSchema>

/** Whether the secretariat may still take an assignment back: its reviewer has declared nothing, so has written nothing. */
export const mayTakeBack = ({ interest }: Pick<Assignments['items'][number], 'interest'>): boolean =>
  interest === 'undeclared'

/** Counts for the secretariat. Drafts are counted, never shown. */
export const dashboardSchema = z.object({
  callId: idSchema,
  drafts: countSchema,
  byStatusAndModule: z.array(z.object({ status: applicationStatusSchema, module: moduleIdSchema, count: countSchema })),
  byStatus: z.array(z.object({ status: applicationStatusSchema, count: countSchema })),
  byCountry: z.array(z.object({ country: countryCodeSchema, count: countSchema })),
  /** Requests to join that are open. */
  joinRequests: countSchema,
  /** Offers of cooperation that are open. */
  offers: countSchema,
  /** Expressions of interest in this call that were not withdrawn. */
  interests: countSchema,
})
export type Dashboard = z.infer<typeof dashboardSchema>
