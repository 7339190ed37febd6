/** Rules for every operation: who may call, headers, errors, versions, keys. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OperationSpec } from '#src/contract/operation.ts'
import { operationNames, operations } from '#src/contract/operations.ts'
import { deadlineProblems } from '#tests/support/deadline-problems.ts'
import { completeDraft, newKey, openCall } from './drafts.ts'
import { openTarget, type Sending, type Target } from './target.ts'

let target: Target
beforeAll(async () => {
  target = await openTarget()
})
afterAll(() => target.close())

const specs: [string, OperationSpec][] = operationNames.map((name) => [name, operations[name]])
const codeOf = async (response: Response) => ((await response.json()) as { code?: string }).code

/** A request with everything that the operation requires, for objects that do not exist. */
function request({ method, path, query, body, ifMatch, idempotent, upload }: OperationSpec): [string, Sending] {
  const search = query ? '?callId=no-such-call&slot=DOC-7&name=a.pdf' : ''
  return [
    path.replaceAll(/\{(\w+)\}/g, (_, name) => ({ module: 'A', number: '1' })[String(name)] ?? 'no-such-thing') +
      search,
    {
      method,
      headers: {
        ...(ifMatch && { 'If-Match': '"1"' }),
        ...(idempotent && { 'Idempotency-Key': newKey() }),
        ...(upload && { 'Content-Type': 'application/octet-stream' }),
      },
      ...(body && { json: {} }),
    },
  ]
}

describe('who may call', () => {
  test.each(specs.filter(([, { caller }]) => caller !== 'public'))('%s needs somebody signed in', async (_, spec) => {
    const [path, sending] = request(spec)
    const response = await target.send(path, sending)
    expect([response.status, await codeOf(response)]).toEqual([401, 'not_signed_in'])
    const forged = await target.send(path, {
      ...sending,
      headers: { ...sending.headers, Authorization: 'Bearer forged' },
    })
    expect(forged.status).toBe(401)
  })

  test.each(specs.filter(([, { caller }]) => Array.isArray(caller) && !caller.includes('applicant')))(
    '%s is not for applicants',
    async (_, spec) => {
      const [path, sending] = request(spec)
      const response = await target.send(path, { ...sending, as: 'applicant' })
      expect([response.status, await codeOf(response)]).toEqual([403, 'forbidden'])
    },
  )

  test('the session tells who asks', async () => {
    expect((await target.as(null).getSession({})).person).toBeNull()
    expect((await target.as('applicant').getSession({})).person?.roles).toContain('applicant')
    expect((await target.as('reviewer').getSession({})).person?.roles).toContain('reviewer')
    expect((await target.as('secretariat').getSession({})).person?.roles).toContain('secretariat')
    expect((await target.send('/session', { headers: { Authorization: 'Bearer forged' } })).status).toBe(401)
  })
})

test('public facts are open to everybody', async () => {
  const visitor = target.as(null)
  expect((await visitor.listMembers({})).items.length).toBeGreaterThan(0)
  expect((await visitor.listCountries({})).items.length).toBeGreaterThan(0)
  await visitor.getTimeline({})
  for (const { id } of (await visitor.listCalls({})).items) expect((await visitor.getCall({ callId: id })).id).toBe(id)
})

test('unknown addresses are problems too', async () => {
  for (const path of ['/no-such-path', '/calls/no-such-call', '/calls/%20']) {
    const response = await target.send(path)
    expect([response.status, await codeOf(response)]).toEqual([404, 'not_found'])
  }
})

test('what one may not see answers like what does not exist, byte for byte', async () => {
  const { id } = await completeDraft(target)
  const bytes = async (path: string, as: 'other' | 'secretariat' | 'reviewer') => {
    const response = await target.send(path, { as })
    return [response.status, response.headers.get('Content-Length'), await response.text()]
  }
  expect(await bytes(`/applications/${id}`, 'other')).toEqual(await bytes('/applications/no-such-thing', 'other'))
  for (const as of ['secretariat', 'reviewer'] as const)
    expect(await bytes(`/proposals/${id}`, as)).toEqual(await bytes('/proposals/no-such-thing', as))
})

describe('versions', () => {
  test('a write without If-Match is 428, a stale one 412 with the version that is current', async () => {
    const { id, version } = await completeDraft(target)
    for (const [path, json] of [
      [`/applications/${id}/withdrawal`, { reason: '' }],
      [`/applications/${id}/answers`, { changes: [{ address: 'motivation.objectives', value: 'x' }] }],
    ] as const) {
      const method = path.endsWith('answers') ? 'PATCH' : 'POST'
      expect((await target.send(path, { method, as: 'applicant', json })).status).toBe(428)
    }
    const submit = await target.send(`/applications/${id}/submission`, {
      method: 'POST',
      as: 'applicant',
      headers: { 'If-Match': `"${version - 1}"`, 'Idempotency-Key': newKey() },
    })
    expect(submit.status).toBe(412)
    expect(await submit.json()).toMatchObject({ code: 'version_mismatch', current: { version } })
  })
})

describe('keys', () => {
  const create = async (key: string | null, body: unknown, as: 'applicant' | 'other' = 'applicant') => {
    const headers: Record<string, string> = key === null ? {} : { 'Idempotency-Key': key }
    const response = await target.send('/applications', { method: 'POST', as, headers, json: body })
    return { status: response.status, text: await response.text() }
  }

  test('the same key gives the same answer; with another body, by nobody else, not without', async () => {
    const callId = await openCall(target)
    const key = newKey()
    const first = await create(key, { callId })
    expect(first.status).toBe(201)
    expect(await create(key, { callId })).toEqual(first)
    expect(await create(key, { callId: 'no-such-call' })).toMatchObject({ status: 422 })
    expect((await create(key, { callId }, 'other')).text).not.toBe(first.text)
    expect(await create(null, { callId })).toMatchObject({ status: 400 })
  })

  test('a refusal is not kept', async () => {
    const key = newKey()
    expect((await create(key, { callId: 'no-such-call' })).status).toBe(404)
    expect((await create(key, { callId: await openCall(target) })).status).toBe(201)
  })
})

test('a form that is not accepted names each field', async () => {
  const json = { authorityName: '', kind: 'village', country: '', topics: [] }
  const response = await target.send('/join-requests', {
    method: 'POST',
    headers: { 'Idempotency-Key': newKey() },
    json,
  })
  expect(response.status).toBe(422)
  const { errors } = (await response.json()) as { errors: { pointer: string; code: string }[] }
  for (const pointer of Object.keys(json)) expect(errors.map((error) => error.pointer)).toContain(pointer)
  expect(errors).toContainEqual(expect.objectContaining({ pointer: 'authorityName', code: 'required' }))
})

test('every deadline of a call names one moment, by the clock on the wall and as an instant', async () => {
  const { items } = await target.as(null).listCalls({})
  expect(items.flatMap(({ id, deadlines }) => deadlines.flatMap(deadlineProblems).map((what) => [id, what]))).toEqual(
    [],
  )
})
