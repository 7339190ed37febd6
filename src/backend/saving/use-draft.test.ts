import { afterEach, expect, test, vi } from 'vitest'
import { documentBackend } from '#tests/support/document-backend.ts'
import { createMemoryDevice } from '#tests/support/memory-device.ts'
import { openSome } from '#tests/support/some-draft.ts'
import { BackendError } from '../errors.ts'
import { DeviceStoreError } from './device-store.ts'
import { tieToPage } from './use-draft.ts'

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
