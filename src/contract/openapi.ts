/**
 * The contract as an OpenAPI document, for implementers of a backend. Generated from the operations table and the
 * domain schemas only; `npm run openapi` writes it to `public/openapi.json`. Never part of the application.
 */
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi'
import {
  applicationSchema,
  applicationSummarySchema,
  attachedDocumentSchema,
  receiptSchema,
  sentVersionSchema,
  submissionSchema,
} from '#src/domain/application-record.ts'
import { documentSlotSchema } from '#src/domain/application/documents.ts'
import { callModuleSchema, callSchema, moduleIdSchema } from '#src/domain/call.ts'
import { deskQuestionSchema } from '#src/domain/asked-questions.ts'
import { publishedQuestionSchema } from '#src/domain/call-questions.ts'
import { uploadSchema } from '#src/domain/application/upload.ts'
import { callRulesSchema } from '#src/domain/application/call-rules.ts'
import { countrySchema, estimateEditionSchema, populationEstimateSchema } from '#src/domain/country.ts'
import { decisionSchema } from '#src/domain/decision.ts'
import { deadlineSchema } from '#src/domain/deadline.ts'
import {
  acknowledgementSchema,
  codedAcknowledgementSchema,
  cooperationOfferSchema,
  interestInCallSchema,
  joinRequestSchema,
} from '#src/domain/joining.ts'
import { localisedTextSchema } from '#src/domain/localised.ts'
import { memberSchema, timelinePointSchema } from '#src/domain/member.ts'
import { personSchema, sessionSchema } from '#src/domain/person.ts'
import { privacyNoticeSchema } from '#src/domain/privacy-notice.ts'
import { type ProblemCode, problemErrorSchema, problemSchema, problemStatus } from '#src/domain/problem.ts'
import {
  assignmentsSchema,
  dashboardSchema,
  moduleAssessmentSchema,
  proposalSchema,
  proposalSummarySchema,
  reviewSchema,
} from '#src/domain/proposal.ts'
import {
  letterSchema,
  possibleDuplicateSchema,
  receivedRequestSchema,
  requestEventSchema,
  sentRequestSchema,
} from '#src/domain/request.ts'
import { requestDecisionSchema, requestKindSchema, requestStatusSchema } from '#src/domain/request-steps.ts'
import { scoreSchema } from '#src/domain/scoring.ts'
import { criterionSchema } from '#src/domain/scoring-settings.ts'
import { applicationStatusSchema } from '#src/domain/status.ts'
import { signatureStateSchema } from '#src/domain/signature.ts'
import { teamSchema } from '#src/domain/team.ts'
import { threadSchema } from '#src/domain/threads.ts'
import { nextStepSchema, statusChangeSchema } from '#src/domain/transitions.ts'
import { countryCodeSchema, idSchema, instantSchema, jsonValueSchema, sourceSchema } from '#src/domain/values.ts'
import { commonProblems, type OperationSpec } from './operation.ts'
import { operationNames, operations } from './operations.ts'
import { allianceOperations } from './alliance.ts'
import { applicationOperations } from './applications.ts'
import { callOperations } from './calls.ts'
import { countryOperations } from './countries.ts'
import { feedbackOperations } from './feedback.ts'
import { joiningOperations } from './joining.ts'
import { ownershipRequestOperations } from './ownership-requests.ts'
import { placeOperations } from './places.ts'
import { presenceOperations } from './presence.ts'
import { privacyOperations } from './privacy.ts'
import { proposalOperations } from './proposals.ts'
import { publishedQuestionOperations } from './published-questions.ts'
import { questionOperations } from './questions.ts'
import { receiptOperations } from './receipts.ts'
import { requestOperations } from './requests.ts'
import { sessionOperations } from './session.ts'
import { signatureOperations } from './signatures.ts'
import { teamOperations } from './team.ts'
import { threadOperations } from './threads.ts'
import { uploadOperations } from './uploads.ts'
import { usualTimeOperations } from './usual-times.ts'

