import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { JsonValue } from '#src/domain/values.ts'
import { documentBackend } from '#tests/support/document-backend.ts'
import { openSome } from '#tests/support/some-draft.ts'
import { bringBack, chooseText } from './set-aside.ts'

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const line = (key: string, what: string): JsonValue => ({ key, what })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a list that comes back takes no row of others along', async () => {
  const backend = documentBackend()
  const [one, other] = [await openSome(backend), await openSome(backend, { tab: 'other' })]
  one.edit('a', [line('1', 'Bus')])
  await pass(2_000)
  void other.refresh()
  await pass(100)
  one.edit('a', [line('1', 'Train'), line('2', 'Hall')])
  await pass(2_000)
  other.edit('a', [line('1', 'Car')])
  await pass(2_000)
  chooseText(other, 'a', 'theirs')
  await pass(2_000)
  expect(other.answers()['a']).toEqual([line('1', 'Train'), line('2', 'Hall')])
  bringBack(other, 1)
  await pass(2_000)
  expect(backend.answers['a']).toEqual([line('1', 'Car'), line('2', 'Hall')])
})
