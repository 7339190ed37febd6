import { isRouteErrorResponse } from 'react-router'
import { isBackendError } from '#src/backend/errors.ts'

/** Kinds of failed pages, by what people can do about them. */
export type PageFailure =
  | { kind: 'not_found' | 'not_signed_in' | 'offline' | 'unavailable' | 'outdated' }
  | { kind: 'bad_response'; operation: string; details: string }
  | { kind: 'unknown'; details: string }

/** A chunk that is gone or cannot be loaded, in the words of each browser. */
const CHUNK =
  /dynamically imported module|importing a module script failed|error loading dynamically|unable to preload css/i

/** Forbidden and missing pages look the same on purpose. */
export const failureOf = (error: unknown, online: boolean): PageFailure => {
  if (isRouteErrorResponse(error) && error.status === 404) return { kind: 'not_found' }
  if (isBackendError(error)) {
    switch (error.code) {
      case 'not_found':
      case 'forbidden':
        return { kind: 'not_found' }
      case 'not_signed_in':
        return { kind: 'not_signed_in' }
      case 'offline':
        return { kind: 'offline' }
      case 'timeout':
      case 'unavailable':
      case 'internal':
      case 'rate_limited':
        return { kind: 'unavailable' }
      case 'bad_response':
        return { kind: 'bad_response', operation: error.operation, details: error.message }
      default:
        return { kind: 'unknown', details: error.message }
    }
  }
  if (error instanceof Error && CHUNK.test(error.message)) return { kind: online ? 'outdated' : 'offline' }
  return { kind: 'unknown', details: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }
}
