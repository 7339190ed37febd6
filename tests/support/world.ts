/** The smallest state in which every rule of the backend can be tested. */
import { completeAnswers } from '#tests/support/sample-answers.ts'
import { rules2016 } from '#src/domain/application/rules-2016.ts'
import type { ModuleId } from '#src/domain/application/types.ts'
import type { Call } from '#src/domain/call.ts'
import type { Person, Role } from '#src/domain/person.ts'
import type { Review } from '#src/domain/proposal.ts'
import type { Score } from '#src/domain/scoring.ts'
import type { ApplicationStatus } from '#src/domain/status.ts'
import { sampleFacts } from '#mocks/seeds/sample-files.ts'
import type { State, StoredApplication, StoredAssignment, StoredDocument, StoredSubmission } from '#mocks/state.ts'

export const DEADLINE = '2016-04-29T15:00:00.000Z'
export const LITERAL_DEADLINE = '2016-04-29T16:00:00.000Z'

const words = (en: string) => ({ en, fr: en, de: en })

export const call: Call = {
  id: 'call-1',
  version: 1,
  referencePrefix: 'TCC-2016',
  title: words('Call one'),
  shortTitle: words('One'),
  programme: 'ROMACT',
  purpose: words('To try.'),
  rehearsal: false,
  opensAt: null,
  deadlines: [
    {
      version: 1,
      wallTime: '2016-04-29T17:00',
      zone: 'Europe/Paris',
      at: DEADLINE,
      literalAt: LITERAL_DEADLINE,
      printed: { en: '17:00 CET', fr: null, de: null },
      publishedAt: '2016-03-31T10:00:00.000Z',
    },
  ],
  modules: (['A', 'B', 'C'] as const).map((id) => ({
    id,
    title: words(`Module ${id}`),
    funding: id === 'C' ? 'grant' : 'in_kind',
    actions: [],
  })),
  rules: rules2016,
  criteria: (['AC1', 'AC2'] as const).map((id) => ({
    id,
    label: words(id),
    question: null,
    maxPoints: 10,
    minShare: null,
    modules: ['A', 'B', 'C'],
    fedBy: [],
  })),
  scoring: { minReviewers: 2, overallThreshold: 0.6, thirdAssessmentAbove: 20, tieBreak: ['AC1'] },
  criteriaAreOfficial: false,
  questionsCloseDaysBefore: 7,
  privacyNotice: { version: '1', publishedOn: '2016-03-31' },
}

const person = (id: string, ...roles: Role[]): Person => ({
  id,
  name: `Sample ${id}`,
  organisation: null,
  country: null,
  roles,
})

export const people = [
  person('owner', 'applicant'),
  person('editor', 'applicant'),
  person('reader', 'applicant'),
  person('stranger', 'applicant'),
  person('reviewer-1', 'reviewer'),
  person('reviewer-2', 'reviewer'),
  person('reviewer-3', 'reviewer'),
  person('secretary', 'secretariat'),
]

/** A draft without findings, ready to be sent. */
export function draft(id: string, changes: Partial<StoredApplication> = {}): StoredApplication {
  const answers = { ...completeAnswers }
  return {
    id,
    reference: `TCC-2016-${id}`,
    callId: call.id,
    ownerId: 'owner',
    collaborators: [
      { personId: 'editor', access: 'editor' },
      { personId: 'reader', access: 'reader' },
    ],
    status: 'draft',
    version: 1,
    createdAt: '2016-04-01T08:00:00.000Z',
    updatedAt: '2016-04-02T08:00:00.000Z',
    answers,
    answerVersions: Object.fromEntries(Object.keys(answers).map((address) => [address, 1])),
    documents: [],
    submissions: [],
    history: [],
    clarification: null,
    privacyNoticeRead: '1',
    ...changes,
  }
}

export function sent(
  id: string,
  status: ApplicationStatus,
  changes: Partial<StoredApplication> = {},
): StoredApplication {
  const base = draft(id, { status, version: 3, ...changes })
  const submission: StoredSubmission = {
    number: 1,
    receivedAt: '2016-04-20T08:00:00.000Z',
    timeliness: 'in_time',
    version: 2,
    privacyNoticeVersion: '1',
    digest: '0'.repeat(64),
    sentByName: 'Sample owner',
    deadlineVersion: 1,
    answers: { ...base.answers },
    documents: [],
  }
  return { ...base, submissions: [submission] }
}

/** A document of a draft, attached before the test begins. */
export const storedDocument: StoredDocument = {
  id: 'doc-1',
  slot: 'DOC-7',
  ...sampleFacts('DOC-7'),
  addedAt: '2016-04-08T08:00:00.000Z',
  replaced: false,
}

export const assignment = (
  applicationId: string,
  reviewerId: string,
  interest: StoredAssignment['interest'],
  modules: ModuleId[] = ['A', 'B', 'C'],
): StoredAssignment => ({ applicationId, reviewerId, modules, interest, reason: '' })

export const fullScores = (points: number): Score[] =>
  call.criteria.map(({ id }) => ({ criterionId: id, points, reason: 'Because.' }))

export function review(proposalId: string, reviewerId: string, changes: Partial<Review> = {}): Review {
  return {
    proposalId,
    module: 'A',
    reviewerId,
    reviewerName: `Sample ${reviewerId}`,
    version: 1,
    status: 'submitted',
    scores: fullScores(7),
    comment: 'Good.',
    updatedAt: '2016-05-10T08:00:00.000Z',
    submittedAt: '2016-05-10T08:00:00.000Z',
    ...changes,
  }
}

/** Deeply frozen, so that changing a record in place throws. */
export function world(changes: Partial<State> = {}): State {
  const state: State = {
    people,
    members: [],
    countries: [],
    networks: [],
    timeline: [],
    calls: [call],
    applications: [],
    teams: [],
    threads: [],
    answerHistories: [],
    presences: [],
    places: [],
    signatures: [],
    uploads: [],
    assignments: [],
    reviews: [],
    openings: [],
    questions: [],
    feedbacks: [],
    askedForFeedback: [],
    works: [],
    workTallies: [],
    requests: [],
    admissions: [],
    privacyNotices: {},
    idempotency: {},
    counters: {},
    ...changes,
  }
  return frozen(state)
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const part of Object.values(value)) frozen(part)
  }
  return value
}
