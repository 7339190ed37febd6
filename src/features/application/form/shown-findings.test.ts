import { expect, test } from 'vitest'
import type { Finding } from '#src/domain/application/types.ts'
import { stillShown } from './shown-findings.ts'

const error = (address: string, code = 'required'): Finding => ({ address, code, severity: 'error' })
const warning = (address: string, code = 'group_size'): Finding => ({ address, code, severity: 'warning' })

test('what was put right goes, the rest stays', () => {
  expect(stillShown([error('a'), error('b')], [error('b')])).toEqual([error('b')])
})

test('another fault of the same answer takes the place of the first', () => {
  expect(stillShown([error('a')], [error('a', 'too_short')])).toEqual([error('a', 'too_short')])
})

test('nothing new comes up: not at other answers, and no error where only a warning stood', () => {
  expect(stillShown([error('a')], [error('a'), error('b'), warning('c')])).toEqual([error('a')])
  expect(stillShown([warning('a')], [error('a')])).toEqual([])
})

test('what has become only a question is shown as one', () => {
  expect(stillShown([error('a')], [warning('a')])).toEqual([warning('a')])
})

test('the same object while nothing changes', () => {
  const shown = [error('a'), warning('b')]
  expect(stillShown(shown, [error('a'), warning('b'), error('c')])).toBe(shown)
})
