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
  applications: async () => (await import('./applications.ts')).applicationOperations,
  proposals: async () => (await import('./proposals.ts')).proposalOperations,
  requests: async () => (await import('./requests.ts')).requestOperations,
}

/** Every operation, and where its line of the contract stands. */
const places = {
  getSession: 'early',
  listMembers: 'early',
  listCountries: 'countries',
  listNetworks: 'countries',
  getTimeline: 'early',
  requestToJoin: 'joining',
  offerCooperation: 'joining',
  getSentRequest: 'joining',
  moveSentRequest: 'joining',
  addLetter: 'joining',
  readOwnLetter: 'joining',
  listCalls: 'early',
  getCall: 'early',
  expressInterest: 'joining',
  listQuestions: 'questions',
  listPrivacyNotices: 'privacy',
  askQuestion: 'questions',
  listDeskQuestions: 'questions',
  answerQuestion: 'questions',
  listApplications: 'applications',
  createApplication: 'applications',
  getApplication: 'applications',
  saveAnswers: 'applications',
  addDocument: 'applications',
  readDocument: 'applications',
  removeDocument: 'applications',
  submitApplication: 'applications',
  getReceipt: 'applications',
  reopenApplication: 'applications',
  withdrawApplication: 'applications',
  listProposals: 'proposals',
  getProposal: 'proposals',
  readProposalDocument: 'proposals',
  declareInterest: 'proposals',
  changeStatus: 'proposals',
  listAssignments: 'proposals',
  assignReviewer: 'proposals',
  listReviews: 'proposals',
  saveReview: 'proposals',
  submitReview: 'proposals',
  getDashboard: 'proposals',
  listRequests: 'requests',
  getRequest: 'requests',
  moveRequest: 'requests',
  readLetter: 'requests',
} as const satisfies Record<OperationName, 'early' | keyof typeof later>

/** `Object.keys` forgets what the keys are. */
export const operationNames = Object.keys(places) as OperationName[]

/** One line of the contract, fetched when it is first needed. */
export async function loadOperation(name: OperationName): Promise<OperationSpec> {
  const place = places[name]
  const spec = (place === 'early' ? early : await later[place]())[name]
  if (!spec) throw new Error(`${name} is not where load-operation.ts says`)
  return spec
}
