import { expect, test } from 'vitest'
import { applyChanges, realChanges, staleChanges } from './apply-changes.ts'

const present = { version: 4, answers: { a: 'one', b: ['two'] }, answerVersions: { a: 4, b: 2, c: 3 } }

test('what stands there already, and clearing what is empty, changes nothing', () => {
  const changes = [
    { address: 'a', value: 'one' },
    { address: 'b', value: ['two'] },
    { address: 'c', value: null },
    { address: 'd', value: 'new' },
  ]
  expect(realChanges(present, changes)).toEqual([{ address: 'd', value: 'new' }])
})

test('a field that has changed since the version on which it was typed is stale, a cleared one as well', () => {
  const changes = ['a', 'b', 'c', 'd'].map((address) => ({ address, value: 'mine' }))
  expect(staleChanges(present, changes, 2).map(({ address }) => address)).toEqual(['a', 'c'])
})

test('changes make one new version; null clears', () => {
  expect(
    applyChanges(present, [
      { address: 'a', value: null },
      { address: 'd', value: 'new' },
    ]),
  ).toEqual({ version: 5, answers: { b: ['two'], d: 'new' }, answerVersions: { a: 5, b: 2, c: 3, d: 5 } })
})
