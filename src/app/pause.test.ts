import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { Pause } from './pause.ts'

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
  const pause = new Pause()
  const work = vi.fn<() => void>()
  dispatchEvent(new Event('keydown'))
  void pause.wait().then(work)
  for (let key = 0; key < 20; key += 1) {
    await vi.advanceTimersByTimeAsync(300)
    dispatchEvent(new Event('keydown'))
  }
  expect(work).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(2_000)
  expect(work).toHaveBeenCalledOnce()
  pause.close()
})

test('where nobody does anything, it is done as soon as the browser is idle', async () => {
  const pause = new Pause()
  const work = vi.fn<() => void>()
  void pause.wait().then(work)
  await vi.advanceTimersByTimeAsync(250)
  expect(work).toHaveBeenCalledOnce()
  pause.close()
})

test('a mouse that passes is nobody who works, one that drags is', async () => {
  const pause = new Pause()
  const work = vi.fn<() => void>()
  const move = (buttons: number) => dispatchEvent(Object.assign(new Event('pointermove'), { buttons }))
  move(1)
  void pause.wait().then(work)
  for (let step = 0; step < 10; step += 1) {
    await vi.advanceTimersByTimeAsync(300)
    move(1)
  }
  expect(work).not.toHaveBeenCalled()
  for (let step = 0; step < 10; step += 1) {
    await vi.advanceTimersByTimeAsync(300)
    move(0)
  }
  expect(work).toHaveBeenCalledOnce()
  pause.close()
})

test('whoever begins to type while the browser is not idle is waited for', async () => {
  const idle: (() => void)[] = []
  const ask = (work: () => void) => idle.push(work)
  vi.stubGlobal('window', { requestIdleCallback: ask })
  vi.stubGlobal('requestIdleCallback', ask)
  const pause = new Pause()
  const work = vi.fn<() => void>()
  void pause.wait().then(work)
  dispatchEvent(new Event('keydown'))
  idle.shift()?.()
  await vi.advanceTimersByTimeAsync(500)
  expect(work).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1_000)
  idle.shift()?.()
  await vi.advanceTimersByTimeAsync(0)
  expect(work).toHaveBeenCalledOnce()
  pause.close()
})
