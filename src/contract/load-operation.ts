import { allianceOperations } from './alliance.ts'
import { callOperations } from './calls.ts'
import type { OperationSpec } from './operation.ts'
import type { OperationName } from './operations.ts'
import { sessionOperations } from './session.ts'

type Resource = Readonly<Record<string, OperationSpec>>

const early: Resource = { ...sessionOperations, ...allianceOperations, ...callOperations }

/** A module of the contract; its only export is its table. */
type Load = () => Promise<Readonly<Record<string, Resource>>>

/**
 * Schemas of forms and signed-in workspaces are most of the contract; visitors who only read do not load them. Each
 * part lists its operations. The longest list is left out, since every page loads these names (`applicantSide`).
 */
const later: readonly { readonly names: readonly OperationName[]; readonly load: Load }[] = [
  { names: ['listCountries', 'listNetworks'], load: () => import('./countries.ts') },
  {
    names: [
      'requestToJoin',
      'findOpenRequests',
      'offerCooperation',
      'getSentRequest',
      'moveSentRequest',
      'addLetter',
      'readOwnLetter',
      'expressInterest',
    ],
    load: () => import('./joining.ts'),
  },
  { names: ['getUsualTimes'], load: () => import('./usual-times.ts') },
  { names: ['listPrivacyNotices'], load: () => import('./privacy.ts') },
  { names: ['listQuestions'], load: () => import('./published-questions.ts') },
  { names: ['askQuestion', 'listDeskQuestions', 'answerQuestion'], load: () => import('./questions.ts') },
  {
    names: [
      'listProposals',
      'getProposal',
      'readProposalDocument',
      'declareInterest',
      'changeStatus',
      'listAssignments',
      'assignReviewer',
      'unassignReviewer',
      'listReviews',
      'saveReview',
      'submitReview',
      'getDashboard',
    ],
    load: () => import('./proposals.ts'),
  },
  {
    names: ['listRequests', 'getRequest', 'moveRequest', 'readLetter'],
    load: () => import('./requests.ts'),
  },
  { names: ['getFeedbackQuestion', 'giveFeedback', 'getCallFeedback'], load: () => import('./feedback.ts') },
  {
    names: ['listOwnershipRequests', 'decideOwnershipRequest'],
    load: () => import('./ownership-requests.ts'),
  },
]

/** The module of every operation that is not listed in `later`. */
const applicantSide: Load = () => import('./applicant-side.ts')

/** One operation of the contract, loaded when first needed. A test checks that each is found. */
export async function loadOperation(name: OperationName): Promise<OperationSpec> {
  const load = later.find(({ names }) => names.includes(name))?.load ?? applicantSide
  const spec = early[name] ?? Object.values(await load())[0]?.[name]
  if (!spec) throw new Error(`${name} is not where load-operation.ts says`)
  return spec
}
