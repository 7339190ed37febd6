import { session } from '../session.ts'

/**
 * Returns a function that tells whether the person who is signed in now still is. Somebody else may sign in on the same
 * computer while text waits, and text must never be sent in another person's name.
 */
export function samePerson(): () => boolean {
  const port = session()
  const identity = port.identity()
  return () => identity !== null && port.identity() === identity
}
