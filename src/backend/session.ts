import { createListeners } from '#src/domain/listeners.ts'
import { personSchema, type Person } from '#src/domain/person.ts'
import { z } from '#src/domain/zod.ts'

/** How people sign in; chosen by `config.json`. A port of its own, since one backend may stand behind several. */
export interface SessionPort {
  /** Bearer token, or null for a visitor. */
  token(): string | null
  /** Whom the token speaks for, as far as this port knows; changes in the same moment as the token. Null: a visitor. */
  identity(): string | null
  /** For sign-in by choosing a person: who can be chosen. */
  people(signal?: AbortSignal): Promise<Person[]>
  signIn(personId: string): Promise<void>
  signOut(): void
}

const TOKEN_KEY = 'alliance.session'

/**
 * Sign-in by choosing a person, for demonstrations and rehearsals: the backend lists people at `/demo/people` and takes
 * `demo-<id>~<anything>` as a token. Kept for this tab only, so that two tabs can be two people.
 */
export function createChoosePersonSession(
  baseUrl: string,
  get: (url: string, init: RequestInit) => Promise<Response>,
): SessionPort {
  let token = readToken()
  return {
    token: () => token,
    identity: () => token?.replace(/^demo-/, '').split('~')[0] ?? null,
    async people(signal) {
      const response = await get(`${baseUrl}/demo/people`, signal ? { signal } : {})
      if (!response.ok) throw new Error(`/demo/people answered ${response.status}`)
      return z.parse(z.object({ items: z.array(personSchema) }), await response.json()).items
    },
    signIn(personId) {
      // What follows the mark makes the token new: an expired one stays refused.
      token = `demo-${personId}~${Date.now().toString(36)}`
      writeToken(token)
      return Promise.resolve()
    },
    signOut() {
      token = null
      writeToken(null)
    },
  }
}

/** The browser may refuse storage (private windows, policies); the session then lasts until the next reload. */
function readToken(): string | null {
  try {
    return sessionStorage.getItem(TOKEN_KEY)
  } catch {
    return null
  }
}

function writeToken(token: string | null): void {
  try {
    if (token === null) sessionStorage.removeItem(TOKEN_KEY)
    else sessionStorage.setItem(TOKEN_KEY, token)
  } catch {
    // Refused: the token stays in memory.
  }
}

let port: SessionPort | undefined
let expired = false
const listeners = createListeners()

export function connectSession(sessionPort: SessionPort): void {
  port = sessionPort
}

export function session(): SessionPort {
  if (!port) throw new Error('connectSession() must run before the first query')
  return port
}

/**
 * True from the first refused token until somebody signs in again. The page stays, what was typed stays; the shell asks
 * to sign in again in place.
 */
export const sessionExpired = (): boolean => expired

export function setSessionExpired(value: boolean): void {
  if (expired === value) return
  expired = value
  listeners.call()
}

/** Called when the session expires or is renewed. Returns the way to stop. */
export const onSessionChange = listeners.subscribe
