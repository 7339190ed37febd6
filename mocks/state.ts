import type { AttachedDocument, Clarification, Submission } from '#src/domain/application-record.ts'
import type { ModuleId } from '#src/domain/application/types.ts'
import type { Upload } from '#src/domain/application/upload.ts'
import type { Work, WorkTally } from '#src/domain/application/usual-time.ts'
import type { DeskQuestion } from '#src/domain/asked-questions.ts'
import type { Call } from '#src/domain/call.ts'
import type { KeptMoment } from '#src/domain/answer-history.ts'
import type { Country } from '#src/domain/country.ts'
import type { Decision } from '#src/domain/decision.ts'
import type { Member, TimelinePoint } from '#src/domain/member.ts'
import type { Network } from '#src/domain/network.ts'
import type { Person } from '#src/domain/person.ts'
import type { FeedbackTally } from '#src/domain/feedback.ts'
import type { FieldPlace } from '#src/domain/field-place.ts'
import type { PresencePlace } from '#src/domain/presence.ts'
import type { PrivacyNotice } from '#src/domain/privacy-notice.ts'
import type { Review } from '#src/domain/proposal.ts'
import type { Letter, RequestContent, RequestEvent } from '#src/domain/request.ts'
import type { RequestStatus } from '#src/domain/request-steps.ts'
import type { Signature, SignatureState } from '#src/domain/signature.ts'
import type { ApplicationStatus } from '#src/domain/status.ts'
import type { Handover } from '#src/domain/handovers.ts'
import type { Invitation, TeamEvent, TeamRole } from '#src/domain/team.ts'
import type { Thread } from '#src/domain/threads.ts'
import type { Instant, JsonValue } from '#src/domain/values.ts'

/** `harmful` is fixed at upload; the virus check reports it after a while, see `views/scan.ts`. */
export type StoredDocument = Omit<AttachedDocument, 'scan'> & { harmful?: true }

/** What was frozen at one submission. */
export type StoredSubmission = Submission & {
  sentByName: string
  /** Version of the deadline at that time. */
  deadlineVersion: number
  answers: Record<string, JsonValue>
  documents: StoredDocument[]
}

type StoredParts = { answers: Record<string, JsonValue>; documents: StoredDocument[] }

/** The questions of the office, the parts they are about as sent, and the answer. */
export type StoredClarification = Omit<Clarification, 'before' | 'answer'> & {
  before: StoredParts
  answer: (Omit<NonNullable<Clarification['answer']>, keyof StoredParts> & StoredParts) | null
}

export type StoredStatusChange = {
  at: Instant
  byName: string
  from: ApplicationStatus
  to: ApplicationStatus
  reason: string | null
}

export type StoredApplication = {
  id: string
  reference: string
  callId: string
  ownerId: string
  collaborators: ({ personId: string } & TeamRole)[]
  status: ApplicationStatus
  /** One version for answers, documents and status. */
  version: number
  createdAt: Instant
  updatedAt: Instant
  answers: Record<string, JsonValue>
  answerVersions: Record<string, number>
  documents: StoredDocument[]
  submissions: StoredSubmission[]
  history: StoredStatusChange[]
  /** Null if the office has asked nothing. */
  clarification: StoredClarification | null
  /** Version of the call's privacy notice when somebody confirmed having read it. */
  privacyNoticeRead: string | null
  /** As last released; kept when a correction takes it back from the applicant (`toldDecision`). */
  decision?: Decision
}

export type StoredInvitation = Invitation & {
  codeDigest: string
  invitedByName: string
  /** Id of the person who accepted it. */
  usedBy: string | null
}

/** A change of ownership that may be asked back. */
export type StoredTransfer = {
  fromId: string
  toId: string
  at: Instant
  asked: { at: Instant; reason: string } | null
}

/** Data of the people of an application; absent before the first change. */
export type StoredTeam = {
  applicationId: string
  version: number
  invitations: StoredInvitation[]
  handovers: Omit<Handover, 'name'>[]
  ownershipOffer: { personId: string; offeredAt: Instant } | null
  /** The last change of ownership; absent before, null once it can no longer be asked back. */
  transfer?: StoredTransfer | null
  /** Oldest first. */
  events: TeamEvent[]
}

