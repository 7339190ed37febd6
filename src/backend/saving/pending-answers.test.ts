import { expect, test } from 'vitest'
import { createMemoryDevice } from '#tests/support/memory-device.ts'
import { createDeviceWriter } from './device-writer.ts'
import { createPendingAnswers } from './pending-answers.ts'

const confirmed = { version: 1, answers: {}, answerVersions: {}, updatedAt: '2016-04-01T08:00:00.000Z' }
const open = () => createPendingAnswers(confirmed, 'tab', createDeviceWriter(createMemoryDevice(), 'd', 'tab'))

test('what was typed last is sent last, also when it has been waiting since before', () => {
  const pending = open()
  pending.type('a', 'one')
  pending.type('b', 'two')
  pending.type('a', 'one and more')
  expect(pending.waiting().map(({ address }) => address)).toEqual(['b', 'a'])
})

test('a text that came up while another one of the same field was on its way does not replace it unasked', () => {
  const pending = open()
  const left = (tab: string, value: string) => ({ address: 'a', value, base: 1, keptAt: 1, tab })
  pending.takeLeft([left('closed', 'one'), left('closed too', 'two')])
  const leaving = pending.waiting()
  pending.onLeaving(leaving)
  // Another tab, which has found the same, is first.
  const at = (version: number) => ({ ...confirmed, version, answers: { a: 'one' }, answerVersions: { a: version } })
  pending.adopt(at(2))
  const clash = { address: 'a', mine: 'two', theirs: 'one' }
  expect(pending.clashes()).toEqual([clash])
  pending.onSaved(at(3), leaving)
  pending.adopt(at(3))
  expect(pending.clashes()).toEqual([clash])
})
