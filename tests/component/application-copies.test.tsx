import { screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { Answers } from '#src/domain/application/types.ts'
import { openDraftAt, saveAs, saved, stored } from '#tests/support/application-page.ts'
import { downloads } from '#tests/support/downloads.ts'

const RESULTS = 'motivation.expectedResults'
const OBJECTIVES = 'motivation.objectives'
const NAME = 'contact.contactName'

const backup = (answers: Answers, rest: object = {}) => ({
  kind: 'alliance-application-backup',
  applicationId: 'tcc-draft',
  reference: 'TCC-2016-001',
  savedAt: '2016-04-10T10:00:00.000Z',
  answers,
  ...rest,
})

const load = async (user: UserEvent, content: unknown, name = 'backup.json') => {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  await user.upload(await screen.findByLabelText('File with answers'), new File([text], name))
}

const item = (name: string) => within(screen.getByRole('listitem', { name }))
const tick = (name: string) => item(name).getByRole('checkbox')

test('a backup shows every difference, changes what was chosen and nothing else, and can be undone', async () => {
  const { user, backend } = await openDraftAt('/copies')
  const before = stored(backend).answers
  expect(before[RESULTS]).toBeUndefined()
  await load(user, backup({ ...before, [RESULTS]: 'From the file', [NAME]: 'Somebody Else', [OBJECTIVES]: null }))

  const title = await screen.findByRole('heading', { level: 2, name: 'What would change: backup.json' })
  expect(title).toHaveFocus()
  expect(screen.getByText(/^Saved .*10 April 2016/)).toBeVisible()
  expect(tick('Expected results')).toBeChecked()
  expect(tick('Name of the project lead')).not.toBeChecked()
  expect(item('Name of the project lead').getByText('Different')).toBeVisible()
  expect(item('Name of the project lead').getByText('Somebody Else')).toBeVisible()
  expect(stored(backend).answers).toEqual(before)

  await user.click(screen.getByRole('button', { name: 'Take this answer' }))
  const told = await screen.findByText('1 answer was changed: backup.json')
  expect(told).toHaveFocus()
  await waitFor(() => expect(stored(backend).answers).toEqual({ ...before, [RESULTS]: 'From the file' }))

  await user.click(screen.getByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(stored(backend).answers).toEqual(before))
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus()
  expect(told).not.toBeInTheDocument()
})

test('all or none can be ticked at once; an answer that the copy lacks goes only when asked for', async () => {
  const { user, backend } = await openDraftAt('/copies')
  const { [NAME]: _gone, ...rest } = stored(backend).answers
  await load(user, backup({ ...rest, [RESULTS]: 'One', [OBJECTIVES]: 'Two' }))
  await user.click(await screen.findByRole('button', { name: 'Tick none' }))
  expect(screen.getByRole('button', { name: 'Take these answers' })).toHaveAccessibleDescription(
    'Tick at least one answer.',
  )
  await user.click(screen.getByRole('button', { name: 'Tick all 2' }))
  expect(tick('Name of the project lead')).not.toBeChecked()
  expect(tick('Name of the project lead')).toHaveAccessibleName(/^Delete the answer here, as in the copy/)
  await user.click(tick('Name of the project lead'))
  await user.click(screen.getByRole('button', { name: 'Take these 3 answers' }))
  await waitFor(() => expect(stored(backend).answers).toEqual({ ...rest, [RESULTS]: 'One', [OBJECTIVES]: 'Two' }))
})

test('what a colleague writes while the differences are open is not replaced unseen', async () => {
  const { user, backend } = await openDraftAt('/copies')
  const before = stored(backend).answers
  await load(user, backup({ ...before, [RESULTS]: 'From the file', [NAME]: 'Somebody Else' }))
  await screen.findByRole('heading', { level: 2, name: /^What would change/ })
  expect(tick('Expected results')).toBeChecked()
  await user.click(tick('Name of the project lead'))
  await saveAs(backend, 'applicant', [{ address: RESULTS, value: 'From a colleague' }])
  // As another tab of this browser would announce the save.
  new BroadcastChannel('alliance-draft-applicant/tcc-draft').postMessage('confirmed')
  await waitFor(() => expect(tick('Expected results')).not.toBeChecked())
  expect(
    screen.getByText(/^1 answer was changed here meanwhile and is no longer ticked: Expected results/),
  ).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Take this answer' }))
  await waitFor(() =>
    expect(stored(backend).answers).toEqual({ ...before, [RESULTS]: 'From a colleague', [NAME]: 'Somebody Else' }),
  )
})

test.each([
  ['of another application', 'somebody-elses', false],
  ['of this one', 'tcc-draft', true],
])('declarations in a copy %s: already ticked is %s', async (_, applicationId, isTicked) => {
  const { user, backend } = await openDraftAt('/copies')
  const before = stored(backend).answers
  const declared = { 'declarations.accuracy': true, 'declarations.signatory.name': 'Another Mayor' }
  await load(user, backup({ ...before, [RESULTS]: 'From the file', ...declared }, { applicationId }))
  await screen.findByRole('heading', { level: 2, name: /^What would change/ })
  const [first] = within(screen.getByRole('region', { name: 'Declarations' })).getAllByRole('checkbox')
  expect(tick('Expected results')).toBeChecked()
  expect(first).toHaveProperty('checked', isTicked)
  await user.click(screen.getByRole('button', { name: /^Tick all \d+$/ }))
  expect(first).toHaveProperty('checked', isTicked)
})

test('leaving changes nothing, and what was changed since survives an undo', async () => {
  const { user, backend, router } = await openDraftAt('/copies')
  const before = stored(backend).answers
  await load(user, backup({ [RESULTS]: 'From the file' }))
  await user.click(await screen.findByRole('button', { name: 'Change nothing' }))
  expect(screen.getByRole('heading', { level: 2, name: 'Load a copy' })).toBeVisible()
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus()
  expect(stored(backend).answers).toEqual(before)

  await load(user, backup({ [RESULTS]: 'From the file' }))
  await user.click(await screen.findByRole('button', { name: 'Take this answer' }))
  await screen.findByText('1 answer was changed: backup.json')
  await router.navigate('/applications/tcc-draft/motivation')
  await user.type(await screen.findByLabelText('Expected results'), ', and more')
  await saved()
  await router.navigate('/applications/tcc-draft/copies')
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull())
  expect(stored(backend).answers[RESULTS]).toBe('From the file, and more')
})

