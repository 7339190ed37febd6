import { isBackendError } from '#src/backend/errors.ts'

/** The error to show in a form; null for an ended session, which the shell shows and renews. */
export const toldHere = (error: Error | null): Error | null =>
  isBackendError(error) && error.code === 'not_signed_in' ? null : error
