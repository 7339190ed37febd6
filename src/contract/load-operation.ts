import { allianceOperations } from './alliance.ts'
import { callOperations } from './calls.ts'
import type { OperationSpec } from './operation.ts'
import type { OperationName } from './operations.ts'
import { sessionOperations } from './session.ts'

type Resource = Readonly<Record<string, OperationSpec>>

const early: Resource = { ...sessionOperations, ...allianceOperations, ...callOperations }

/** Schemas of forms and of the signed-in workspaces are most of the contract; who only reads does not load them. */
const later: Readonly<
  Record<
    'countries' | 'joining' | 'questions' | 'privacy' | 'applications' | 'proposals' | 'requests',
    () => Promise<Resource>
  >
> = {
  countries: async () => (await import('./countries.ts')).countryOperations,
  joining: async () => (await import('./joining.ts')).joiningOperations,
  privacy: async () => (await import('./privacy.ts')).privacyOperations,
  questions: async () => (await import('./questions.ts')).questionOperations,
  applications: async () => (await import('./applicant-side.ts')).applicantOperations,
  proposals: async () => (await import('./proposals.ts')).proposalOperations,
  requests: async () => (await import('./requests.ts')).requestOperations,
}

/** The operations of each of them: names alone, which every page loads. A test holds the list against the contract. */
const places: Readonly<Record<keyof typeof later, readonly OperationName[]>> = {
  countries: ['listCountries', 'listNetworks'],
  joining: [
    'requestToJoin',
    'offerCooperation',
    'getSentRequest',
    'moveSentRequest',
    'addLetter',
    'readOwnLetter',
    'expressInterest',
  ],
  questions: ['listQuestions', 'askQuestion', 'listDeskQuestions', 'answerQuestion'],
  privacy: ['listPrivacyNotices'],
  applications: [
    'listApplications',
    'createApplication',
    'getApplication',
    'saveAnswers',
    'listAnswerMoments',
    'beginUpload',
    'listUploads',
    'sendPart',
    'finishUpload',
    'giveUpUpload',
    'readDocument',
    'removeDocument',
    'submitApplication',
    'getReceipt',
    'reopenApplication',
    'withdrawApplication',
    'getTeam',
    'inviteColleague',
    'withdrawInvitation',
    'changeColleague',
    'removeColleague',
    'offerOwnership',
    'endOwnershipOffer',
    'acceptOwnership',
    'handOverSection',
    'takeBackSection',
    'finishSection',
    'openInvitation',
    'listThreads',
    'openThread',
    'answerThread',
    'resolveThread',
    'tellPresence',
    'getSignature',
    'askForSignature',
    'withdrawSignatureRequest',
    'openSigning',
    'sign',
    'acceptInvitation',
  ],
  proposals: [
    'listProposals',
    'getProposal',
    'readProposalDocument',
    'declareInterest',
    'changeStatus',
    'listAssignments',
    'assignReviewer',
    'listReviews',
    'saveReview',
    'submitReview',
    'getDashboard',
  ],
  requests: ['listRequests', 'getRequest', 'moveRequest', 'readLetter'],
}

/** `Object.keys` forgets what the keys are. */
const placeNames = Object.keys(places) as (keyof typeof places)[]

export const operationNames: readonly OperationName[] = [
  ...(Object.keys(early) as OperationName[]),
  ...Object.values(places).flat(),
]

/** One line of the contract, fetched when it is first needed. */
export async function loadOperation(name: OperationName): Promise<OperationSpec> {
  const place = placeNames.find((candidate) => places[candidate].includes(name))
  const spec = (place ? await later[place]() : early)[name]
  if (!spec) throw new Error(`${name} is not where load-operation.ts says`)
  return spec
}
