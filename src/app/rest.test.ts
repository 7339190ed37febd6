import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { Rest } from './rest.ts'

beforeEach(() => {
  vi.useFakeTimers()
  const target = new EventTarget()
  vi.stubGlobal('window', {})
  vi.stubGlobal('addEventListener', target.addEventListener.bind(target))
  vi.stubGlobal('removeEventListener', target.removeEventListener.bind(target))
  vi.stubGlobal('dispatchEvent', target.dispatchEvent.bind(target))
  onTestFinished(() => {
    vi.unstubAllGlobals()
    vi.useRealTimers()
  })
})

test('work that holds up keys waits until nobody has typed for a second', async () => {
  const rest = new Rest()
  const work = vi.fn<() => void>()
  dispatchEvent(new Event('keydown'))
  void rest.wait().then(work)
  for (let key = 0; key < 20; key += 1) {
    await vi.advanceTimersByTimeAsync(300)
    dispatchEvent(new Event('keydown'))
  }
  expect(work).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(2_000)
  expect(work).toHaveBeenCalledOnce()
  rest.close()
})

test('where nobody does anything, it is done as soon as the browser is idle', async () => {
  const rest = new Rest()
  const work = vi.fn<() => void>()
  void rest.wait().then(work)
  await vi.advanceTimersByTimeAsync(250)
  expect(work).toHaveBeenCalledOnce()
  rest.close()
})
