import { expect, test } from 'vitest'
import { refusalFrom, restAs } from '#tests/support/backends.ts'
import { DEADLINE, draft, world } from '#tests/support/world.ts'
import { startNodeBackend } from '../node.ts'

const OBJECTIVES = 'motivation.objectives'
const MODULES = 'modules.modules'

const improving = async () => {
  const node = await startNodeBackend({ state: world({ applications: [draft('app-1')] }) })
  const as = (personId: string) => restAs(personId, node)
  const owner = as('owner')
  await owner.submitApplication({ applicationId: 'app-1', version: 1, key: 'first' })
  const { version } = await owner.reopenApplication({ applicationId: 'app-1', version: 2 })
  const save = (changes: { address: string; value: string | string[] | boolean }[], on: number) =>
    owner.saveAnswers({ applicationId: 'app-1', version: on, changes })
  return { ...node, as, owner, version, save }
}

test('what a smaller choice of modules hid comes back as it was sent; what the form never showed stays', async () => {
  const { owner, version, save } = await improving()
  const { answers: sent } = await owner.getSentVersion({ applicationId: 'app-1', number: 1 })
  const fewer = await save([{ address: MODULES, value: ['A'] }], version)
  const hidden = { address: 'applicant.entityName', value: 'Never asked' }
  const saved = await save([hidden, { address: OBJECTIVES, value: 'Better' }], fewer.version)
  const back = await owner.discardImprovement({ applicationId: 'app-1', version: saved.version })
  expect(back.answers).toMatchObject({ ...sent, [hidden.address]: hidden.value })
  expect(back.answerVersions).toMatchObject({ [MODULES]: back.version, [OBJECTIVES]: back.version })
  expect(back.version).toBe(saved.version + 1)
})

test('only the owner does it, and only until the deadline', async () => {
  const { as, clock, owner, version, save } = await improving()
  const saved = await save([{ address: OBJECTIVES, value: 'Better' }], version)
  const now = { applicationId: 'app-1', version: saved.version }
  for (const who of ['editor', 'reader'])
    expect(await refusalFrom(as(who).discardImprovement(now))).toMatchObject({ code: 'forbidden' })
  clock.jumpTo(new Date(Date.parse(DEADLINE) + 1).toISOString())
  expect(await refusalFrom(owner.discardImprovement(now))).toMatchObject({
    code: 'not_editable',
    why: 'deadline_passed',
  })
  expect((await owner.getApplication({ applicationId: 'app-1' })).answers[OBJECTIVES]).toBe('Better')
})
