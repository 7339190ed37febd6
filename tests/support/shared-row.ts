import { vi } from 'vitest'
import type { JsonValue } from '#src/domain/values.ts'
import { documentBackend } from './document-backend.ts'
import { openSome } from './some-draft.ts'

/** A row of the list `a`. */
export const line = (key: string, what: string): JsonValue => ({ key, what })

/** Two pages with one document, whose list has one row known to both. Needs fake timers. */
export async function withSharedRow() {
  const backend = documentBackend()
  const [one, other] = [await openSome(backend), await openSome(backend, { tab: 'other' })]
  one.edit('a', [line('1', 'Bus')])
  await vi.advanceTimersByTimeAsync(2_000)
  void other.refresh()
  await vi.advanceTimersByTimeAsync(100)
  return { backend, one, other }
}
