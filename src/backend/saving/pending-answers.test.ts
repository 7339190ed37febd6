import { expect, test } from 'vitest'
import { createMemoryDevice } from '#tests/support/memory-device.ts'
import { createDeviceWriter } from './device-writer.ts'
import { createPendingAnswers } from './pending-answers.ts'

test('what was typed last is sent last, also when it has been waiting since before', () => {
  const confirmed = { version: 1, answers: {}, answerVersions: {}, updatedAt: '2016-04-01T08:00:00.000Z' }
  const pending = createPendingAnswers(confirmed, 'tab', createDeviceWriter(createMemoryDevice(), 'd', 'tab'))
  pending.type('a', 'one')
  pending.type('b', 'two')
  pending.type('a', 'one and more')
  expect(pending.waiting().map(({ address }) => address)).toEqual(['b', 'a'])
})