test('answers that the choice would hide are named before', async () => {
  const { user, backend } = await openDraftAt('/copies')
  const before = stored(backend).answers
  expect(before['activity.preferredDates']).toBeDefined()
  await load(user, backup({ ...before, 'modules.modules': ['C'] }))
  await screen.findByRole('heading', { level: 2, name: 'What would change: backup.json' })
  expect(screen.queryByText('This hides answers')).toBeNull()
  await user.click(tick('Modules applied for'))
  expect(screen.getByText('This hides answers')).toBeVisible()
  expect(screen.getByText('Preferred dates')).toBeVisible()
})

test('what the form cannot hold is listed with what to do, and can be saved as a text', async () => {
  const kept = downloads()
  const { user } = await openDraftAt('/copies')
  const megabyte = '😀'.repeat(250_000)
  await load(user, backup({ 'old.question': 'An answer of once', [RESULTS]: megabyte, [OBJECTIVES]: 'fits' }))
  expect(await screen.findByText('2 answers of the copy have no place in this form')).toBeVisible()
  expect(screen.getByText(/This form has no such question/)).toBeVisible()
  expect(screen.getByText(/^250,000 characters: no answer can hold more than 20,000\./)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Save these as a text file' }))
  const text = await kept[0]?.text()
  expect(text).toContain('An answer of once')
  expect(text).toContain(megabyte)
})

test.each([
  [{ callId: 'another' }, 'This copy belongs to another call'],
  [{ applicationId: 'two', reference: 'TCC-2016-002' }, 'This copy belongs to another application: TCC-2016-002'],
])('a copy from elsewhere says so: %j', async (rest, told) => {
  const { user } = await openDraftAt('/copies')
  await load(user, backup({ [RESULTS]: 'Elsewhere' }, rest))
  expect(await screen.findByText(told)).toBeVisible()
})

const nested = JSON.stringify(backup({ [RESULTS]: 'deep' })).replace('"deep"', '['.repeat(5_000) + ']'.repeat(5_000))

test.each([
  ['nothing', '', /The file is empty\./],
  ['half a backup', '{"kind":"alliance-application-backup","ans', /The file is damaged or incomplete/],
  ['JSON of something else', '{"kind":"else"}', /The file is not a backup of an application\./],
  ['a later backup', '{"kind":"alliance-application-backup","format":99}', /made by a newer version/],
  ['a backup nested without end', nested, /The file is damaged or incomplete/],
])('%s is refused in words', async (_, content, told) => {
  const { user } = await openDraftAt('/copies')
  await load(user, content, 'else.json')
  expect(await screen.findByText('else.json was not loaded')).toBeVisible()
  expect(screen.getByText(told)).toBeVisible()
  expect(screen.getByRole('button', { name: 'Choose a file' })).not.toHaveAttribute('aria-busy', 'true')
})

test('a Word file of the draft is saved in the language of the page, and comes back', async () => {
  const kept = downloads()
  const { user, backend } = await openDraftAt('/copies', { locale: 'de' })
  const before = stored(backend).answers
  await user.click(await screen.findByRole('button', { name: 'Entwurf für Word speichern' }))
  await waitFor(() => expect(kept).toHaveLength(1))
  const file = new File(kept, 'zurück.docx')
  await user.upload(screen.getByLabelText('Datei mit Antworten'), file)
  const { length } = Object.keys(before)
  expect(await screen.findByText(`Kein Unterschied: alle ${length} Antworten sind gleich.`)).toBeVisible()
})

test('an empty form for Word has every question and no answer', async () => {
  const kept = downloads()
  const { user } = await openDraftAt('/copies')
  await user.click(await screen.findByRole('button', { name: 'Save the empty form for Word' }))
  await waitFor(() => expect(kept).toHaveLength(1))
  await user.upload(screen.getByLabelText('File with answers'), new File(kept, 'empty.docx'))
  await screen.findByRole('heading', { level: 2, name: 'What would change: empty.docx' })
  expect(screen.queryByText('Only in the copy')).toBeNull()
  expect(screen.getAllByText('Only in the draft').length).toBeGreaterThan(3)
})

test.each([
  [[0xd0, 0xcf, 0x11, 0xe0], /a Word file of the old kind \(\.doc\)/],
  [[0x25, 0x50, 0x44, 0x46], /A PDF cannot be read back/],
  [[0x50, 0x4b, 0x03, 0x04, 0, 0], /The Word file is damaged or incomplete/],
])('bytes that begin with %j are refused in words', async (bytes, told) => {
  const { user } = await openDraftAt('/copies')
  await user.upload(await screen.findByLabelText('File with answers'), new File([Uint8Array.from(bytes)], 'a.docx'))
  expect(await screen.findByText(told)).toBeVisible()
})

test('who may only read can save a copy, and load none', async () => {
  await openDraftAt('/copies', { as: 'colleague-read' })
  expect(await screen.findByRole('button', { name: 'Save a backup file' })).toBeVisible()
  expect(screen.getByText(/^Anyone who has the file can read it; on a shared computer take it with you/)).toBeVisible()
  expect(screen.queryByLabelText('File with answers')).toBeNull()
})
