import { afterEach, expect, test, vi } from 'vitest'
import { documentBackend } from '#tests/support/document-backend.ts'
import { createMemoryDevice } from '#tests/support/memory-device.ts'
import { openSome } from '#tests/support/some-draft.ts'
import { BackendError } from '../errors.ts'
import { DeviceStoreError } from './device-store.ts'
import { tellTabs, tieToPage } from './use-draft.ts'

afterEach(() => void vi.unstubAllGlobals())

/** A page without a window, as far as a draft is tied to it. */
const stubPage = (storage: object) => {
  const page = new EventTarget()
  vi.stubGlobal('navigator', { storage })
  vi.stubGlobal('document', page)
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page))
  return page
}

test('the browser is asked once to keep what is stored, when there is something to lose', async () => {
  const persist = vi.fn<() => Promise<boolean>>(() => Promise.resolve(true))
  stubPage({ persist })
  const backend = documentBackend()
  const saver = await openSome(backend)
  const { untie } = tieToPage(saver, 'd')
  expect(persist).not.toHaveBeenCalled()
  saver.edit('a', 'text')
  saver.edit('a', 'more text')
  expect(persist).toHaveBeenCalledOnce()
  untie()
})

test('closing the page is asked about as long as nothing else has a text, and no longer', async () => {
  const page = stubPage({})
  const backend = documentBackend()
  const device = createMemoryDevice()
  device.write = () => Promise.reject(new DeviceStoreError('full', null))
  const saver = await openSome(backend, { device })
  const { untie } = tieToPage(saver, 'd')
  const isAsked = () => !page.dispatchEvent(new Event('beforeunload', { cancelable: true }))
  expect(isAsked()).toBe(false)
  backend.fail(new BackendError('saveAnswers', 'offline'))
  saver.edit('a', 'text')
  await saver.flush()
  expect(isAsked()).toBe(true)
  backend.fail(null)
  await saver.retry()
  expect(isAsked()).toBe(false)
  backend.fail(new BackendError('saveAnswers', 'offline'))
  saver.edit('a', 'more text')
  await saver.flush()
  untie()
  expect(isAsked()).toBe(false)
})

test('a page that goes away while the device is still busy leaves its last words at once, and the next one finds them', async () => {
  const page = stubPage({})
  const backend = documentBackend()
  backend.fail(new BackendError('saveAnswers', 'offline'))
  const device = createMemoryDevice()
  const busy = { ...device, write: () => new Promise<void>(() => undefined) }
  const saver = await openSome(backend, { device: busy })
  tieToPage(saver, 'd')
  saver.edit('a', 'the last word')
  page.dispatchEvent(new Event('pagehide'))
  const next = await openSome(backend, { device })
  expect(next.answers()).toMatchObject({ a: 'the last word' })
})

test('what another tab leaves as it closes is taken up once it is gone, and when somebody comes back here', async () => {
  vi.useFakeTimers()
  const page = stubPage({})
  const heard = new EventTarget()
  vi.stubGlobal(
    'BroadcastChannel',
    class {
      addEventListener = heard.addEventListener.bind(heard)
      postMessage = (data: string) => heard.dispatchEvent(new MessageEvent('message', { data }))
      close = () => undefined
    },
  )
  const saver = await openSome(documentBackend())
  const gather = vi.spyOn(saver, 'gather')
  const { untie } = tieToPage(saver, 'd')
  // Of any tab: this one is heard by itself here.
  page.dispatchEvent(new Event('pagehide'))
  gather.mockClear()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(gather).toHaveBeenCalledOnce()
  await vi.advanceTimersByTimeAsync(5_500)
  expect(gather).toHaveBeenCalledTimes(2)
  page.dispatchEvent(new Event('visibilitychange'))
  await vi.advanceTimersByTimeAsync(10_000)
  expect(gather).toHaveBeenCalledTimes(4)
  untie()
  vi.useRealTimers()
})

test('a page that did not go away takes its last words back', async () => {
  const page = stubPage({})
  const backend = documentBackend()
  backend.fail(new BackendError('saveAnswers', 'offline'))
  const device = createMemoryDevice()
  const leave = vi.spyOn(device, 'leave')
  const saver = await openSome(backend, { device })
  tieToPage(saver, 'd')
  saver.edit('a', 'word')
  page.dispatchEvent(new Event('pagehide'))
  expect(leave).toHaveBeenLastCalledWith('d', expect.any(String), [expect.objectContaining({ value: 'word' })])
  await saver.flush()
  expect(leave).toHaveBeenLastCalledWith('d', expect.any(String), [])
})

test('what another tab has forgotten on this device is kept anew as far as this page has it, and told until it is seen', async () => {
  stubPage({})
  const backend = documentBackend()
  backend.fail(new BackendError('saveAnswers', 'offline'))
  const device = createMemoryDevice()
  const saver = await openSome(backend, { device })
  const { untie } = tieToPage(saver, 'forgotten')
  saver.edit('a', 'only here')
  await saver.flush()
  for (let time = 0; time < 2; time += 1) {
    await device.forget('d', device.kept('d'))
    tellTabs('forgotten', 'forgotten')
    await vi.waitFor(() => expect(device.kept('d')).toMatchObject([{ address: 'a', value: 'only here' }]))
    expect(saver.state()).toMatchObject({ phase: 'device', hasForgotten: true })
    saver.acknowledge()
    expect(saver.state().hasForgotten).toBe(false)
  }
  untie()
})

test('what is confirmed after the draft was closed is told to other tabs all the same', async () => {
  stubPage({})
  const saver = await openSome(documentBackend())
  const { untie, onConfirmed } = tieToPage(saver, 'closed')
  const other = new BroadcastChannel('alliance-draft-closed')
  const heard = new Promise((resolve) => other.addEventListener('message', ({ data }) => resolve(data), { once: true }))
  untie()
  onConfirmed()
  expect(await heard).toBe('confirmed')
  other.close()
})
