import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { BackendError } from '../errors.ts'
import { learnServerTime } from '../server-clock.ts'
import type { UploadPort } from './send-file.ts'
import type { KeptFile, UploadStore } from './upload-store.ts'
import { openUploads } from './uploads.ts'

const DAY_MS = 24 * 3_600_000

beforeEach(() => {
  vi.stubGlobal('addEventListener', () => undefined)
  vi.stubGlobal('removeEventListener', () => undefined)
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
  return { uploads, beginUpload, kept }
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
