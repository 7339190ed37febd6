/** Colleagues who may edit only some sections: what is refused elsewhere, and what follows the section. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SectionId } from '#src/domain/application/types.ts'
import { addDocument } from '#tests/support/documents.ts'
import { completeDraft, newKey } from './drafts.ts'
import { openTarget, type Target } from './target.ts'

let target: Target
beforeAll(async () => {
  target = await openTarget()
})
afterAll(() => target.close())

const LINES = 'budget.budgetLines'
const OBJECTIVES = 'motivation.objectives'
const VISITS = 'activity.visits'
const pdf = () => new Blob([new TextEncoder().encode(`%PDF-1.7 ${crypto.randomUUID()}`)])

/** A draft of the applicant to which the other person was invited, limited to these sections. */
async function shared(editableSections?: SectionId[]) {
  const { id: applicationId, version, answers } = await completeDraft(target)
  const [owner, colleague] = [target.as('applicant'), target.as('other')]
  const invitation = { applicationId, forName: 'Robin', access: 'editor', days: 3, key: newKey() } as const
  const { code } = await owner.inviteColleague({ ...invitation, ...(editableSections && { editableSections }) })
  await colleague.acceptInvitation({ code })
  const { person } = await colleague.getSession({})
  const personId = person?.id ?? ''
  const limit = async (sections?: SectionId[], access: 'editor' | 'reader' = 'editor') => {
    const { version: seen } = await owner.getTeam({ applicationId })
    const role = { access, ...(sections && { editableSections: sections }) }
    return owner.changeColleague({ applicationId, personId, version: seen, ...role })
  }
  return { applicationId, version, answers, owner, colleague, personId, code, limit }
}

const refusedAt = (pointer: string, section: SectionId) => ({
  code: 'forbidden',
  status: 403,
  errors: [{ pointer, code: 'not_your_section', severity: 'error', params: { section } }],
})

test('the link says which sections it is for, and so do the people and what happened', async () => {
  const { id: applicationId } = await completeDraft(target)
  const owner = target.as('applicant')
  const { invitation, code } = await owner.inviteColleague({
    applicationId,
    forName: 'Robin',
    access: 'editor',
    // In any order and repeated; stored once each, in the order of the form.
    editableSections: ['budget', 'motivation', 'budget'],
    days: 3,
    key: newKey(),
  })
  const limited = { access: 'editor', editableSections: ['motivation', 'budget'] }
  expect(invitation).toMatchObject(limited)
  expect(await target.as(null).openInvitation({ code })).toMatchObject({ state: 'open', ...limited })
  await target.as('other').acceptInvitation({ code })
  const seen = await target.as('other').getApplication({ applicationId })
  expect(seen).toMatchObject({ ...limited, notEditableWhy: null })
  expect(seen.collaborators).toMatchObject([{ access: 'owner' }, limited])
  const { people, events } = await owner.getTeam({ applicationId })
  expect(people[0]).not.toHaveProperty('editableSections')
  expect(people[1]).toMatchObject(limited)
  expect(events).toMatchObject([
    { kind: 'joined', ...limited },
    { kind: 'invited', ...limited },
  ])
  expect((await target.as('other').listApplications({ limit: 200 })).items).toEqual(
    expect.arrayContaining([expect.objectContaining({ id: applicationId, ...limited })]),
  )
})

test('without a limit, and with all sections, a colleague edits everywhere', async () => {
  const { applicationId, version, colleague, limit } = await shared()
  expect(await colleague.getApplication({ applicationId })).not.toHaveProperty('editableSections')
  await limit(['budget'])
  const { people } = await limit([
    'applicant',
    'contact',
    'modules',
    'motivation',
    'activity',
    'budget',
    'otherGrants',
    'documents',
    'declarations',
  ])
  expect(people[1]).not.toHaveProperty('editableSections')
  await colleague.saveAnswers({ applicationId, version, changes: [{ address: OBJECTIVES, value: 'All of it' }] })
})