/** Schemas with a name in the document; all others are written inline. */
const schemas = {
  Acknowledgement: acknowledgementSchema,
  Application: applicationSchema,
  ApplicationStatus: applicationStatusSchema,
  ApplicationSummary: applicationSummarySchema,
  Assignments: assignmentsSchema,
  AttachedDocument: attachedDocumentSchema,
  Call: callSchema,
  CallModule: callModuleSchema,
  CallRules: callRulesSchema,
  CodedAcknowledgement: codedAcknowledgementSchema,
  CooperationOffer: cooperationOfferSchema,
  Country: countrySchema,
  CountryCode: countryCodeSchema,
  Criterion: criterionSchema,
  Dashboard: dashboardSchema,
  Deadline: deadlineSchema,
  Decision: decisionSchema,
  DeskQuestion: deskQuestionSchema,
  EstimateEdition: estimateEditionSchema,
  DocumentSlot: documentSlotSchema,
  Id: idSchema,
  Instant: instantSchema,
  InterestInCall: interestInCallSchema,
  JoinRequest: joinRequestSchema,
  JsonValue: jsonValueSchema,
  Letter: letterSchema,
  LocalisedText: localisedTextSchema,
  Member: memberSchema,
  ModuleAssessment: moduleAssessmentSchema,
  ModuleId: moduleIdSchema,
  NextStep: nextStepSchema,
  Person: personSchema,
  PopulationEstimate: populationEstimateSchema,
  PossibleDuplicate: possibleDuplicateSchema,
  PrivacyNotice: privacyNoticeSchema,
  Problem: problemSchema,
  ProblemError: problemErrorSchema,
  Proposal: proposalSchema,
  ProposalSummary: proposalSummarySchema,
  PublishedQuestion: publishedQuestionSchema,
  Receipt: receiptSchema,
  ReceivedRequest: receivedRequestSchema,
  RequestDecision: requestDecisionSchema,
  RequestEvent: requestEventSchema,
  RequestKind: requestKindSchema,
  RequestStatus: requestStatusSchema,
  Review: reviewSchema,
  Score: scoreSchema,
  SentRequest: sentRequestSchema,
  SentVersion: sentVersionSchema,
  Session: sessionSchema,
  SignatureState: signatureStateSchema,
  Source: sourceSchema,
  StatusChange: statusChangeSchema,
  Submission: submissionSchema,
  Team: teamSchema,
  Thread: threadSchema,
  TimelinePoint: timelinePointSchema,
  Upload: uploadSchema,
}

const tags = [
  { name: 'session', description: 'Session and the person signed in', operations: sessionOperations },
  {
    name: 'alliance',
    description: 'Participants and countries',
    operations: { ...allianceOperations, ...countryOperations },
  },
  {
    name: 'calls',
    description: 'Calls for proposals',
    operations: { ...callOperations, ...usualTimeOperations },
  },
  {
    name: 'questions',
    description: 'Questions on a call and their answers',
    operations: { ...publishedQuestionOperations, ...questionOperations },
  },
  { name: 'privacy', description: 'Privacy notices of a call', operations: privacyOperations },
  {
    name: 'joining',
    description: 'Requests from outside the Alliance: to join, to cooperate, interest in a call',
    operations: joiningOperations,
  },
  {
    name: 'applications',
    description: 'Applications, for applicants',
    operations: { ...applicationOperations, ...receiptOperations },
  },
  { name: 'uploads', description: 'Files on their way into an application', operations: uploadOperations },
  { name: 'team', description: 'The people of one application', operations: teamOperations },
  { name: 'threads', description: 'Comments among the people of one application', operations: threadOperations },
  { name: 'presence', description: 'Who has an application open', operations: presenceOperations },
  { name: 'feedback', description: 'Feedback on the form, as totals', operations: feedbackOperations },
  { name: 'places', description: 'Where a person last typed, to continue there', operations: placeOperations },
  { name: 'signatures', description: 'Signature by the legal representative', operations: signatureOperations },
  { name: 'proposals', description: 'Applications, for reviewers and the secretariat', operations: proposalOperations },
  {
    name: 'requests',
    description: 'Requests from outside the Alliance, for the secretariat',
    operations: requestOperations,
  },
  {
    name: 'ownership',
    description: 'Applications that former owners ask back, for the secretariat',
    operations: ownershipRequestOperations,
  },
] as const

