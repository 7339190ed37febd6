import { expect, test } from 'vitest'
import { BackendError } from '#src/backend/errors.ts'
import { failureOf } from './failure.ts'

const failed = (code: ConstructorParameters<typeof BackendError>[1]) => new BackendError('getCall', code)

test.each([
  ['not_found', 'not_found'],
  ['forbidden', 'not_found'],
  ['not_signed_in', 'not_signed_in'],
  ['offline', 'offline'],
  ['timeout', 'unavailable'],
  ['unavailable', 'unavailable'],
  ['internal', 'unavailable'],
  ['rate_limited', 'unavailable'],
  ['bad_response', 'bad_response'],
  ['invalid', 'unknown'],
] as const)('%s is shown as %s', (code, kind) => {
  expect(failureOf(failed(code), true).kind).toBe(kind)
})

test('a strange answer names its operation', () => {
  expect(failureOf(failed('bad_response'), true)).toMatchObject({ operation: 'getCall' })
})

test('a missing chunk is an old version, or a missing connection', () => {
  const error = new TypeError('Failed to fetch dynamically imported module: https://example.org/assets/map.js')
  expect(failureOf(error, true).kind).toBe('outdated')
  expect(failureOf(error, false).kind).toBe('offline')
})

test('whatever else is thrown is ours', () => {
  expect(failureOf(new RangeError('x'), true)).toEqual({ kind: 'unknown', details: 'RangeError: x' })
  expect(failureOf('text', true)).toEqual({ kind: 'unknown', details: 'text' })
})
