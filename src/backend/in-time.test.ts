import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { inTime } from './in-time.ts'

beforeEach(() => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
})

test('what comes in time is given, also when it is a failure, and no timer is left', async () => {
  expect(await inTime(Promise.resolve('here'), 100)).toBe('here')
  await expect(inTime(Promise.reject(new Error('refused')), 100)).rejects.toThrow('refused')
  expect(vi.getTimerCount()).toBe(0)
})

test('what never comes is waited for no longer', async () => {
  const waiting = inTime(new Promise<string>(() => undefined), 100)
  await vi.advanceTimersByTimeAsync(100)
  expect(await waiting).toBeUndefined()
})