const ref = (kind: 'headers' | 'parameters' | 'responses' | 'schemas', name: string) => ({
  $ref: `#/components/${kind}/${name}`,
})

const callersOf = ({ caller }: OperationSpec): string[] => (typeof caller === 'string' ? [caller] : [...caller])

/** Groups codes by HTTP status: one response per status, named after all its codes. */
const byStatus = ({ problems }: OperationSpec): { status: number; codes: ProblemCode[]; name: string }[] =>
  [...Map.groupBy(new Set([...problems, ...commonProblems]), (code) => problemStatus[code])]
    .map(([status, codes]) => ({ status, codes: codes.toSorted(), name: codes.toSorted().join('.') }))
    .toSorted((a, b) => a.status - b.status)

const problemResponses = () =>
  Object.fromEntries(
    operationNames.flatMap((operation) =>
      byStatus(operations[operation]).map(({ status, codes, name }) => [
        name,
        {
          description: codes.map((code) => `\`${code}\``).join(', '),
          headers: { 'Server-Time': ref('headers', 'Server-Time') },
          content: {
            'application/problem+json': {
              schema: {
                allOf: [
                  ref('schemas', 'Problem'),
                  { type: 'object' as const, properties: { status: { const: status }, code: { enum: codes } } },
                ],
              },
            },
          },
        },
      ]),
    ),
  )

const bytes = { 'application/octet-stream': { schema: { description: 'The bytes of the file' } } }

const requestBody = (spec: OperationSpec) => {
  if (spec.upload) return { required: true, content: bytes }
  return spec.body && { required: true, content: { 'application/json': { schema: spec.body } } }
}

/** Uploaded files must never run in the page, so browsers must save them and not show them. */
const fileHeaders = {
  'Content-Disposition': ref('headers', 'Content-Disposition'),
  'X-Content-Type-Options': ref('headers', 'X-Content-Type-Options'),
}

const operationObject = (name: string, spec: OperationSpec, tag: string): ZodOpenApiOperationObject => {
  const body = requestBody(spec)
  const headers = [
    ...(spec.ifMatch ? [ref('parameters', 'If-Match')] : []),
    ...(spec.code ? [ref('parameters', 'Request-Code')] : []),
    ...(spec.idempotent ? [ref('parameters', 'Idempotency-Key')] : []),
  ]
  return {
    operationId: name,
    tags: [tag],
    summary: spec.summary,
    ...(spec.rule === undefined ? {} : { description: spec.rule }),
    // Public operations also work without a token.
    security: spec.caller === 'public' ? [{}, { bearer: [] }] : [{ bearer: [] }],
    'x-roles': callersOf(spec),
    ...(spec.params || spec.query
      ? { requestParams: { ...(spec.params && { path: spec.params }), ...(spec.query && { query: spec.query }) } }
      : {}),
    ...(headers.length > 0 ? { parameters: headers } : {}),
    ...(body ? { requestBody: body } : {}),
    responses: {
      [String(spec.status)]: {
        description: spec.status === 201 ? 'Created' : 'Done',
        headers: {
          'Server-Time': ref('headers', 'Server-Time'),
          ...(spec.etag ? { ETag: ref('headers', 'ETag') } : {}),
          ...(spec.output === 'bytes' ? fileHeaders : {}),
        },
        content: spec.output === 'bytes' ? bytes : { 'application/json': { schema: spec.output } },
      },
      ...Object.fromEntries(byStatus(spec).map(({ status, name: codes }) => [String(status), ref('responses', codes)])),
    },
  }
}

