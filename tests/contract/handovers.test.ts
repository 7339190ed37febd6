/** Sections handed over to colleagues: by the owner, with a due date, marked as done by the colleague. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { currentDeadline } from '#src/domain/deadline.ts'
import { completeDraft, newKey } from './drafts.ts'
import { openTarget, type Target } from './target.ts'

let target: Target
beforeAll(async () => {
  target = await openTarget()
})
afterAll(() => target.close())

async function shared(access: 'editor' | 'reader' = 'editor') {
  const { id: applicationId, callId, version: answersVersion } = await completeDraft(target)
  const [owner, colleague] = [target.as('applicant'), target.as('other')]
  const invitation = { applicationId, forName: 'Robin', access, days: 3, key: newKey() } as const
  await colleague.acceptInvitation({ code: (await owner.inviteColleague(invitation)).code })
  const { person } = await colleague.getSession({})
  const { version } = await owner.getTeam({ applicationId })
  const dueOn = currentDeadline((await owner.getCall({ callId })).deadlines).wallTime.slice(0, 10)
  const personId = person?.id ?? ''
  const handing = { applicationId, section: 'budget', personId, dueOn, note: ' Ask Finance. ', version } as const
  return { applicationId, answersVersion, owner, colleague, handing, personId }
}

test('a section is handed over, done, not done after all, and taken back', async () => {
  const { applicationId, answersVersion, owner, colleague, handing } = await shared()
  const handed = await owner.handOverSection(handing)
  const { personId, dueOn } = handing
  expect(handed.handovers).toMatchObject([{ section: 'budget', personId, dueOn, note: 'Ask Finance.', doneAt: null }])
  const mine = { applicationId, section: 'budget' } as const
  const done = await colleague.finishSection({ ...mine, done: true, version: handed.version })
  expect(done.handovers[0]?.doneAt).not.toBeNull()
  // Repeating it changes nothing.
  expect(await colleague.finishSection({ ...mine, done: true, version: done.version })).toEqual(done)
  const open = await colleague.finishSection({ ...mine, done: false, version: done.version })
  expect(open.handovers).toMatchObject([{ doneAt: null }])
  const back = await owner.takeBackSection(mine)
  expect(back.handovers).toEqual([])
  expect(back.events.slice(0, 4).map(({ kind, section }) => [kind, section])).toEqual([
    ['section_taken_back', 'budget'],
    ['section_reopened', 'budget'],
    ['section_done', 'budget'],
    ['section_handed', 'budget'],
  ])
  // Handing over is no answer, so the version stays.
  expect((await owner.getApplication({ applicationId })).version).toBe(answersVersion)
})

test('handing over again takes the place of what was', async () => {
  const { owner, handing } = await shared()
  const { version } = await owner.handOverSection(handing)
  const { handovers } = await owner.handOverSection({ ...handing, dueOn: null, note: '', version })
  expect(handovers).toMatchObject([{ section: 'budget', dueOn: null, note: '' }])
})

test('only the owner hands over and takes back, only whoever has it says it is done', async () => {
  const { applicationId, owner, colleague, handing } = await shared()
  await expect(colleague.handOverSection(handing)).rejects.toMatchObject({ code: 'forbidden' })
  const { version } = await owner.handOverSection(handing)
  const mine = { applicationId, section: 'budget' } as const
  await expect(colleague.takeBackSection(mine)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(owner.finishSection({ ...mine, done: true, version })).rejects.toMatchObject({ code: 'forbidden' })
  const stale = colleague.finishSection({ ...mine, done: true, version: version - 1 })
  await expect(stale).rejects.toMatchObject({ code: 'version_mismatch', current: { version } })
  const other = { applicationId, section: 'contact' } as const
  await expect(owner.takeBackSection(other)).rejects.toMatchObject({ code: 'not_found' })
  await expect(colleague.finishSection({ ...other, done: true, version })).rejects.toMatchObject({ code: 'not_found' })
})

test('a day in the past or after the deadline is refused, and so is who may only read', async () => {
  const { owner, handing } = await shared('reader')
  await expect(owner.handOverSection(handing)).rejects.toMatchObject({
    code: 'invalid',
    errors: [{ pointer: 'personId', code: 'reader' }],
  })
  const { person } = await owner.getSession({})
  const own = { ...handing, personId: person?.id ?? '' }
  for (const [dueOn, code] of [
    ['2000-01-01', 'due_past'],
    ['2999-01-01', 'due_after_deadline'],
    ['2016-02-31', 'no_date'],
  ] as const)
    await expect(owner.handOverSection({ ...own, dueOn })).rejects.toMatchObject({
      code: 'invalid',
      errors: [{ pointer: 'dueOn', code }],
    })
  await owner.handOverSection(own)
})

test.each(['removed', 'made a reader'] as const)('who was %s looks after nothing any more', async (how) => {
  const { applicationId, owner, handing, personId } = await shared()
  const { version } = await owner.handOverSection(handing)
  if (how === 'removed') await owner.removeColleague({ applicationId, personId })
  else await owner.changeColleague({ applicationId, personId, access: 'reader', version })
  expect((await owner.getTeam({ applicationId })).handovers).toEqual([])
})

test.each(['other', 'reviewer', 'secretariat'] as const)('to %s nothing is handed over, byte for byte', async (as) => {
  const { id } = await completeDraft(target)
  const bytes = async (applicationId: string, [method, path, json]: readonly [string, string, unknown?]) => {
    const response = await target.send(`/applications/${applicationId}/handovers/budget${path}`, {
      method,
      as,
      headers: { 'If-Match': '"1"' },
      ...(json !== undefined && { json }),
    })
    return [response.status, response.headers.get('Content-Length'), await response.text()]
  }
  for (const request of [
    ['PUT', '', { personId: 'somebody', dueOn: null, note: '' }],
    ['DELETE', ''],
    ['PUT', '/done', { done: true }],
  ] as const)
    expect(await bytes(id, request)).toEqual(await bytes('no-such-thing', request))
})