/** Earlier values of one answer, oldest first. */
export type StoredAnswerHistory = { applicationId: string; address: string; moments: KeptMoment[] }

/** Comments on one question. */
export type StoredThread = Omit<Thread, 'mayResolve'> & { applicationId: string }

/** A person's last presence report. */
export type StoredPresence = { applicationId: string; personId: string; place: PresencePlace; toldAt: Instant }

/** Where a person last typed; null once deleted. */
export type StoredPlace = { applicationId: string; personId: string; place: FieldPlace | null }

export type StoredSignatureRequest = NonNullable<SignatureState['request']> & {
  codeDigest: string
  askedByName: string
}

/** The link to sign, and the last signature. */
export type StoredSignature = {
  applicationId: string
  request: StoredSignatureRequest | null
  signature: Signature | null
}

/** An upload in progress. Ended ones stay as records without bytes. */
export type StoredUpload = Upload & {
  applicationId: string
  personId: string
  /** Bytes are stored as `<id>.0`, `<id>.1`, … */
  parts: number
  open: boolean
}

/** Reviewer × application. */
export type StoredAssignment = {
  applicationId: string
  reviewerId: string
  modules: ModuleId[]
  interest: 'undeclared' | 'none' | 'conflict'
  reason: string
  /** The secretariat took it back before the reviewer declared anything. Records are never removed. */
  takenBack?: true
}

/** Log entry: a reviewer or the secretariat opened a file. */
export type StoredOpening = {
  id: string
  at: Instant
  personId: string
  /** Id of the application, or reference of a request. */
  applicationId: string
  documentId: string
}

/** A question on a call; only the office sees who asked. */
export type StoredQuestion = DeskQuestion & { callId: string }

/** Feedback on the form of a call: sums only, without link to people. */
export type StoredFeedback = { callId: string; tally: FeedbackTally }

/** The people of this application have answered or declined; which of the two is not stored. */
export type StoredAsking = { applicationId: string }

/** Working time on an application that was never sent. */
export type StoredWork = { applicationId: string; work: Work }

/** Working times of the sent applications of a call, without link to them. */
export type StoredWorkTally = { callId: string; tally: WorkTally }

/** What an outsider sent. */
export type StoredRequest = RequestContent & {
  reference: string
  status: RequestStatus
  version: number
  receivedAt: Instant
  changedAt: Instant
  /** SHA-256 of the code that the sender holds. */
  codeDigest: string
  letters: Letter[]
  history: RequestEvent[]
}

/** A participant created by accepting a request. A correction removes it from the list but keeps this record. */
export type StoredAdmission = { reference: string; member: Member; holds: boolean }

/** The whole state of the embedded backend. Plain data: it can be cloned, stored and compared. */
export type State = {
  people: Person[]
  members: Member[]
  countries: Country[]
  networks: Network[]
  timeline: TimelinePoint[]
  calls: Call[]
  applications: StoredApplication[]
  answerHistories: StoredAnswerHistory[]
  teams: StoredTeam[]
  threads: StoredThread[]
  presences: StoredPresence[]
  places: StoredPlace[]
  signatures: StoredSignature[]
  uploads: StoredUpload[]
  assignments: StoredAssignment[]
  reviews: Review[]
  openings: StoredOpening[]
  questions: StoredQuestion[]
  feedbacks: StoredFeedback[]
  askedForFeedback: StoredAsking[]
  works: StoredWork[]
  workTallies: StoredWorkTally[]
  requests: StoredRequest[]
  admissions: StoredAdmission[]
  /** By call, newest first. */
  privacyNotices: Readonly<Record<string, readonly PrivacyNotice[]>>
  /** Stored answers for idempotency keys, by `actor operation key`. */
  idempotency: Record<string, { requestHash: string; status: number; body: JsonValue }>
  /** Last number used per series (`TCC-2016`, …). */
  counters: Record<string, number>
}
