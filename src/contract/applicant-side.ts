import { applicationOperations } from './applications.ts'
import { placeOperations } from './places.ts'
import { presenceOperations } from './presence.ts'
import { receiptOperations } from './receipts.ts'
import { signatureOperations } from './signatures.ts'
import { teamOperations } from './team.ts'
import { threadOperations } from './threads.ts'
import { uploadOperations } from './uploads.ts'

/** All that belongs to one application, in one file: whoever opens one needs most of it. */
export const applicantOperations = {
  ...applicationOperations,
  ...receiptOperations,
  ...uploadOperations,
  ...teamOperations,
  ...threadOperations,
  ...presenceOperations,
  ...placeOperations,
  ...signatureOperations,
}
