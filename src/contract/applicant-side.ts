import { applicationOperations } from './applications.ts'
import { placeOperations } from './places.ts'
import { presenceOperations } from './presence.ts'
import { receiptOperations } from './receipts.ts'
import { signatureOperations } from './signatures.ts'
import { teamOperations } from './team.ts'
import { threadOperations } from './threads.ts'
import { uploadOperations } from './uploads.ts'

/** All operations of one application in one file: a page that opens an application needs most of them. */
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
