import { createRestBackend } from '#src/backend/rest/rest-backend.ts'
import type { Backend } from '#src/backend/backend.ts'
import { type NodeBackend, startNodeBackend } from '#mocks/node.ts'
import { listenOnLoopback } from '#tests/support/loopback.ts'
import { checkedFetch } from './checked-fetch.ts'

/** The people whom the suite needs. `applicant` and `other` share no application. */
export const parts = ['applicant', 'other', 'reviewer', 'secretariat'] as const
export type Part = (typeof parts)[number]

/** The backend under test: the embedded one over a socket, or any other by its URL. */
export type Target = {
  baseUrl: string
  token(part: Part): string
  /** Null if clock, faults and state cannot be controlled. */
  embedded: NodeBackend | null
  /** The application's own adapter; every answer is checked against the contract. */
  as(part: Part | null): Backend
  /** The same check for requests that the adapter would never send. */
  send(path: string, init?: Sending): Promise<Response>
  close: () => Promise<void>
}

export type Sending = { method?: string; as?: Part | null; headers?: Record<string, string>; json?: unknown }

const { env } = process

/**
 * If set, the suite runs against that backend: `CONTRACT_BASE_URL=https://… CONTRACT_TOKEN_APPLICANT=… npx vitest …`.
 */
export const strangerUrl = env['CONTRACT_BASE_URL']

export async function openTarget(): Promise<Target> {
  if (strangerUrl !== undefined) {
    const token = (part: Part) => {
      const name = `CONTRACT_TOKEN_${part.toUpperCase()}`
      const value = env[name]
      if (!value) throw new Error(`${name} is missing: a bearer token of a person for this part`)
      return value
    }
    return target(strangerUrl.replace(/\/$/, ''), token, null, () => Promise.resolve())
  }
  const embedded = await startNodeBackend()
  const { baseUrl, close } = await listenOnLoopback(embedded.handle)
  const people = { applicant: 'applicant', other: 'applicant-2', reviewer: 'reviewer-1', secretariat: 'secretariat' }
  return target(baseUrl, (part) => `demo-${people[part]}`, embedded, close)
}

function target(baseUrl: string, token: Target['token'], embedded: NodeBackend | null, close: Target['close']): Target {
  const fetchChecked = checkedFetch(baseUrl)
  return {
    baseUrl,
    token,
    embedded,
    close,
    as: (part) => createRestBackend({ baseUrl, token: () => part && token(part), fetch: fetchChecked }),
    send(path, { method = 'GET', as = null, headers = {}, json } = {}) {
      const request = new Request(baseUrl + path, {
        method,
        headers: {
          ...(as && { Authorization: `Bearer ${token(as)}` }),
          ...(json !== undefined && { 'Content-Type': 'application/json' }),
          ...headers,
        },
        ...(json !== undefined && { body: JSON.stringify(json) }),
      })
      return fetchChecked(request)
    },
  }
}
