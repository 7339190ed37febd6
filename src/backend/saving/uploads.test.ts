import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { BackendError } from '../errors.ts'
import { learnServerTime } from '../server-clock.ts'
import type { UploadPort } from './send-file.ts'
import type { KeptFile, UploadStore } from './upload-store.ts'
import { openUploads } from './uploads.ts'

const DAY_MS = 24 * 3_600_000

let page = new EventTarget()
const isAsked = () => !page.dispatchEvent(new Event('beforeunload', { cancelable: true }))
beforeEach(() => {
  page = new EventTarget()
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page))
})
afterEach(() => void vi.unstubAllGlobals())

/** Opens an application for which an earlier visit has left a file; the backend tells the time with its first answer. */
const openWith = (days: number, serverTime = Date.now()) => {
  const file: KeptFile = {
    owner: 'me/app',
    slot: 'DOC-5',
    name: 'a.pdf',
    sizeBytes: 3,
    sha256: 'one',
    file: new Blob(['abc']),
    tab: 'closed',
    keptAt: Date.now() - days * DAY_MS,
  }
  const kept = new Set([file])
  const device = {
    read: () => Promise.resolve([...kept]),
    write: () => Promise.resolve(true),
    forget: () => Promise.resolve(kept.clear()),
  } as unknown as UploadStore
  const beginUpload = vi.fn<() => Promise<never>>(() => Promise.reject(new BackendError('beginUpload', 'internal')))
  const port = {
    beginUpload,
    listUploads: () => Promise.resolve({ items: [] }),
    getApplication: () => {
      learnServerTime(new Date(serverTime).toISOString(), Date.now(), Date.now())
      return Promise.resolve({ documents: [] })
    },
  } as unknown as UploadPort
  const uploads = openUploads({
    applicationId: 'app',
    owner: 'me/app',
    port,
    device,
    tab: () => Promise.resolve('here'),
    isTabOpen: () => Promise.resolve(false),
    isSamePerson: () => true,
    onAdded: () => Promise.resolve(),
  })
  return { uploads, beginUpload, kept, device }
}

test('a file that was kept too long does not go up any more, and is forgotten', async () => {
  const { uploads, beginUpload, kept } = openWith(100)
  await vi.waitFor(() => expect(kept.size).toBe(0))
  expect(uploads.state()).toEqual({})
  expect(beginUpload).not.toHaveBeenCalled()
  uploads.close()
})

test.each([
  ['that is not as old', 89, Date.now()],
  ['of a clock that was years back', 3_000, Date.now()],
  ['that is old by a clock which is wrong now', 100, Date.now() - 99 * DAY_MS],
])('a file %s goes up', async (_, days, serverTime) => {
  const { uploads, beginUpload, kept } = openWith(days, serverTime)
  await vi.waitFor(() => expect(beginUpload).toHaveBeenCalledOnce())
  expect(kept.size).toBe(1)
  uploads.close()
})

test('a file that somebody may not send any more is kept, and goes up once they may again', async () => {
  const { uploads, beginUpload, kept } = openWith(1)
  beginUpload.mockImplementation(() => Promise.reject(new BackendError('beginUpload', 'forbidden')))
  await vi.waitFor(() =>
    expect(uploads.state()['DOC-5']).toMatchObject({ phase: 'waiting', error: { code: 'forbidden' } }),
  )
  expect(kept.size).toBe(1)
  expect(beginUpload).toHaveBeenCalledOnce()
  uploads.retry()
  await vi.waitFor(() => expect(beginUpload).toHaveBeenCalledTimes(2))
  uploads.close()
})

