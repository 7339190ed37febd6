import { expect, test } from 'vitest'
import { assignment, draft, sent, world } from '#tests/support/world.ts'
import { startNodeBackend } from './node.ts'
import { operationNames, operations } from '#src/contract/operations.ts'
import { routeOf } from './router.ts'
import { snapshot } from './store.ts'

const state = world({
  applications: [draft('app-1'), sent('app-2', 'in_assessment')],
  assignments: [assignment('app-2', 'reviewer-1', 'none')],
})
const start = () => startNodeBackend({ state })

type Sending = { method?: string; as?: string; headers?: Record<string, string>; body?: unknown }
const request = (path: string, { method = 'GET', as, headers = {}, body }: Sending = {}) =>
  new Request(`http://localhost/api${path}`, {
    method,
    headers: {
      ...(as && { Authorization: `Bearer demo-${as}` }),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })

test('every operation of the contract has a way to it', () => {
  for (const name of operationNames) {
    const { method, path } = operations[name]
    expect(routeOf(method, path.replaceAll(/\{(\w+)\}/g, 'some-$1'))?.name).toBe(name)
  }
})

test('paths with broken escapes and unknown paths lead nowhere', async () => {
  const { handle } = await start()
  for (const path of ['/calls/%E0%A4%A', '/nothing', '/calls/call-1/more', '/calls/']) {
    const response = await handle(request(path))
    expect(response.status, path).toBe(404)
    expect(response.headers.get('Content-Type')).toBe('application/problem+json')
    expect(await response.json()).toMatchObject({ code: 'not_found', status: 404 })
  }
})

test('answers tell the time, are not sniffed and not stored', async () => {
  const { handle, clock } = await start()
  clock.jumpTo('2016-04-28T09:30:00.250Z')
  const response = await handle(request('/applications/app-1', { as: 'owner' }))
  expect(response.headers.get('Server-Time')).toBe('2016-04-28T09:30:00.250Z')
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff')
  expect(response.headers.get('ETag')).toBe('"1"')
  expect((await handle(request('/countries'))).headers.get('Cache-Control')).toBe('public, max-age=60')
  // Accepting a request changes the list of members.
  expect((await handle(request('/members'))).headers.get('Cache-Control')).toBe('no-cache')
})

test('who asks is found out first', async () => {
  const { handle } = await start()
  const statusOf = async (...args: Parameters<typeof request>) => (await handle(request(...args))).status
  expect(await statusOf('/session')).toBe(200)
  expect(await statusOf('/session', { as: 'nobody' })).toBe(401)
  expect(await statusOf('/session', { headers: { Authorization: 'Basic b3duZXI6' } })).toBe(401)
  expect(await statusOf('/members', { as: 'nobody' })).toBe(200)
  expect(await statusOf('/applications')).toBe(401)
  expect(await statusOf('/proposals?callId=call-1', { as: 'owner' })).toBe(403)
  expect(await statusOf('/dashboard?callId=call-1', { as: 'reviewer-1' })).toBe(403)
})

test('what may not be seen answers like what does not exist, byte for byte', async () => {
  const { handle } = await start()
  const bytes = async (path: string, as: string) => (await handle(request(path, { as }))).text()
  const missing = await bytes('/applications/app-99', 'stranger')
  expect(await bytes('/applications/app-1', 'stranger')).toBe(missing)
  expect(await bytes('/applications/not%20an%20id', 'stranger')).toBe(missing)
  expect(await bytes('/proposals/app-1', 'secretary')).toBe(missing)
  expect(await bytes('/proposals/app-2', 'reviewer-2')).toBe(missing)
})

test('a wrong input names each value', async () => {
  const { handle } = await start()
  const join = (body: unknown, headers: Record<string, string> = { 'Idempotency-Key': 'k1' }) =>
    handle(request('/join-requests', { method: 'POST', body, headers }))
  const response = await join({ authorityName: ' ', kind: 'village', country: 'Italy' })
  expect(response.status).toBe(422)
  const { code, errors } = (await response.json()) as { code: string; errors: { pointer: string; code: string }[] }
  expect(code).toBe('invalid')
  expect(errors).toContainEqual(expect.objectContaining({ pointer: 'authorityName', code: 'required' }))
  expect(errors).toContainEqual(expect.objectContaining({ pointer: 'kind', code: 'required' }))
  expect(errors.map(({ pointer }) => pointer)).toContain('privacyRead')

  expect((await join('{"half":')).status).toBe(400)
  expect((await join({}, {})).status).toBe(400)
  expect((await join('"x"'.repeat(1_000_000))).status).toBe(400)
})

test('writing needs the version, and says which one is the present one', async () => {
  const { handle } = await start()
  const save = (headers: Record<string, string>) => {
    const changes = [{ address: 'motivation.objectives', value: 'New' }]
    return handle(request('/applications/app-1/answers', { method: 'PATCH', as: 'owner', headers, body: { changes } }))
  }
  expect((await save({})).status).toBe(428)
  expect((await save({ 'If-Match': '*' })).status).toBe(400)
  expect((await save({ 'If-Match': 'W/"1"' })).status).toBe(400)
  const stale = await save({ 'If-Match': '"7"' })
  expect(stale.status).toBe(412)
  expect(await stale.json()).toMatchObject({ code: 'version_mismatch', current: { version: 1 } })
  const saved = await save({ 'If-Match': '"1"' })
  expect(saved.status).toBe(200)
  expect(saved.headers.get('ETag')).toBe('"2"')
})

test('one key, one answer', async () => {
  const { handle, state: stateNow } = await start()
  const create = (key: string, callId: string, as = 'owner') => {
    const headers = { 'Idempotency-Key': key }
    return handle(request('/applications', { method: 'POST', as, headers, body: { callId } }))
  }
  const first = await create('k', 'call-1')
  expect(first.status).toBe(201)
  const again = await create('k', 'call-1')
  expect([again.status, again.headers.get('ETag')]).toEqual([201, '"1"'])
  expect(await again.text()).toBe(await first.text())
  expect((await create('k', 'call-2')).status).toBe(422)
  expect((await create('', 'call-1')).status).toBe(400)
  // Another person's key is another key, and refusals are not stored.
  expect((await create('k', 'call-1', 'stranger')).status).toBe(201)
  expect((await create('later', 'nowhere')).status).toBe(404)
  expect((await create('later', 'call-1')).status).toBe(201)
  expect(stateNow().applications).toHaveLength(5)
})

test('a request that fails leaves nothing behind', async () => {
  const backend = await start()
  const before = snapshot(backend.state())
  const answer = await backend.handle(
    request('/applications/app-1/answers', {
      method: 'PATCH',
      as: 'owner',
      headers: { 'If-Match': '"1"' },
      body: {
        changes: [
          { address: 'motivation.objectives', value: 'New' },
          { address: 'motivation.nowhere', value: 'x' },
        ],
      },
    }),
  )
  expect(answer.status).toBe(422)
  expect(backend.state()).toEqual(before)
})

test('twenty at once are served one after another', async () => {
  const backend = await start()
  const save = (index: number) =>
    backend.handle(
      request('/applications/app-1/answers', {
        method: 'PATCH',
        as: index % 2 === 0 ? 'owner' : 'editor',
        headers: { 'If-Match': '"1"' },
        body: { changes: [{ address: 'motivation.objectives', value: `Text ${index}` }] },
      }),
    )
  const statuses = await Promise.all(Array.from({ length: 20 }, async (_, index) => (await save(index)).status))
  expect(statuses.filter((status) => status === 200)).toHaveLength(1)
  expect(statuses.filter((status) => status === 412)).toHaveLength(19)
})

test('people to sign in as are told outside the contract', async () => {
  const { handle } = await start()
  expect(await (await handle(request('/demo/people'))).json()).toEqual({ items: state.people })
})

test('starting again puts seed and clock back', async () => {
  const backend = await start()
  backend.faults.set({ kind: 'errors' })
  await backend.jumpTo('2016-06-01T08:00:00.000Z')
  await backend.reset()
  expect(backend.clock.now()).toBe('2016-04-12T08:00:00.000Z')
  expect(backend.faults.list()).toEqual([])
  expect(backend.state()).toEqual(snapshot(state))
})
