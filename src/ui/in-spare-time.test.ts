import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { inSpareTime } from './in-spare-time.ts'

describe('where the browser tells when it has nothing to do', () => {
  const ask = vi.fn<(work: () => void, options: IdleRequestOptions) => number>(() => 7)
  const callOff = vi.fn<(id: number) => void>()
  beforeEach(() => {
    vi.stubGlobal('window', { requestIdleCallback: ask })
    vi.stubGlobal('requestIdleCallback', ask)
    vi.stubGlobal('cancelIdleCallback', callOff)
    onTestFinished(() => void vi.unstubAllGlobals())
  })

  test('it is done then, or at the latest when it was said, and can be called off', () => {
    const work = vi.fn<() => void>()
    inSpareTime(work)
    const stop = inSpareTime(work, 2_000)
    expect(ask.mock.calls.map(([, options]) => options)).toEqual([{}, { timeout: 2_000 }])
    ask.mock.lastCall?.[0]()
    expect(work).toHaveBeenCalledOnce()
    stop()
    expect(callOff).toHaveBeenCalledExactlyOnceWith(7)
  })
})

test('elsewhere it is done soon, unless it is called off', async () => {
  vi.useFakeTimers()
  vi.stubGlobal('window', {})
  onTestFinished(() => {
    vi.unstubAllGlobals()
    vi.useRealTimers()
  })
  const work = vi.fn<() => void>()
  inSpareTime(work)()
  await vi.runAllTimersAsync()
  expect(work).not.toHaveBeenCalled()
  inSpareTime(work, 2_000)
  await vi.runAllTimersAsync()
  expect(work).toHaveBeenCalledOnce()
})
