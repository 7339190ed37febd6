/** Translations of long answers: stored, checked, frozen and shown like the answers, with the same visibility. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { submittedAnswers } from '#src/domain/application/check.ts'
import { completeAnswers } from '#tests/support/sample-answers.ts'
import { markOf } from '#src/domain/application/translations.ts'
import { submissionDigest } from '#src/domain/submission-digest.ts'
import type { JsonValue } from '#src/domain/values.ts'
import { completeDraft, newKey } from './drafts.ts'
import { openTarget, type Target } from './target.ts'

let target: Target
beforeAll(async () => {
  target = await openTarget()
})
afterAll(() => target.close())

const OBJECTIVES = 'motivation.objectives'
const FRENCH = `${OBJECTIVES}.translation.fr`
const ENGLISH = `${OBJECTIVES}.translation.en`
const madeOf = markOf(completeAnswers[OBJECTIVES] as string)
const french = { text: 'Le personnel connaît les droits et sait les expliquer.', origin: 'written', madeOf }

test('a translation is saved, merged and refused like the answer that it stands beside', async () => {
  const backend = target.as('applicant')
  const { id: applicationId, version } = await completeDraft(target)
  const save = (address: string, value: JsonValue) =>
    backend.saveAnswers({ applicationId, version, changes: [{ address, value }] })
  await save(OBJECTIVES, 'Changed at the same time.')
  const saved = await save(FRENCH, french)
  expect(saved.answers).toMatchObject({ [OBJECTIVES]: 'Changed at the same time.', [FRENCH]: french })
  await expect(save(FRENCH, { ...french, text: 'Autre chose.' })).rejects.toMatchObject({
    code: 'version_mismatch',
    current: { values: { [FRENCH]: french } },
  })
  // Unfinished and too long translations are stored; invalid values are refused.
  await save(ENGLISH, { text: 'x'.repeat(9000), madeOf })
  for (const value of ['text', { ...french, text: ' ' }, { ...french, origin: 'a friend' }, { text: 'a' }]) {
    await expect(save(ENGLISH, value)).rejects.toMatchObject({ code: 'invalid', errors: [{ pointer: ENGLISH }] })
  }
  await expect(save(`${OBJECTIVES}.translation.de`, french)).rejects.toMatchObject({ code: 'invalid' })
  await expect(save('applicant.address.translation.en', french)).rejects.toMatchObject({ code: 'invalid' })
})

test('in the row of a list it is saved, counted and frozen with its row', async () => {
  const backend = target.as('applicant')
  const { id: applicationId, version } = await completeDraft(target)
  const [visit] = completeAnswers['activity.visits'] as { [column: string]: JsonValue }[]
  const row = {
    ...visit,
    'purpose.lang': 'ro',
    'purpose.translation.fr': { ...french, madeOf: markOf(visit?.['purpose'] as string) },
  }
  const save = (value: JsonValue) =>
    backend.saveAnswers({ applicationId, version, changes: [{ address: 'activity.visits', value }] })
  for (const unfit of [
    { ...row, 'purpose.lang': 'Romanian' },
    { ...row, 'purpose.translation.fr': 'text' },
    { ...row, 'purpose.translation.de': french },
    { ...row, 'host.lang': 'ro' },
  ])
    await expect(save([unfit])).rejects.toMatchObject({ code: 'invalid', errors: [{ pointer: 'activity.visits' }] })
  const saved = await save([row])
  const receipt = await backend.submitApplication({ applicationId, version: saved.version, key: newKey() })
  expect(receipt).toMatchObject({ answerCount: Object.keys(completeAnswers).length, translationCount: 1 })
  const sent = await backend.getSentVersion({ applicationId, number: 1 })
  expect(sent.answers['activity.visits']).toEqual([row])
  expect(receipt.submission.digest).toBe(await submissionDigest(sent.answers, []))
})

test('what is wrong with one is told before it is sent; what is sent is frozen with the answers', async () => {
  const backend = target.as('applicant')
  const draft = await completeDraft(target)
  const applicationId = draft.id
  const { version } = await backend.saveAnswers({
    applicationId,
    version: draft.version,
    changes: [
      { address: ENGLISH, value: { text: 'x'.repeat(9000), origin: 'machine', madeOf } },
      { address: FRENCH, value: { text: 'Sans origine.', madeOf } },
    ],
  })
  const refused = backend.submitApplication({ applicationId, version, key: newKey() })
  await expect(refused).rejects.toMatchObject({ code: 'incomplete' })
  const { errors } = (await refused.catch((error: unknown) => error)) as { errors: { pointer: string }[] }
  expect(errors.map(({ pointer }) => pointer).toSorted()).toEqual([ENGLISH, `${FRENCH}.origin`])

  const mended = await backend.saveAnswers({
    applicationId,
    version,
    changes: [
      { address: ENGLISH, value: null },
      { address: FRENCH, value: { ...french, origin: 'machine_checked' } },
    ],
  })
  const receipt = await backend.submitApplication({ applicationId, version: mended.version, key: newKey() })
  expect(receipt).toMatchObject({ answerCount: Object.keys(completeAnswers).length, translationCount: 1 })
  const sent = await backend.getSentVersion({ applicationId, number: 1 })
  expect(sent.answers).toMatchObject({ [FRENCH]: { ...french, origin: 'machine_checked' } })
  expect(sent.answers).toEqual(submittedAnswers(mended.answers))
  expect(receipt.submission.digest).toBe(await submissionDigest(sent.answers, []))
})

test('whom the answer is not sent to is not sent its translation', async () => {
  const applicant = target.as('applicant')
  const draft = await completeDraft(target)
  const applicationId = draft.id
  const { version } = await applicant.saveAnswers({
    applicationId,
    version: draft.version,
    changes: [
      { address: OBJECTIVES, value: 'Zwetschgenmus' },
      { address: FRENCH, value: { text: 'Mirabelles', origin: 'written', madeOf: markOf('Zwetschgenmus') } },
    ],
  })
  const paths = [
    `/applications/${applicationId}`,
    `/applications/${applicationId}/versions/1`,
    `/proposals/${applicationId}`,
    `/proposals/${applicationId}/reviews`,
    `/proposals?callId=${draft.callId}&text=mirabelles`,
    `/proposals?callId=${draft.callId}`,
    '/applications',
  ]
  /** Which of the two words each answer contains: always both or none, and none if the answer is not sent. */
  const told = async (part: Parameters<Target['as']>[0]) => {
    const bodies = await Promise.all(paths.map(async (path) => (await target.send(path, { as: part })).text()))
    const holds = (word: string) => bodies.map((body) => body.toLowerCase().includes(word))
    return { answer: holds('zwetschgenmus'), translation: holds('mirabelles') }
  }
  const everywhere = async () => ({
    applicant: await told('applicant'),
    other: await told('other'),
    reviewer: await told('reviewer'),
    secretariat: await told('secretariat'),
    nobody: await told(null),
  })
  const only = (...indices: number[]) => {
    const those = paths.map((_, index) => indices.includes(index))
    return { answer: those, translation: those }
  }
  const none = { other: only(), reviewer: only(), nobody: only() }
  expect(await everywhere()).toEqual({ ...none, applicant: only(0), secretariat: only() })
  await applicant.submitApplication({ applicationId, version, key: newKey() })
  expect(await everywhere()).toEqual({ ...none, applicant: only(0, 1), secretariat: only(2) })
  const [here, nowhere] = await Promise.all(
    [applicationId, 'app-nowhere'].map(async (id) =>
      (await target.send(`/applications/${id}`, { as: 'other' })).text(),
    ),
  )
  expect(here).toBe(nowhere)
})
