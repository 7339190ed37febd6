/** Tests that need control of clock, faults and state: the embedded backend over a real socket. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { FaultKind } from '#mocks/faults.ts'
import type { NodeBackend } from '#mocks/node.ts'
import { completeDraft, newKey, openCall } from './drafts.ts'
import { openTarget, strangerUrl, type Target } from './target.ts'

describe.skipIf(strangerUrl !== undefined)('the embedded backend', () => {
  let target: Target
  let embedded: NodeBackend
  beforeEach(async () => {
    target = await openTarget()
    if (!target.embedded) throw new Error('the embedded backend was expected')
    embedded = target.embedded
  })
  afterEach(() => target.close())

  test.each([
    ['2016-04-29T14:59:59.999Z', 'submitted', 'in_time'],
    ['2016-04-29T15:00:00.000Z', 'submitted', 'in_time'],
    ['2016-04-29T15:00:00.001Z', 'received_late', 'disputed_hour'],
    ['2016-04-29T16:00:00.000Z', 'received_late', 'disputed_hour'],
    ['2016-04-29T16:00:00.001Z', 'received_late', 'late'],
  ])('what arrives at %s is %s, %s', async (instant, status, timeliness) => {
    const { id: applicationId, version } = await completeDraft(target)
    await embedded.jumpTo(instant)
    const owner = target.as('applicant')
    const { submission } = await owner.submitApplication({ applicationId, version, key: newKey() })
    expect(submission).toMatchObject({ receivedAt: instant, timeliness })
    expect(await owner.getApplication({ applicationId })).toMatchObject({ status, countingSubmission: 1 })
    expect(await target.as('secretariat').getProposal({ proposalId: applicationId })).toMatchObject({ status })
  })

  test('in the disputed hour an application can be started; what is late by both readings begins none', async () => {
    const callId = await openCall(target)
    const owner = target.as('applicant')
    await embedded.jumpTo('2016-04-29T15:00:00.001Z')
    expect(await owner.createApplication({ callId, key: newKey() })).toMatchObject({ callId, status: 'draft' })
    await embedded.jumpTo('2016-04-29T16:00:00.001Z')
    await expect(owner.createApplication({ callId, key: newKey() })).rejects.toMatchObject({ code: 'deadline_passed' })
  })

  test('after the deadline a sent application is not reopened', async () => {
    const owner = target.as('applicant')
    const { id: applicationId, version } = await completeDraft(target)
    await owner.submitApplication({ applicationId, version, key: newKey() })
    const sent = await owner.getApplication({ applicationId })
    await embedded.jumpTo('2016-04-29T15:00:00.001Z')
    const reopening = owner.reopenApplication({ applicationId, version: sent.version })
    await expect(reopening).rejects.toMatchObject({ code: 'deadline_passed' })
  })

  test.each<[FaultKind, string]>([
    ['offline', 'offline'],
    ['errors', 'unavailable'],
    ['internal', 'internal'],
    ['rate_limited', 'rate_limited'],
  ])('the fault "%s" reaches the interface as %s', async (kind, code) => {
    embedded.faults.set({ kind, times: 1 })
    await expect(target.as(null).listCalls({})).rejects.toMatchObject({ code })
    expect((await target.as(null).listCalls({})).items.length).toBeGreaterThan(0)
  })

  test('an answer that breaks the contract is noticed by this suite', async () => {
    embedded.faults.set({ kind: 'malformed', times: 1 })
    await expect(target.as(null).listCalls({})).rejects.toMatchObject({ name: 'ContractBreach' })
  })
})
