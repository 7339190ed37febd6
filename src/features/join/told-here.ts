import { isBackendError } from '#src/backend/errors.ts'

/** What a form has to tell of. A session that has ended is told by the page around, which renews it in place. */
export const toldHere = (error: Error | null): Error | null =>
  isBackendError(error) && error.code === 'not_signed_in' ? null : error
