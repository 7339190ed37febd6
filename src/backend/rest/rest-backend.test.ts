import { describe, expect, test, vi } from 'vitest'
import type { Backend } from '../backend.ts'
import { createRestBackend } from './rest-backend.ts'

/** A server that gives one answer, and what it was asked. */
function answering(response: Response): { backend: Backend; requests: Request[] } {
  const requests: Request[] = []
  const fetch = (request: Request) => {
    requests.push(request)
    return Promise.resolve(response)
  }
  return { backend: createRestBackend({ baseUrl: 'http://localhost/api', token: () => 'token', fetch }), requests }
}

const input = { applicationId: 'app-1', documentId: 'doc-1' }
const bytes = new Uint8Array([0x25, 0x50, 0x44, 0x46, 0xff, 0x00])

test('a backend is no promise, so that it can be awaited', async () => {
  const { backend } = answering(Response.json({}))
  expect(await Promise.resolve(backend)).toBe(backend)
  expect(backend.capabilities.push).toBe(false)
})

test('a file comes as its bytes, not as text', async () => {
  const headers = { 'Content-Type': 'application/octet-stream' }
  const { backend, requests } = answering(new Response(bytes, { headers }))
  const file = await backend.readDocument(input)
  expect(new Uint8Array(await file.arrayBuffer())).toEqual(bytes)
  expect(requests[0]?.url).toBe('http://localhost/api/applications/app-1/documents/doc-1/content')
  expect(requests[0]?.headers.get('Accept')).toBe('application/octet-stream, application/problem+json')
})

test('a refusal to give a file is read like any other', async () => {
  const problem = { type: 'urn:x', title: 'No', status: 404, code: 'not_found' }
  const { backend } = answering(Response.json(problem, { status: 404 }))
  await expect(backend.readDocument(input)).rejects.toMatchObject({ code: 'not_found', status: 404 })
})

test('a page in the place of a file is no file', async () => {
  const { backend } = answering(new Response('<h1>Hello</h1>', { headers: { 'Content-Type': 'text/html' } }))
  await expect(backend.readDocument(input)).rejects.toMatchObject({ code: 'bad_response', status: 200 })
})

test('a file whose line breaks is not there', async () => {
  const body = new ReadableStream({ pull: (controller) => controller.error(new TypeError('terminated')) })
  const { backend } = answering(new Response(body, { headers: { 'Content-Type': 'application/octet-stream' } }))
  await expect(backend.readDocument(input)).rejects.toMatchObject({ code: 'offline' })
})

test.each([
  ['the token of now signs out', 'old', 1],
  ['a token that was renewed meanwhile changes nothing', 'new', 0],
])('a refusal of %s', async (_, tokenAtAnswer, times) => {
  let token = 'old'
  let signedOut = 0
  const backend = createRestBackend({
    baseUrl: 'http://localhost/api',
    token: () => token,
    fetch: () => {
      token = tokenAtAnswer
      const problem = { type: 'urn:x', title: 'No', status: 401, code: 'not_signed_in' }
      return Promise.resolve(Response.json(problem, { status: 401 }))
    },
    onSignedOut: () => (signedOut += 1),
  })
  await expect(backend.getApplication({ applicationId: 'a' })).rejects.toMatchObject({ code: 'not_signed_in' })
  expect(signedOut).toBe(times)
})

test.each([
  [401, 'not_signed_in'],
  [403, 'bad_response'],
  [408, 'timeout'],
  [413, 'too_large'],
  [429, 'rate_limited'],
  [502, 'unavailable'],
] as const)('a proxy that refuses with %i and a page of its own is understood as %s', async (status, code) => {
  const { backend } = answering(new Response('<h1>nginx</h1>', { status, headers: { 'Content-Type': 'text/html' } }))
  await expect(backend.readDocument(input)).rejects.toMatchObject({ code, status })
})

describe('a save outlives the page that sent it', () => {
  /** Sends texts of so many letters, of which none is answered until the caller says so. */
  const sendTexts = (texts: readonly string[]) => {
    const requests: Request[] = []
    const { promise, resolve } = Promise.withResolvers<void>()
    const backend = createRestBackend({
      baseUrl: 'http://localhost/api',
      token: () => 'token',
      fetch: async (request) => {
        requests.push(request)
        await promise
        return new Response(null, { status: 503 })
      },
    })
    const save = (value: string) =>
      backend
        .saveAnswers({ applicationId: 'a', version: 1, changes: [{ address: 'motivation.objectives', value }] })
        .catch(() => undefined)
    return { requests, save, sent: texts.map(save), answerAll: resolve }
  }

  test('but not one that is longer than a browser lets go alone, in bytes', async () => {
    const { requests, sent, answerAll } = sendTexts(['short', 'x'.repeat(59_000), 'é'.repeat(31_000)])
    await vi.waitFor(() => expect(requests).toHaveLength(3))
    expect(requests.map(({ keepalive }) => keepalive)).toEqual([true, true, false])
    answerAll()
    await Promise.all(sent)
  })

  test('nor more of them at once, until others have been answered', async () => {
    const { requests, save, sent, answerAll } = sendTexts(['x'.repeat(40_000), 'x'.repeat(40_000)])
    await vi.waitFor(() => expect(requests).toHaveLength(2))
    answerAll()
    await Promise.all(sent)
    await save('x'.repeat(40_000))
    expect(requests.map(({ keepalive }) => keepalive)).toEqual([true, false, true])
  })

  test('what only reads ends with its page', async () => {
    const { backend, requests } = answering(Response.json({}))
    await backend.getApplication({ applicationId: 'a' }).catch(() => undefined)
    expect(requests[0]?.keepalive).toBe(false)
  })
})

describe('the time of the backend', () => {
  const told = '2016-04-12T08:00:00.000Z'
  const timeOf = async (ask: (backend: Backend) => Promise<unknown>, response: Response) => {
    const onServerTime = vi.fn<(...told: unknown[]) => void>()
    const fetch = () => Promise.resolve(response)
    const backend = createRestBackend({ baseUrl: 'http://localhost/api', token: () => 'token', fetch, onServerTime })
    await ask(backend)
    return onServerTime.mock.calls
  }
  const listQuestions = (backend: Backend) => backend.listQuestions({ callId: 'call-1' })
  const answer = (body: BodyInit, headers: Record<string, string> = {}) =>
    new Response(body, { headers: { 'Content-Type': 'application/json', 'Server-Time': told, ...headers } })

  test('arrives with the head of an answer, however long the rest takes', async () => {
    vi.useFakeTimers({ now: 0, toFake: ['Date'] })
    const body = new ReadableStream(
      {
        pull(controller) {
          vi.setSystemTime(200_000)
          controller.enqueue(new TextEncoder().encode('{"items":[]}'))
          controller.close()
        },
      },
      { highWaterMark: 0 },
    )
    expect(await timeOf(listQuestions, answer(body))).toEqual([[told, 0, 0, false]])
    vi.useRealTimers()
  })

  test('may be old in an answer that the browser may have kept', async () => {
    const headers = { 'Cache-Control': 'public, max-age=60' }
    expect(await timeOf(listQuestions, answer('{"items":[]}', headers))).toEqual([
      [told, expect.any(Number), expect.any(Number), true],
    ])
  })

  test('is not learned from a file', async () => {
    const headers = { 'Content-Type': 'application/octet-stream' }
    expect(await timeOf((backend) => backend.readDocument(input), answer(bytes, headers))).toEqual([])
  })
})
