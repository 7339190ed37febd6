import { beforeEach, describe, expect, test, vi } from 'vitest'
import { sampleReceipt } from '#tests/support/sample-receipt.ts'
import type { Backend } from './backend.ts'
import { BackendError } from './errors.ts'
import { copies } from './copies.ts'
import { forgetAnswersOf } from './kept-answers.ts'
import { serverNow, serverTimeKnown } from './server-clock.ts'
import { connectSession } from './session.ts'
import { withKeptAnswers } from './with-kept-answers.ts'

const points = { items: [] }
const receipt = sampleReceipt({ digest: 'd'.repeat(64) })
const offline = () => Promise.reject(new BackendError('getTimeline', 'offline'))
const getTimeline = vi.fn<Backend['getTimeline']>()
const getSession = vi.fn<Backend['getSession']>()
const submitApplication = vi.fn<Backend['submitApplication']>()
const getReceipt = vi.fn<Backend['getReceipt']>()
const backend = withKeptAnswers({ getTimeline, getSession, submitApplication, getReceipt } as unknown as Backend)

const kept = new Map<string, Response>()
const keptKeys = () => [...kept.keys()]

/** As much of the browser's store as is used here; Node has none. */
const memoryCaches = () => {
  kept.clear()
  const cache = {
    match: async (key: string) => kept.get(key)?.clone(),
    put: async (key: string, response: Response) => void kept.set(key, response),
    keys: async () => keptKeys().map((key) => ({ url: new URL(key, 'http://localhost').href })),
    delete: async ({ url }: { url: string }) => kept.delete(decodeURI(new URL(url).pathname)),
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

describe('what one person may see', () => {
  let identity: string | null = 'alex'
  const mine = { person: null, serverTime: '2016-04-12T08:00:00.000Z', endsAt: null }
  const goOffline = () => getSession.mockRejectedValueOnce(new BackendError('getSession', 'offline'))

  beforeEach(() => {
    identity = 'alex'
    connectSession({
      token: () => null,
      identity: () => identity,
      people: () => Promise.resolve([]),
      signIn: () => Promise.resolve(),
      signOut: () => undefined,
    })
  })
  const readAsAlex = async () => {
    getSession.mockResolvedValueOnce(mine)
    await backend.getSession({})
    await vi.waitFor(() => expect(keptKeys()).toContain('/own/alex/getSession/{}'))
  }

  test('is not kept of who has signed out before it came', async () => {
    const late = Promise.withResolvers<typeof mine>()
    getSession.mockReturnValueOnce(late.promise)
    const asked = backend.getSession({})
    const sent = Promise.withResolvers<typeof receipt>()
    submitApplication.mockReturnValueOnce(sent.promise)
    const sending = backend.submitApplication({ applicationId: 'one', version: 3, key: 'k' })
    identity = 'billie'
    late.resolve(mine)
    sent.resolve(receipt)
    expect(await asked).toEqual(mine)
    expect(await sending).toEqual(receipt)
    // What is kept afterwards is there: what would have been kept before is not.
    await answerOnce()
    expect(keptKeys()).toEqual(['/getTimeline/{}'])
  })

  test('stands in for that person, and for nobody else', async () => {
    await readAsAlex()
    goOffline()
    expect(await backend.getSession({})).toEqual(mine)
    identity = 'billie'
    goOffline()
    await expect(backend.getSession({})).rejects.toMatchObject({ code: 'offline' })
  })

  test('the receipt that sending was answered with stands in for the one that is asked for later', async () => {
    submitApplication.mockResolvedValueOnce(receipt)
    await backend.submitApplication({ applicationId: 'one', version: 3, key: 'k' })
    const key = '/own/alex/getReceipt/{"applicationId":"one","number":1}'
    await vi.waitFor(() => expect(keptKeys()).toEqual([key]))
    getReceipt.mockRejectedValueOnce(new BackendError('getReceipt', 'offline'))
    expect(await backend.getReceipt({ applicationId: 'one', number: 1 })).toEqual(receipt)
  })

  test('is gone of an application that they have left', async () => {
    await readAsAlex()
    for (const applicationId of ['one', 'one-more']) {
      getReceipt.mockResolvedValueOnce(receipt)
      await backend.getReceipt({ applicationId, number: 1 })
      await vi.waitFor(() => expect(keptKeys().some((key) => key.includes(`"${applicationId}"`))).toBe(true))
    }
    kept.set('/own/alex/listApplications/{}', Response.json({}))
    await forgetAnswersOf('alex', 'one')
    expect(keptKeys()).toEqual([
      '/own/alex/getSession/{}',
      '/own/alex/getReceipt/{"applicationId":"one-more","number":1}',
    ])
  })

  test('is gone once they have signed out', async () => {
    await readAsAlex()
    await forgetAnswersOf('billie')
    expect(keptKeys()).toHaveLength(1)
    await forgetAnswersOf('alex')
    expect(keptKeys()).toEqual([])
  })

  test('is not kept of a visitor', async () => {
    identity = null
    getSession.mockResolvedValueOnce(mine)
    await backend.getSession({})
    goOffline()
    await expect(backend.getSession({})).rejects.toMatchObject({ code: 'offline' })
    expect(keptKeys()).toEqual([])
  })
})

test('the clock goes on from where the backend last had it, until it answers again', async () => {
  const hour = 3_600_000
  const cache = await caches.open('answers')
  await cache.put('/getTimeline/{}', Response.json({ at: Date.now() - hour, deviceAt: Date.now(), answer: points }))
  getTimeline.mockImplementationOnce(offline)
  await backend.getTimeline({})
  expect(serverTimeKnown()).toBe(false)
  expect(Math.round((Date.now() - serverNow()) / hour)).toBe(1)
})

test('a browser that refuses storage changes nothing else', async () => {
  vi.stubGlobal('caches', { open: () => Promise.reject(new DOMException('no', 'SecurityError')) })
  getTimeline.mockResolvedValueOnce(points)
  expect(await backend.getTimeline({})).toEqual(points)
  getTimeline.mockImplementationOnce(offline)
  await expect(backend.getTimeline({})).rejects.toMatchObject({ code: 'offline' })
})
