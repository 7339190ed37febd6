import { allianceOperations } from './alliance.ts'
import { applicantOperations } from './applicant-side.ts'
import { callOperations } from './calls.ts'
import { countryOperations } from './countries.ts'
import { feedbackOperations } from './feedback.ts'
import { joiningOperations } from './joining.ts'
import type { InputOf, OutputOf } from './operation.ts'
import { ownershipRequestOperations } from './ownership-requests.ts'
import { privacyOperations } from './privacy.ts'
import { proposalOperations } from './proposals.ts'
import { publishedQuestionOperations } from './published-questions.ts'
import { questionOperations } from './questions.ts'
import { requestOperations } from './requests.ts'
import { sessionOperations } from './session.ts'
import { usualTimeOperations } from './usual-times.ts'

/** The contract: every operation of a backend. */
export const operations = {
  ...sessionOperations,
  ...allianceOperations,
  ...countryOperations,
  ...callOperations,
  ...usualTimeOperations,
  ...publishedQuestionOperations,
  ...questionOperations,
  ...privacyOperations,
  ...joiningOperations,
  ...applicantOperations,
  ...feedbackOperations,
  ...proposalOperations,
  ...requestOperations,
  ...ownershipRequestOperations,
}

export type Operations = typeof operations
export type OperationName = keyof Operations
/** The cast is needed because `Object.keys` returns `string[]`. */
export const operationNames = Object.keys(operations) as OperationName[]

export type Input<N extends OperationName> = InputOf<Operations[N]>
export type Output<N extends OperationName> = OutputOf<Operations[N]>
