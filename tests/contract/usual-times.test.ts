/** Usual times of the form: public, without link to an application or a person. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { completeAnswers } from '#tests/support/sample-answers.ts'
import { newKey, openCall } from './drafts.ts'
import { openTarget, type Target } from './target.ts'

let target: Target
beforeAll(async () => {
  target = await openTarget()
})
afterAll(() => target.close())

test('visitors are told, each section by its name and nothing else', async () => {
  const callId = await openCall(target)
  const response = await target.send(`/calls/${callId}/usual-times`)
  const body = (await response.json()) as { sections: Record<string, unknown>[] }
  expect(Object.keys(body)).toEqual(['sections'])
  for (const row of body.sections) expect(Object.keys(row).toSorted()).toEqual(['minutes', 'section'])
  expect(body.sections.map(({ section }) => section)).toContain('motivation')
})

test('everybody is told the same, signed in or not', async () => {
  const callId = await openCall(target)
  const all = await Promise.all(
    ([null, 'applicant', 'other', 'reviewer', 'secretariat'] as const).map((part) =>
      target.as(part).getUsualTimes({ callId }),
    ),
  )
  expect(new Set(all.map((told) => JSON.stringify(told))).size).toBe(1)
})

test('a call that does not exist is not found', async () => {
  await expect(target.as(null).getUsualTimes({ callId: 'no-such-call' })).rejects.toMatchObject({ code: 'not_found' })
})

test('a list says which sections of a draft are left, and nothing of one that was sent', async () => {
  const owner = target.as('applicant')
  const { id, version } = await owner.createApplication({ callId: await openCall(target), key: newKey() })
  const leftOf = async () =>
    (await owner.listApplications({ limit: 100 })).items.find((one) => one.id === id)?.sectionsLeft
  expect(await leftOf()).toContain('motivation')
  const changes = Object.entries(completeAnswers).map(([address, value]) => ({ address, value }))
  const { version: next } = await owner.saveAnswers({ applicationId: id, version, changes })
  expect(await leftOf()).toEqual(['documents'])
  await owner.submitApplication({ applicationId: id, version: next, key: newKey() })
  expect(await leftOf()).toBeNull()
})

test('what one applicant writes and sends changes nothing that anybody is told', async () => {
  const callId = await openCall(target)
  const told = () => target.as(null).getUsualTimes({ callId })
  const before = await told()
  const owner = target.as('applicant')
  const { id: applicationId, version } = await owner.createApplication({ callId, key: newKey() })
  // A few at a time, as when typing: saves of many answers are not counted.
  let now = version
  const all = Object.entries(completeAnswers).map(([address, value]) => ({ address, value }))
  for (let from = 0; from < all.length; from += 4)
    now = (await owner.saveAnswers({ applicationId, version: now, changes: all.slice(from, from + 4) })).version
  expect(await told()).toEqual(before)
  await owner.submitApplication({ applicationId, version: now, key: newKey() })
  expect(await told()).toEqual(before)
})
