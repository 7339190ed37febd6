import { session } from '../session.ts'

/**
 * Remembers who is signed in now. The function given back tells whether it is still the same: somebody else may sign in
 * on the same computer while text waits to be sent, and what one typed must never go up in the other's name.
 */
export function samePerson(): () => boolean {
  const port = session()
  const identity = port.identity()
  return () => identity !== null && port.identity() === identity
}
