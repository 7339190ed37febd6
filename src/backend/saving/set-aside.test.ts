import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { line, withSharedRow } from '#tests/support/shared-row.ts'
import { bringBack, chooseText } from './set-aside.ts'

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a list that comes back takes no row of others along', async () => {
  const { backend, one, other } = await withSharedRow()
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