describe('in a section that is not theirs', () => {
  test('a change is refused with its address and section; one in their own is taken', async () => {
    const { applicationId, version, answers, colleague } = await shared(['budget'])
    const outside = { address: OBJECTIVES, value: 'Not mine' }
    const refused = colleague.saveAnswers({ applicationId, version, changes: [outside] })
    await expect(refused).rejects.toMatchObject(refusedAt(OBJECTIVES, 'motivation'))
    const saved = await colleague.saveAnswers({ applicationId, version, changes: [{ address: LINES, value: [] }] })
    expect(saved.answers).toEqual({ ...answers, [LINES]: [] })
  })

  test('of several changes all that are not theirs are named, and none is made, as with every refusal', async () => {
    const { applicationId, version, answers, colleague } = await shared(['budget'])
    const changes = [
      { address: LINES, value: [] },
      { address: OBJECTIVES, value: 'Not mine' },
      { address: VISITS, value: [] },
      { address: `${OBJECTIVES}.translation.fr`, value: null },
    ]
    await expect(colleague.saveAnswers({ applicationId, version, changes })).rejects.toMatchObject({
      code: 'forbidden',
      errors: [
        { pointer: OBJECTIVES, params: { section: 'motivation' } },
        { pointer: VISITS, params: { section: 'activity' } },
        { pointer: `${OBJECTIVES}.translation.fr`, params: { section: 'motivation' } },
      ],
    })
    expect(await colleague.getApplication({ applicationId })).toMatchObject({ version, answers })
  })

  test('an address that no form has is wrong, and nobody’s', async () => {
    const { applicationId, version, colleague } = await shared(['budget'])
    const changes = [{ address: 'budget.nothing', value: 'x' }]
    await expect(colleague.saveAnswers({ applicationId, version, changes })).rejects.toMatchObject({
      code: 'invalid',
      errors: [{ pointer: 'budget.nothing', code: 'unknown_address' }],
    })
  })

  test('no document is added or removed, at any step; in their own it is', async () => {
    const { applicationId, owner, colleague, limit } = await shared(['budget'])
    const refused = refusedAt('documents.DOC-7', 'documents')
    await expect(addDocument(colleague, applicationId, { file: pdf() })).rejects.toMatchObject(refused)
    const { id: documentId } = await addDocument(owner, applicationId, { file: pdf() })
    await expect(colleague.removeDocument({ applicationId, documentId })).rejects.toMatchObject(refused)

    await limit(['documents'])
    const file = pdf()
    const begun = await colleague.beginUpload({
      applicationId,
      slot: 'DOC-7',
      name: 'page.pdf',
      sizeBytes: file.size,
      sha256: '0'.repeat(64),
    })
    const part = { applicationId, uploadId: begun.id, offset: 0, file }
    await colleague.sendPart(part)
    // Limited while the file is being uploaded.
    await limit(['budget'])
    await expect(colleague.sendPart({ ...part, offset: file.size })).rejects.toMatchObject(refused)
    const finishing = colleague.finishUpload({ applicationId, uploadId: begun.id, key: newKey() })
    await expect(finishing).rejects.toMatchObject(refused)
    expect(await colleague.giveUpUpload({ applicationId, uploadId: begun.id })).toMatchObject({ id: begun.id })

    await limit(['documents'])
    const added = await addDocument(colleague, applicationId, { file: pdf() })
    await colleague.removeDocument({ applicationId, documentId: added.id })
  })

  test('they comment, and resolve what they began', async () => {
    const { applicationId, owner, colleague } = await shared(['budget'])
    const ask = (as: typeof owner, address: string) =>
      as.openThread({ applicationId, address, text: 'Still true?', key: newKey() })
    expect(await ask(colleague, OBJECTIVES)).toMatchObject({ mayResolve: true })
    const ofOwner = await ask(owner, OBJECTIVES)
    const inBudget = await ask(owner, LINES)
    const { items } = await colleague.listThreads({ applicationId })
    const mayResolve = (id: string) => items.find((thread) => thread.id === id)?.mayResolve
    expect([mayResolve(ofOwner.id), mayResolve(inBudget.id)]).toEqual([false, true])
    const resolving = { applicationId, threadId: ofOwner.id, resolved: true, version: ofOwner.version }
    await expect(colleague.resolveThread(resolving)).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('where they typed is not kept, what they read stays open to them', async () => {
    const { applicationId, colleague } = await shared(['budget'])
    await expect(colleague.keepPlace({ applicationId, address: OBJECTIVES })).rejects.toMatchObject(
      refusedAt(OBJECTIVES, 'motivation'),
    )
    await colleague.keepPlace({ applicationId, address: LINES })
    const { items } = await colleague.listAnswerMoments({ applicationId, address: OBJECTIVES })
    expect(items).not.toEqual([])
  })
})

describe('the owner', () => {
  test('changes it at once and back, which is written down; no version of the answers moves', async () => {
    const { applicationId, version, owner, colleague, limit } = await shared()
    const change = { applicationId, version, changes: [{ address: OBJECTIVES, value: 'Typed before' }] }
    const { events } = await limit(['budget'])
    expect(events[0]).toMatchObject({ kind: 'access_changed', access: 'editor', editableSections: ['budget'] })
    await expect(colleague.saveAnswers(change)).rejects.toMatchObject({ code: 'forbidden' })
    // Repeating it changes nothing.
    const again = await limit(['budget'])
    expect(again.events).toHaveLength(events.length)
    const wider = await limit()
    expect(wider.events[0]).toMatchObject({ kind: 'access_changed', access: 'editor' })
    expect(wider.events[0]).not.toHaveProperty('editableSections')
    // The refused change is accepted now, with the version on which it was typed.
    expect((await colleague.saveAnswers(change)).answers[OBJECTIVES]).toBe('Typed before')
    expect((await owner.getTeam({ applicationId })).people[1]).not.toHaveProperty('editableSections')
  })

  test('chooses at least one section; a reader has none', async () => {
    const { applicationId, owner, limit } = await shared()
    const none = { code: 'invalid', errors: [{ pointer: 'editableSections', code: 'no_section' }] }
    await expect(limit([])).rejects.toMatchObject(none)
    const empty = { forName: 'Robin', access: 'editor', editableSections: [], days: 3, key: newKey() } as const
    await expect(owner.inviteColleague({ applicationId, ...empty, editableSections: [] })).rejects.toMatchObject(none)
    const { people } = await limit(['budget'], 'reader')
    expect(people[1]).toMatchObject({ access: 'reader' })
    expect(people[1]).not.toHaveProperty('editableSections')
  })

  test('keeps what is the owner’s: a colleague with all of it neither sends nor manages', async () => {
    const { applicationId, version, colleague, personId } = await shared(['budget', 'declarations'])
    const sending = colleague.submitApplication({ applicationId, version, key: newKey() })
    await expect(sending).rejects.toMatchObject({ code: 'forbidden' })
    const widening = colleague.changeColleague({ applicationId, personId, access: 'editor', version: 1 })
    await expect(widening).rejects.toMatchObject({ code: 'forbidden' })
    const signing = colleague.askForSignature({ applicationId, name: 'Lee', position: 'Mayor', key: newKey() })
    await expect(signing).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('hands a section only to who may edit it; who may not any more looks after it no longer', async () => {
    const { applicationId, owner, personId, limit } = await shared(['budget'])
    const { version } = await owner.getTeam({ applicationId })
    const handing = { applicationId, personId, dueOn: null, note: '' }
    await expect(owner.handOverSection({ ...handing, section: 'activity', version })).rejects.toMatchObject({
      code: 'invalid',
      errors: [{ pointer: 'personId', code: 'not_their_section' }],
    })
    await owner.handOverSection({ ...handing, section: 'budget', version })
    const wider = await limit(['budget', 'activity'])
    const handed = await owner.handOverSection({ ...handing, section: 'activity', version: wider.version })
    expect(handed.handovers.map(({ section }) => section)).toEqual(['budget', 'activity'])
    expect((await limit(['activity'])).handovers.map(({ section }) => section)).toEqual(['activity'])
  })

  test('who becomes the owner is limited no more, and who was may edit all', async () => {
    const { applicationId, version, owner, colleague, personId } = await shared(['budget'])
    const { version: seen } = await owner.getTeam({ applicationId })
    const offered = await owner.offerOwnership({ applicationId, personId, version: seen })
    await colleague.acceptOwnership({ applicationId, version: offered.version })
    const mine = await colleague.getApplication({ applicationId })
    expect(mine).toMatchObject({ access: 'owner' })
    expect(mine).not.toHaveProperty('editableSections')
    const changes = [{ address: OBJECTIVES, value: 'By both' }]
    const { version: next } = await colleague.saveAnswers({ applicationId, version, changes })
    await owner.saveAnswers({ applicationId, version: next, changes: [{ address: OBJECTIVES, value: 'By one' }] })
  })
})
