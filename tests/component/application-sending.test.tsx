import { act, screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { callQueries } from '#src/backend/queries/calls.ts'
import { openCompleteAt, openDraftAt, renderDraft, saveAs, stored } from '#tests/support/application-page.ts'
import { downloads } from '#tests/support/downloads.ts'
import { call, draft, sent, storedDocument, world } from '#tests/support/world.ts'
import type { StoredDocument } from '#mocks/state.ts'

const pdf = (name: string) => new File([`%PDF-1.4 sample ${name}`], name, { type: 'application/pdf' })
const askToSend = async (user: UserEvent, button = 'Send the application') => {
  await user.click(await screen.findByRole('button', { name: button }))
  return within(await screen.findByRole('dialog')).getByRole('button', { name: 'Send now' })
}

test('a double click sends once; the receipt has an address that can be visited again', async () => {
  const { user, backend, router } = await openCompleteAt('/check')
  const send = await askToSend(user)
  await user.dblClick(send)
  expect(await screen.findByRole('heading', { level: 1, name: 'Receipt' })).toBeVisible()
  expect(stored(backend, 'full').submissions).toHaveLength(1)
  expect(`${router.state.location.pathname}${router.state.location.search}`).toBe('/applications/full?receipt=1')
  const main = within(screen.getByRole('main'))
  expect(main.getByText('Application TCC-2016-full was received')).toBeVisible()
  expect(main.getAllByText('Received in time.')).toHaveLength(2)
  expect(main.getByText(/12 April 2016, 10:00 Strasbourg time \(UTC\+2\).*2016-04-12T08:00:00/s)).toBeVisible()
  const line = (term: string) => main.getByText(term, { selector: 'dt' }).nextElementSibling
  expect(line('Sent by')).toHaveTextContent('Sample owner')
  expect(line('In time or late')).toHaveTextContent('Received in time.')
  for (const part of [
    'Friday 29 April 2016, 17:00 Strasbourg time (UTC+2)',
    '2016-04-29T15:00:00.000Z',
    '2016-04-29T17:00 Europe/Paris',
    'Printed in the call as 17:00 CET',
    'By the letter of the printed text: Friday 29 April 2016, 18:00 Strasbourg time (UTC+2)',
  ])
    expect(line('Deadline')).toHaveTextContent(part)
  expect(main.getByText(/^SHA-256 [0-9a-f]{64}$/)).toBeVisible()
  expect(main.getByText('This version counts.')).toBeVisible()
  await act(() => router.navigate('/applications/full'))
  await user.click(await screen.findByRole('link', { name: 'Version 1 sent' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Receipt' })).toBeVisible()
})

test('pressed although something is missing, it leads to what is to be put right', async () => {
  const { user } = await openDraftAt('/check')
  const send = await screen.findByRole('button', { name: 'Send the application' })
  expect(send).toHaveAccessibleDescription(/^\d+ problems must be fixed first/)
  await user.click(send)
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(document.activeElement).toHaveTextContent(/^Error: You must fix \d+ problems/)
  await waitFor(() => expect(document.title).toMatch(/^Error: /))
})

test('the receipt as plain text says all that the page says', async () => {
  const kept = downloads()
  const { user } = await renderDraft('/applications/one?receipt=1', {
    as: 'owner',
    at: '2016-05-02T08:00:00.000Z',
    state: world({ applications: [sent('one', 'submitted')] }),
  })
  await user.click(await screen.findByRole('button', { name: 'Save as plain text' }))
  const text = await kept[0]?.text()
  expect(text).toContain('Sent by: ')
  expect(text).toContain('Sample owner')
  expect(text).toContain('2016-04-29T17:00 Europe/Paris')
  expect(text).toContain('Received in time.')
})

test('a receipt read after the deadline no longer offers to improve it, and says that no day is known', async () => {
  const kept = downloads()
  const { user } = await renderDraft('/applications/one?receipt=1', {
    as: 'owner',
    at: '2016-05-30T08:00:00.000Z',
    state: world({ applications: [sent('one', 'submitted')] }),
  })
  expect(await screen.findByText('This version counts.')).toBeVisible()
  expect(screen.getByText('It can no longer be changed.')).toBeVisible()
  expect(screen.getByText('No day for the decision was found in the call.')).toBeVisible()
  expect(screen.queryByText(/you may improve it/)).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Save as plain text' }))
  const text = await kept[0]?.text()
  expect(text).toContain('It can no longer be changed.')
  expect(text).not.toContain('you may improve it')
})

test('a receipt leads to the answers themselves', async () => {
  await renderDraft('/applications/one?receipt=1', {
    as: 'owner',
    state: world({ applications: [sent('one', 'submitted')] }),
  })
  expect(await screen.findByText(/Until the deadline you may improve it/)).toBeVisible()
  expect(screen.getByRole('link', { name: 'open and print version 1' })).toHaveAttribute(
    'href',
    '/applications/one/versions/1',
  )
  expect(screen.getByRole('button', { name: 'save them as JSON' })).toBeVisible()
})

test('a receipt keeps the deadline as it was when the submission came in', async () => {
  const [first] = call.deadlines
  if (!first) throw new Error('the call has a deadline')
  const later = { ...first, version: 2, wallTime: '2016-05-06T17:00', at: '2016-05-06T15:00:00.000Z', literalAt: null }
  await renderDraft('/applications/one?receipt=1', {
    as: 'owner',
    state: world({ calls: [{ ...call, deadlines: [first, later] }], applications: [sent('one', 'submitted')] }),
  })
  const line = (await screen.findByText('Deadline', { selector: 'dt' })).nextElementSibling
  expect(line).toHaveTextContent('2016-04-29T17:00 Europe/Paris')
  expect(line).not.toHaveTextContent('2016-05-06')
})

test.each([
  ['2016-04-29T15:30:00.000Z', /this hour is disputed/, 'disputed_hour', /in the disputed hour/],
  ['2016-04-29T16:30:00.000Z', /as a rule late applications are not accepted/, 'late', /^Received late\.$/],
] as const)('at %s sending is possible and says what it means', async (at, meaning, timeliness, receipt) => {
  const { user, backend } = await openCompleteAt('/check', { at })
  expect((await screen.findAllByText(meaning)).length).toBeGreaterThan(0)
  await user.click(await askToSend(user))
  expect((await screen.findAllByText(receipt)).length).toBeGreaterThan(0)
  expect(stored(backend, 'full').submissions).toMatchObject([{ timeliness }])
})

test('the clock counts down in Strasbourg time and tells when it gets close', async () => {
  const { backend, user } = await openCompleteAt('/motivation')
  const clock = await screen.findByRole('region', { name: 'Deadline' })
  expect(clock).toHaveTextContent('Friday 29 April 2016, 17:00 Strasbourg time (UTC+2)')
  expect(clock).toHaveTextContent('Printed in the call as 17:00 CET')
  expect(clock).toHaveTextContent('17 days left')
  await act(() => backend.jumpTo('2016-04-29T14:09:30.000Z'))
  // The next answer of the backend has the new time.
  await user.type(screen.getByLabelText('Expected results'), '!')
  await waitFor(() => expect(clock).toHaveTextContent('50 minutes left'))
  await waitFor(() => expect(screen.getAllByText('50 minutes left').length).toBeGreaterThan(1))
})

test('each file of the receipt stands apart from the next', async () => {
  const one = sent('one', 'submitted')
  const file = (slot: 'DOC-5' | 'DOC-7', name: string): StoredDocument => ({
    id: slot,
    slot,
    name,
    format: 'pdf',
    sizeBytes: 10,
    sha256: 'a'.repeat(64),
    addedAt: '2016-04-19T08:00:00.000Z',
    replaced: false,
  })
  const submissions = one.submissions.map((submission) => ({
    ...submission,
    documents: [file('DOC-5', 'costs.pdf'), file('DOC-7', 'signed.pdf')],
  }))
  await renderDraft('/applications/one?receipt=1', {
    as: 'owner',
    state: world({ applications: [{ ...one, submissions }] }),
  })
  const files = await screen.findByText(/costs\.pdf/, { normalizer: (text) => text })
  expect(files).toHaveTextContent(
    /^Provisional budget: costs\.pdf\nSHA-256 a{64}\n\nSigned signature page: signed\.pdf\nSHA-256 a{64}$/,
    { normalizeWhitespace: false },
  )
})

test('a receipt of a version that no longer counts says only what is still so', async () => {
  const once = sent('one', 'submitted')
  const again = once.submissions.map((first) => ({ ...first, number: 2 }))
  const twice = { ...once, submissions: [...once.submissions, ...again] }
  await renderDraft('/applications/one?receipt=1', { as: 'owner', state: world({ applications: [twice] }) })
  expect(await screen.findByText('Version 2 counts, not this one.')).toBeVisible()
  expect(screen.queryByText(/goes on counting/)).toBeNull()
  expect(screen.getByText(/^After the deadline the programme checks/)).toBeVisible()
})

test('the receipt of a withdrawn application promises no assessment', async () => {
  await renderDraft('/applications/one?receipt=1', {
    as: 'owner',
    state: world({ applications: [sent('one', 'withdrawn')] }),
  })
  expect(await screen.findByText('The application was withdrawn: no version counts.')).toBeVisible()
  expect(screen.queryByText(/goes on counting|reviewers assess it/)).toBeNull()
})

test('improving until the deadline: the version sent counts until the next one is sent', async () => {
  const { user, backend } = await renderDraft('/applications/one', {
    as: 'owner',
    at: '2016-04-21T08:00:00.000Z',
    state: world({ applications: [sent('one', 'submitted')] }),
  })
  await user.click(await screen.findByRole('button', { name: 'Improve it until the deadline' }))
  expect(await screen.findByText(/^Version 1 counts until you send again\./)).toBeVisible()
  await user.click(screen.getByRole('link', { name: 'Check and send' }))
  await user.click(await askToSend(user, 'Send the new version'))
  expect(await screen.findByText('2 (save no. 4 of the draft)')).toBeVisible()
  expect(stored(backend, 'one').submissions.map(({ number }) => number)).toEqual([1, 2])
  await user.click(screen.getByRole('link', { name: 'To the application' }))
  expect(await screen.findByText('The version that counts: number 2.')).toBeVisible()
})

test.each([
  ['Improve it until the deadline', 'draft'],
  ['Withdraw', 'withdrawn'],
])('a double click on “%s” does it once and says nothing of a change meanwhile', async (button, status) => {
  const { user, backend } = await renderDraft('/applications/one', {
    as: 'owner',
    at: '2016-04-21T08:00:00.000Z',
    state: world({ applications: [sent('one', 'submitted')] }),
  })
  if (status === 'withdrawn') await user.click(await screen.findByRole('button', { name: 'Withdraw the application' }))
  const said = vi.spyOn(globalThis, 'fetch')
  await user.dblClick(await screen.findByRole('button', { name: button }))
  await waitFor(() => expect(screen.queryByRole('button', { name: button })).toBeNull())
  const written = said.mock.calls.filter(([input]) => input instanceof Request && input.method === 'POST')
  expect(written).toHaveLength(1)
  expect(stored(backend, 'one')).toMatchObject({ status, version: 4 })
  expect(screen.queryByText(/changed meanwhile/)).toBeNull()
})

test('after the deadline a version that was in time can no longer be touched, and the page says which counts', async () => {
  await renderDraft('/applications/one', {
    as: 'owner',
    at: '2016-04-29T15:00:00.001Z',
    state: world({ applications: [sent('one', 'submitted')] }),
  })
  expect(await screen.findByRole('button', { name: 'Improve it until the deadline' })).toHaveAccessibleDescription(
    'The deadline has passed: the version sent counts.',
  )
  expect(screen.getByText('The version that counts: number 1.')).toBeVisible()
})

test('an older answer that comes after a step does not take it back on the page', async () => {
  const { user } = await renderDraft('/applications/one', {
    as: 'owner',
    at: '2016-04-21T08:00:00.000Z',
    state: world({ applications: [sent('one', 'submitted')] }),
  })
  const withdraw = await screen.findByRole('button', { name: 'Withdraw the application' })
  const answer = vi.mocked(fetch).getMockImplementation()
  let letGo: () => void = () => undefined
  const held = new Promise<void>((resolve) => (letGo = resolve))
  let isHeld = false
  vi.mocked(fetch).mockImplementation(async (input, init) => {
    const response = await (answer ?? fetch)(input, init)
    if (isHeld || !(input instanceof Request) || !/GET .*\/applications\/one$/.test(`${input.method} ${input.url}`))
      return response
    isHeld = true
    await held
    return response
  })
  new BroadcastChannel('alliance-draft-owner/one').postMessage('confirmed')
  await waitFor(() => expect(isHeld).toBe(true))
  await user.click(withdraw)
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Withdraw' }))
  await screen.findByText('This application was withdrawn.')
  letGo()
  await expect(screen.findByRole('button', { name: 'Withdraw the application' }, { timeout: 300 })).rejects.toThrow(
    'Unable to find',
  )
})

test('when a colleague saved in between, nothing is sent unseen: the page says so and shows the new text', async () => {
  const { user, backend } = await openCompleteAt('/check')
  const send = await askToSend(user)
  await saveAs(backend, 'editor', [{ address: 'motivation.objectives', value: 'Newer objectives' }], 'full')
  await user.click(send)
  expect(await screen.findByText('The application was not sent')).toBeVisible()
  expect(await screen.findByText('Newer objectives')).toBeVisible()
  expect(stored(backend, 'full').submissions).toEqual([])
})

test.each([
  [/^All your dates lie outside/, 'activity', 'activity.preferredDates.0.startOn'],
  [/^The file for “Signed signature page” is too large: choose one of /, 'documents', 'documents.DOC-7'],
])('what only the backend finds, %s, leads to its field', async (told, section, id) => {
  const { rules } = call
  const changed = {
    ...rules,
    implementationPeriod: { startOn: '2019-01-01', endOn: '2019-12-31' },
    documentRules: { ...rules.documentRules, maxFileBytes: 1 },
  }
  const applications = [draft('full', { documents: [storedDocument] })]
  const state = { ...world({ applications }), calls: [{ ...call, rules: changed }] }
  const { user, queryClient, router } = await openCompleteAt('/check', { state })
  await screen.findByRole('button', { name: 'Send the application' })
  // This page loaded the call before its rules changed.
  const { queryKey } = callQueries.detail(call.id)
  act(() => void queryClient.setQueryData(queryKey, (known) => known && { ...known, rules }))
  const send = await askToSend(user)
  await user.click(send)
  const refusal = (await screen.findByText('The application was not sent')).closest<HTMLElement>('[role=alert]')
  await user.click(within(refusal ?? document.body).getByRole('link', { name: told }))
  await waitFor(() => expect(document.activeElement).toHaveAttribute('id', id))
  expect(router.state.location.pathname).toBe(`/applications/full/${section}`)
})

test('files: told before, checked here, and replaced only after both were named', async () => {
  const { user, backend } = await openDraftAt('/documents')
  expect(await screen.findByText('Up to 10 MB per file, 40 MB together.')).toBeVisible()
  const slot = screen.getByLabelText('File for: Provisional budget')
  await user.upload(slot, new File(['just words'], 'budget.pdf'))
  const place = within(screen.getByRole('region', { name: 'Provisional budget' }))
  expect(await place.findByText(/The file for “[^”]+” is not a PDF file inside/)).toBeVisible()
  expect(stored(backend).documents).toEqual([])
  await user.upload(slot, pdf('budget.pdf'))
  expect(await screen.findByText('budget.pdf (1 kB)')).toBeVisible()
  await user.upload(slot, pdf('budget-2.pdf'))
  const dialog = await screen.findByRole('dialog')
  expect(dialog).toHaveTextContent('budget-2.pdf takes the place of budget.pdf.')
  await user.dblClick(within(dialog).getByRole('button', { name: 'Replace' }))
  expect(await screen.findByText('budget-2.pdf (1 kB)')).toBeVisible()
  expect(screen.getByText('1 earlier file')).toBeVisible()
  await user.click(place.getByRole('button', { name: 'Remove Provisional budget' }))
  await user.dblClick(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Remove' }))
  expect(await screen.findByText('2 earlier files')).toBeVisible()
  expect(screen.queryByText(/The file was not sent/)).toBeNull()
  expect(stored(backend).documents).toHaveLength(2)
})

test('a file that cannot be sent says why, at its place, and one that may go up later waits', async () => {
  const { user, backend } = await openDraftAt('/documents')
  const chosen = await screen.findByLabelText('File for: Signed signature page')
  const slot = within(screen.getByRole('region', { name: 'Signed signature page' }))
  backend.faults.set({ kind: 'errors', operation: 'beginUpload' })
  await user.upload(chosen, pdf('signature.pdf'))
  expect(await slot.findByText(/signature\.pdf has not arrived .* The server is not available/)).toBeVisible()
  await user.click(slot.getByRole('button', { name: 'Cancel signature.pdf' }))
  backend.faults.clear()
  const answer = vi.mocked(fetch).getMockImplementation()
  let isTooLarge = true
  vi.mocked(fetch).mockImplementation(async (input, init) => {
    const isBegun = input instanceof Request && input.url.endsWith('/uploads') && input.method === 'PUT'
    return isBegun && isTooLarge ? new Response('', { status: 413 }) : (answer ?? fetch)(input, init)
  })
  await user.upload(chosen, pdf('signature.pdf'))
  expect(await slot.findByText(/^The file was not sent\. /)).toHaveRole('alert')
  isTooLarge = false
  await user.upload(chosen, pdf('signature.pdf'))
  expect(await slot.findByText('signature.pdf (1 kB)')).toBeVisible()
  expect(slot.queryByRole('alert')).toBeNull()
})

test('starting an application twice in one breath makes one', async () => {
  const { user, backend, router } = await renderDraft('/applications', { as: 'applicant-2' })
  const before = backend.state().applications.length
  await user.dblClick(await screen.findByRole('button', { name: /^Start an application/ }))
  await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/applications\/.+/))
  expect(backend.state().applications).toHaveLength(before + 1)
  // One step back is enough.
  await act(() => router.navigate(-1))
  await waitFor(() => expect(router.state.location.pathname).toBe('/applications'))
})

test.each([
  ['submitted', /The programme takes the next step: it checks it after the deadline, .*29 April 2016/],
  ['received_late', /A person of the programme decides next/],
  ['in_assessment', /The next step is the programme’s/],
] as const)(
  'of an application that is %s the status says who acts next, and that no day is known',
  async (status, who) => {
    await renderDraft('/applications/one', { as: 'owner', state: world({ applications: [sent('one', status)] }) })
    const panel = await screen.findByRole('region', { name: 'Where it stands' })
    const now = within(panel).getByText(/^Now:/).parentElement
    expect(now).toHaveTextContent(who)
    expect(now).toHaveTextContent(/no day for (?:the decision|that) was found in the call/i)
  },
)