/** One file goes up in part; whether it can be given up the test decides. */
const openHalfSent = () => {
  const file = { slot: 'DOC-5' as const, name: 'a.pdf', sizeBytes: 3, sha256: 'one' }
  const upload = { ...file, id: 'upload-1', receivedBytes: 2, expiresAt: '2016-06-01T08:00:00.000Z' }
  let items = [upload]
  const offline = () => Promise.reject(new BackendError('giveUpUpload', 'offline'))
  const giveUpUpload = vi.fn<(asked: { uploadId: string }) => Promise<typeof upload>>(offline)
  const listUploads = vi.fn<() => Promise<{ items: (typeof upload)[] }>>(() => Promise.resolve({ items }))
  const beginUpload = vi.fn<() => Promise<typeof upload>>(() => Promise.resolve(upload))
  const port = {
    beginUpload,
    giveUpUpload,
    listUploads,
    sendPart: () => new Promise(() => undefined),
    getApplication: () => Promise.resolve({ documents: [] }),
  } as unknown as UploadPort
  const device = {
    read: () => Promise.resolve([]),
    write: () => Promise.resolve(false),
    forget: () => Promise.resolve(),
  } as unknown as UploadStore
  const uploads = openUploads({
    applicationId: 'app',
    owner: 'me/app',
    port,
    device,
    tab: () => Promise.resolve('here'),
    isTabOpen: () => Promise.resolve(false),
    isSamePerson: () => true,
    onAdded: () => Promise.resolve(),
  })
  return {
    uploads,
    beginUpload,
    giveUpUpload,
    file: { ...file, file: new Blob(['abc']) },
    lineIsBack: () =>
      giveUpUpload.mockImplementation(() => {
        items = []
        return Promise.resolve(upload)
      }),
    lookAgain: async () => {
      const { length } = listUploads.mock.calls
      uploads.look()
      await vi.waitFor(() => expect(listUploads.mock.calls.length).toBeGreaterThan(length))
      // What came of it: looks are one after the other.
      uploads.look()
      await vi.waitFor(() => expect(listUploads.mock.calls.length).toBeGreaterThan(length + 1))
    },
  }
}

test('a file that was called off on a bad line does not come back, and is given up once the line is good', async () => {
  const { uploads, giveUpUpload, lineIsBack, lookAgain } = openHalfSent()
  await vi.waitFor(() => expect(uploads.state()['DOC-5']?.phase).toBe('file_wanted'))
  expect(await uploads.cancel('DOC-5')).toBe('cancelled')
  await lookAgain()
  expect(uploads.state()).toEqual({})
  lineIsBack()
  const before = giveUpUpload.mock.calls.length
  await lookAgain()
  expect(giveUpUpload).toHaveBeenCalledTimes(before + 1)
  expect(giveUpUpload).toHaveBeenLastCalledWith({ applicationId: 'app', uploadId: 'upload-1' })
  expect(uploads.state()).toEqual({})
  uploads.close()
})

test('one that was called off before the backend had named it does not come back either', async () => {
  const { uploads, file, beginUpload, giveUpUpload, lookAgain } = openHalfSent()
  await vi.waitFor(() => expect(uploads.state()['DOC-5']?.phase).toBe('file_wanted'))
  beginUpload.mockImplementation(() => new Promise(() => undefined))
  uploads.start(file, null)
  await uploads.cancel('DOC-5')
  await lookAgain()
  expect(uploads.state()).toEqual({})
  expect(giveUpUpload).toHaveBeenCalledWith({ applicationId: 'app', uploadId: 'upload-1' })
  uploads.close()
})

test('one that was called off and is chosen again is not given up under way', async () => {
  const { uploads, file, giveUpUpload, lookAgain } = openHalfSent()
  await vi.waitFor(() => expect(uploads.state()['DOC-5']?.phase).toBe('file_wanted'))
  await uploads.cancel('DOC-5')
  uploads.start(file, null)
  await vi.waitFor(() => expect(uploads.state()['DOC-5']).toMatchObject({ phase: 'sending', arrivedBytes: 2 }))
  const before = giveUpUpload.mock.calls.length
  await lookAgain()
  expect(giveUpUpload).toHaveBeenCalledTimes(before)
  expect(uploads.state()['DOC-5']?.phase).toBe('sending')
  uploads.close()
})

test('closing the page is asked about while a file is in this tab alone, and no longer', async () => {
  const { uploads, file } = openHalfSent()
  await vi.waitFor(() => expect(uploads.state()['DOC-5']).toMatchObject({ phase: 'file_wanted', isKept: true }))
  expect(isAsked()).toBe(false)
  uploads.start(file, null)
  await vi.waitFor(() => expect(uploads.state()['DOC-5']?.isKept).toBe(false))
  expect(isAsked()).toBe(true)
  await uploads.cancel('DOC-5')
  expect(isAsked()).toBe(false)
  uploads.start(file, null)
  await vi.waitFor(() => expect(isAsked()).toBe(true))
  uploads.close()
  expect(isAsked()).toBe(false)
})

test('a file of an earlier visit counts as kept when the browser has no room for a second copy', async () => {
  const { uploads, beginUpload, device } = openWith(1)
  const write = vi.spyOn(device, 'write').mockResolvedValue(false)
  await vi.waitFor(() => expect(beginUpload).toHaveBeenCalledOnce())
  await vi.waitFor(() => expect(write).toHaveBeenCalledOnce())
  expect(isAsked()).toBe(false)
  uploads.close()
})
