/** A released decision: the applicant's side learns why, and nobody else learns more. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Application } from '#src/domain/application-record.ts'
import { completeDraft, newKey } from './drafts.ts'
import { openTarget, strangerUrl, type Target } from './target.ts'

let target: Target
beforeAll(async () => {
  target = await openTarget()
})
afterAll(() => target.close())

const feedback = { strengths: 'Clear needs.', weaknesses: 'Vague results.' }

test('an application that is not decided tells no decision, and no step before it takes words for the applicant', async () => {
  const owner = target.as('applicant')
  const { id: applicationId, version } = await completeDraft(target)
  await owner.submitApplication({ applicationId, version, key: newKey() })
  expect(await owner.getApplication({ applicationId })).not.toHaveProperty('decision')
  const office = target.as('secretariat')
  const { version: shown } = await office.getProposal({ proposalId: applicationId })
  const released = office.changeStatus({
    proposalId: applicationId,
    to: 'awarded',
    reason: 'because',
    confirmations: ['released_together'],
    feedback,
    version: shown,
  })
  await expect(released).rejects.toMatchObject({ code: 'illegal_transition' })
  expect(await owner.getApplication({ applicationId })).not.toHaveProperty('decision')
})

// Needs a proposal before the panel and its owner, which the suite cannot create on another backend before the
// deadline.
test.skipIf(strangerUrl !== undefined)(
  'what was decided is told with the release, to the applicant’s side alone',
  async () => {
    const office = target.as('secretariat')
    const state = target.embedded?.state()
    const found = state?.applications.find(({ status }) => status === 'panel')
    if (!state || !found) throw new Error('no proposal before the panel')
    const { id: proposalId, ownerId } = found
    const read = async (person: string) => {
      const headers = { Authorization: `Bearer demo-${person}` }
      return target.send(`/applications/${proposalId}`, { headers })
    }
    const told = async () => ((await (await read(ownerId)).json()) as Application).decision
    const step = async (to: 'proposed' | 'awarded', given: object = {}) =>
      office.changeStatus({
        proposalId,
        to,
        reason: 'The best of its module.',
        confirmations: ['quorum', 'released_together'],
        version: (await office.getProposal({ proposalId })).version,
        ...given,
      })
    await step('proposed')
    expect(await told()).toBeUndefined()
    await expect(step('awarded')).rejects.toMatchObject({ code: 'illegal_transition', why: 'feedback_needed' })
    await step('awarded', { feedback })

    const decision = await told()
    expect(decision).toMatchObject(feedback)
    expect(decision?.modules.length).toBeGreaterThan(0)
    for (const { percent, criteria } of decision?.modules ?? []) {
      const [points, most] = [criteria.map((one) => one.points), criteria.map((one) => one.maxPoints)]
      const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0)
      expect((100 * sum(points)) / sum(most)).toBeCloseTo(percent, 0)
    }
    const text = await (await read(ownerId)).text()
    const secret = state.reviews
      .filter((one) => one.proposalId === proposalId)
      .flatMap(({ reviewerId, reviewerName, comment }) => [reviewerId, reviewerName, comment])
    expect(secret.filter((words) => words !== '' && text.includes(words))).toEqual([])
    expect((await read('applicant')).status).toBe(404)
  },
)
