import { answerHistoryHandlers } from './answer-history.ts'
import { applicationListHandlers } from './application-list.ts'
import { applicationHandlers } from './applications.ts'
import { assignmentHandlers } from './assignments.ts'
import { discardHandlers } from './back-to-sent.ts'
import { clarificationHandlers } from './clarification.ts'
import type { Handlers } from './context.ts'
import { documentHandlers } from './documents.ts'
import { feedbackHandlers } from './feedback.ts'
import { handoverHandlers } from './handovers.ts'
import { joiningHandlers } from './joining.ts'
import { ownershipHandlers } from './ownership.ts'
import { ownershipRequestHandlers } from './ownership-requests.ts'
import { placeHandlers } from './places.ts'
import { presenceHandlers } from './presence.ts'
import { proposalHandlers } from './proposals.ts'
import { publicHandlers } from './public.ts'
import { questionHandlers } from './questions.ts'
import { requestHandlers } from './requests.ts'
import { reviewHandlers } from './reviews.ts'
import { signatureHandlers } from './signatures.ts'
import { submissionHandlers } from './submission.ts'
import { teamHandlers } from './team.ts'
import { threadHandlers } from './threads.ts'
import { uploadHandlers } from './uploads.ts'

/** One function per operation of the contract; a missing one is a type error. */
export const handlers: Handlers = {
  ...publicHandlers,
  ...questionHandlers,
  ...joiningHandlers,
  ...applicationHandlers,
  ...applicationListHandlers,
  ...answerHistoryHandlers,
  ...clarificationHandlers,
  ...documentHandlers,
  ...uploadHandlers,
  ...submissionHandlers,
  ...discardHandlers,
  ...teamHandlers,
  ...ownershipHandlers,
  ...ownershipRequestHandlers,
  ...handoverHandlers,
  ...threadHandlers,
  ...presenceHandlers,
  ...placeHandlers,
  ...signatureHandlers,
  ...feedbackHandlers,
  ...proposalHandlers,
  ...assignmentHandlers,
  ...reviewHandlers,
  ...requestHandlers,
}