const tagOf = (name: string): string => {
  const tag = tags.find((one) => name in one.operations)
  if (!tag) throw new Error(`${name} has no tag: name its resource in openapi.ts`)
  return tag.name
}

const paths = (): ZodOpenApiPathsObject => {
  const all: Record<string, Record<string, ZodOpenApiOperationObject>> = {}
  for (const name of operationNames) {
    const spec: OperationSpec = operations[name]
    const path = (all[spec.path] ??= {})
    path[spec.method.toLowerCase()] = operationObject(name, spec, tagOf(name))
  }
  return all
}

const description = `The operations that a backend of the Alliance dashboard offers, and the rules that hold for all:

- Refusals are \`application/problem+json\` (RFC 9457) with a stable \`code\`. What the caller may not see is \`not_found\`.
- A thing that can change has a \`version\`; its strong \`ETag\` is that number in quotes. Operations that change it need
  \`If-Match\`: 428 without, 412 with the current values when stale.
- Callers without an account send the code from their receipt in \`Request-Code\`. A wrong code is \`not_found\`, with
  the same bytes as for a thing that does not exist. A backend keeps only a digest of the code.
- Creating and submitting need an \`Idempotency-Key\`: the same key gives the same response; with
  another body it is 422.
- Lists page by an opaque cursor; \`next\` is null on the last page. Nothing counts what the caller may not see.
- Every answer carries the backend’s time in \`Server-Time\`; deadlines are compared there only.
- \`x-roles\` of an operation says who may call it: \`public\`, \`signed_in\`, or people with at least one of the roles.
- Responses may have members that this document does not name; clients ignore them.`

/** The whole document, ready to be written. */
export const openApiDocument = () =>
  createDocument(
    {
      openapi: '3.1.1',
      info: {
        title: 'Backend of the Alliance dashboard',
        version: '0.1.0',
        description,
        license: { name: 'MIT', identifier: 'MIT' },
      },
      servers: [{ url: '/api', description: 'The address in `config.json` (`backend.baseUrl`)' }],
      tags: tags.map((tag) => ({ name: tag.name, description: tag.description })),
      security: [{ bearer: [] }],
      paths: paths(),
      components: {
        schemas,
        responses: problemResponses(),
        securitySchemes: {
          bearer: {
            type: 'http',
            scheme: 'bearer',
            description: 'Session token; a request without one is a visitor’s',
          },
        },
        headers: {
          'Server-Time': {
            description: 'The time on the backend’s clock when it answered',
            required: true,
            schema: ref('schemas', 'Instant'),
          },
          ETag: {
            description: 'Strong: the version in quotes, for example `"7"`',
            required: true,
            schema: { type: 'string', pattern: '^"[0-9]+"$' },
          },
          'Content-Disposition': {
            description: "To be saved under the name of the file: `attachment; filename*=UTF-8''plan.pdf`",
            required: true,
            schema: { type: 'string', pattern: "^attachment; filename\\*=UTF-8''" },
          },
          'X-Content-Type-Options': {
            description: 'The browser must not guess another media type',
            required: true,
            schema: { const: 'nosniff' },
          },
        },
        parameters: {
          'If-Match': {
            in: 'header',
            name: 'If-Match',
            required: true,
            description: 'The version that the change is based on, from the `ETag`',
            schema: { type: 'string', pattern: '^"[0-9]+"$' },
          },
          'Request-Code': {
            in: 'header',
            name: 'Request-Code',
            required: true,
            description: 'The receipt’s code, which the backend returned once, when the request was sent',
            schema: { type: 'string', pattern: '^[0-9A-Z-]+$' },
          },
          'Idempotency-Key': {
            in: 'header',
            name: 'Idempotency-Key',
            required: true,
            description: 'Chosen by the client, one per intention, for example a UUID',
            schema: { type: 'string', minLength: 1, maxLength: 200 },
          },
        },
      },
    },
    {
      override: ({ jsonSchema, io }) => {
        // Answers may get new members in later versions, which older clients must accept.
        if (io === 'output' && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
      },
    },
  )
