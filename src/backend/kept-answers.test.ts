import { beforeEach, expect, test, vi } from 'vitest'
import type { Backend } from './backend.ts'
import { BackendError } from './errors.ts'
import { copies } from './copies.ts'
import { withKeptAnswers } from './with-kept-answers.ts'

const points = { items: [] }
const offline = () => Promise.reject(new BackendError('getTimeline', 'offline'))
const getTimeline = vi.fn<Backend['getTimeline']>()
const getSession = vi.fn<Backend['getSession']>()
const backend = withKeptAnswers({ getTimeline, getSession } as unknown as Backend)

const kept = new Map<string, Response>()
const keptKeys = () => [...kept.keys()]

/** As much of the browser's store as is used here; Node has none. */
const memoryCaches = () => {
  kept.clear()
  const cache = {
    match: async (key: string) => kept.get(key)?.clone(),
    put: async (key: string, response: Response) => void kept.set(key, response),
  }
  return { open: async () => cache }
}

beforeEach(() => {
  vi.stubGlobal('caches', memoryCaches())
  return () => vi.unstubAllGlobals()
})

const answerOnce = async () => {
  getTimeline.mockResolvedValueOnce(points)
  await backend.getTimeline({})
  // It is kept beside the answer, which waits for nothing.
  await vi.waitFor(() => expect(keptKeys()).toContain('/getTimeline/{}'))
}

test('the last answer stands in for one that cannot be fetched, until a fresh one comes', async () => {
  await answerOnce()
  expect(copies.since()).toBeNull()
  const before = Date.now()

  getTimeline.mockImplementationOnce(offline)
  expect(await backend.getTimeline({})).toEqual(points)
  expect(copies.since()).toBeLessThanOrEqual(before)

  await answerOnce()
  expect(copies.since()).toBeNull()
})

test('without a copy the failure is told', async () => {
  getTimeline.mockImplementationOnce(offline)
  await expect(backend.getTimeline({})).rejects.toMatchObject({ code: 'offline' })
})

test('a server that answers with a refusal is not replaced by a copy', async () => {
  await answerOnce()
  getTimeline.mockRejectedValueOnce(new BackendError('getTimeline', 'unavailable'))
  await expect(backend.getTimeline({})).rejects.toMatchObject({ code: 'unavailable' })
})

test('a copy that does not fit the contract any more is none', async () => {
  const cache = await caches.open('answers')
  await cache.put('/getTimeline/{}', Response.json({ at: 1, answer: { items: [{ on: 7 }] } }))
  getTimeline.mockImplementationOnce(offline)
  await expect(backend.getTimeline({})).rejects.toMatchObject({ code: 'offline' })
})

test('what depends on who asks is never kept', async () => {
  getSession.mockResolvedValueOnce({ person: null } as never)
  await backend.getSession({})
  getSession.mockRejectedValueOnce(new BackendError('getSession', 'offline'))
  await expect(backend.getSession({})).rejects.toMatchObject({ code: 'offline' })
})

test('a browser that refuses storage changes nothing else', async () => {
  vi.stubGlobal('caches', { open: () => Promise.reject(new DOMException('no', 'SecurityError')) })
  getTimeline.mockResolvedValueOnce(points)
  expect(await backend.getTimeline({})).toEqual(points)
  getTimeline.mockImplementationOnce(offline)
  await expect(backend.getTimeline({})).rejects.toMatchObject({ code: 'offline' })
})
