/**
 * The session ends before each call, and every write is sent five times: the application is the same as without
 * trouble.
 */
import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Backend } from '#src/backend/backend.ts'
import { BackendError } from '#src/backend/errors.ts'
import { createRestBackend } from '#src/backend/rest/rest-backend.ts'
import { applicantOperations } from '#src/contract/applicant-side.ts'
import type { OperationSpec } from '#src/contract/operation.ts'
import { operationNames, type OperationName, operations } from '#src/contract/operations.ts'
import { checkedFetch } from './checked-fetch.ts'
import { openTarget, type Part, type Target } from './target.ts'
import { wholeLife } from './whole-life.ts'

let target: Target
beforeAll(async () => {
  target = await openTarget()
})
afterAll(() => target.close())

type Call = (input: object) => Promise<unknown>
/** Wraps each call of a backend. */
const around = (
  backend: Backend,
  call: (name: OperationName, go: Call, input: object) => Promise<unknown>,
): Backend => {
  const calls = operationNames.map((name) => [
    name,
    (input: object) => call(name, backend[name] as unknown as Call, input),
  ])
  return { capabilities: backend.capabilities, ...Object.fromEntries(calls) } as Backend
}
const specOf = (name: OperationName): OperationSpec => operations[name]
const isWrite = (name: OperationName): boolean => specOf(name).method !== 'GET'

/** Tested elsewhere: a question of the office comes after the deadline, and signing has no session. */
const elsewhere: readonly string[] = ['answerOffice', 'sign']

test('the life that is led here makes every write of an applicant', async () => {
  const made = new Set<string>()
  const through = (part: Part) =>
    around(target.as(part), (name, go, input) => {
      made.add(name)
      return go(input)
    })
  await wholeLife(target, through)
  const writes = (Object.keys(applicantOperations) as OperationName[]).filter(isWrite)
  expect(writes.filter((name) => !made.has(name) && !elsewhere.includes(name))).toEqual([])
})

test('refused because the session has ended, then signed in again: nothing is lost, nothing is there twice', async () => {
  const expired = createRestBackend({
    baseUrl: target.baseUrl,
    token: () => 'expired',
    fetch: checkedFetch(target.baseUrl),
  })
  let refused = 0
  const life = await wholeLife(target, (part) =>
    around(target.as(part), async (name, go, input) => {
      await expect((expired[name] as unknown as Call)(input)).rejects.toMatchObject({ code: 'not_signed_in' })
      refused += 1
      return go(input)
    }),
  )
  expect(refused).toBeGreaterThan(50)
  expect(life).toEqual(await wholeLife(target, (part) => target.as(part)))
})

test('every write sent five times is one write', async () => {
  const unlike: OperationName[] = []
  const life = await wholeLife(target, (part) =>
    around(target.as(part), async (name, go, input) => {
      const first = await go(input)
      for (let again = 0; isWrite(name) && again < 4; again += 1) {
        const next = await go(input).catch((error: unknown) => error)
        // With a key the same answer; otherwise the same result again, or a refusal because it is done.
        const isFine = specOf(name).idempotent
          ? isDeepStrictEqual(next, first)
          : !(next instanceof Error) || isRefusal(next)
        if (!isFine) unlike.push(name)
      }
      return first
    }),
  )
  expect(unlike).toEqual([])
  expect(life).toEqual(await wholeLife(target, (part) => target.as(part)))
})

const isRefusal = (error: Error): boolean =>
  error instanceof BackendError && error.status !== null && error.status >= 400 && error.status < 500
