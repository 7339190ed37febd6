import type { Backend } from '#src/backend/backend.ts'
import { createRestBackend } from '#src/backend/rest/rest-backend.ts'

/** The real adapter, as one person (null: a visitor), on one backend. */
export const restAs = (personId: string | null, { baseUrl = 'http://localhost/api', fetch }: RestTarget): Backend =>
  createRestBackend({ baseUrl, token: () => personId && `demo-${personId}`, ...(fetch && { fetch }) })

export type RestTarget = { baseUrl?: string; fetch?: (request: Request) => Promise<Response> }

/** The refusal of a call; fails if the call succeeds. */
export async function refusalFrom(call: Promise<unknown>): Promise<{ code: string; status: number } & object> {
  const outcome = await call.then(
    () => null,
    (error: unknown) => error,
  )
  if (outcome instanceof Error && 'code' in outcome && 'status' in outcome)
    return outcome as Error & { code: string; status: number }
  throw new Error('a refusal was expected', { cause: outcome })
}
