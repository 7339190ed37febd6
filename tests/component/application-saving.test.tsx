import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { createIndexedDbStore } from '#src/backend/saving/device-store.ts'
import { openDraftAt, saveAs, saved, stored } from '#tests/support/application-page.ts'

const RESULTS = 'motivation.expectedResults'
const resultsField = () => screen.findByLabelText('Expected results')

test('without a line the draft goes on, says how much is not on the server, and goes up when it is back', async () => {
  const { user, backend } = await openDraftAt('/motivation')
  const field = await resultsField()
  backend.faults.set({ kind: 'offline' })
  await user.type(field, 'Typed in a tunnel')
  await user.type(screen.getByLabelText('Why this number of participants'), 'Two per counter')
  expect(await screen.findByText('2 answers are not on the server yet.')).toBeVisible()
  expect(await screen.findByText('Kept on this device')).toBeVisible()
  expect(screen.getAllByText(/no connection/i)).toHaveLength(1)
  expect(stored(backend).answers[RESULTS]).toBeUndefined()
  backend.faults.clear()
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  await saved()
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull()
  expect(stored(backend).answers[RESULTS]).toBe('Typed in a tunnel')
  expect(field).toHaveValue('Typed in a tunnel')
})

test('while the page of a hotel comes in place of an answer, what was typed is said to go up by itself, and does', async () => {
  const { user, backend } = await openDraftAt('/motivation')
  const field = await resultsField()
  backend.faults.set({ kind: 'malformed', operation: 'saveAnswers' })
  await user.type(field, 'Typed in a hotel')
  expect(await screen.findByText(/goes up by itself as soon as that is possible/)).toBeVisible()
  backend.faults.clear()
  await saved()
  expect(stored(backend).answers[RESULTS]).toBe('Typed in a hotel')
})

test('a session that ends in the middle is renewed in place; what was typed stays and goes up', async () => {
  const { user, backend, router } = await openDraftAt('/motivation')
  const field = await resultsField()
  backend.faults.set({ kind: 'session_expired' })
  await user.type(field, 'Before and ')
  expect(await screen.findByText(/Sign in again to go on/)).toBeVisible()
  expect(within(screen.getByRole('main')).queryByText(/sign in/i)).toBeNull()
  await user.type(field, 'after')
  await user.click(screen.getByRole('button', { name: 'Continue as Alex Sample' }))
  await saved()
  expect(stored(backend).answers[RESULTS]).toBe('Before and after')
  expect(router.state.location.pathname).toBe('/applications/tcc-draft/motivation')
  expect(await resultsField()).toHaveValue('Before and after')
})

test('what was typed too late goes up by itself once the office has moved the deadline', async () => {
  const { user, backend, queryClient } = await openDraftAt('/motivation')
  const field = await resultsField()
  const spy = vi.mocked(globalThis.fetch)
  const ask = spy.getMockImplementation()
  if (!ask) throw new Error('fetch is not the one of the tests')
  let isClosed = true
  spy.mockImplementation(async (input, init) => {
    const request = new Request(input, init)
    if (isClosed && request.method === 'PATCH')
      return Response.json(
        { type: 'about:blank', title: 'Closed', status: 409, code: 'not_editable', why: 'deadline_passed' },
        { status: 409, headers: { 'Content-Type': 'application/problem+json' } },
      )
    const response = await ask(request)
    if (!isClosed || new URL(request.url).pathname !== '/api/applications/tcc-draft') return response
    const application = (await response.json()) as object
    return Response.json({ ...application, notEditableWhy: 'deadline_passed' })
  })
  await user.type(field, 'Typed too late')
  expect(await screen.findByText(/answers? (is|are) not on the server yet/)).toBeVisible()
  isClosed = false
  await act(() => queryClient.invalidateQueries())
  await waitFor(() => expect(stored(backend).answers[RESULTS]).toBe('Typed too late'))
  await saved()
})

test.each([
  ['Keep my text', 'Mine'],
  ['Take the other text', 'Theirs'],
])('the same answer changed twice: both texts side by side, “%s” decides', async (button, kept) => {
  const { user, backend } = await openDraftAt('/motivation')
  const field = await resultsField()
  await saveAs(backend, 'colleague-edit', [{ address: RESULTS, value: 'Theirs' }])
  await user.type(field, 'Mine')
  const clash = await screen
    .findByRole('alert', { name: '' })
    .then(() => screen.findByText('“Expected results” was changed here and elsewhere'))
  expect(clash).toBeVisible()
  expect(within(screen.getByRole('region', { name: 'Typed here' })).getByText('Mine')).toBeVisible()
  expect(within(screen.getByRole('region', { name: 'Saved elsewhere' })).getByText('Theirs')).toBeVisible()
  await user.click(screen.getByRole('button', { name: button }))
  expect(field).toHaveFocus()
  await saved()
  expect(clash).not.toBeInTheDocument()
  expect(field).toHaveValue(kept)
  expect(stored(backend).answers[RESULTS]).toBe(kept)
})

test('the text for which the other one was taken can be brought back, and what was typed since is not lost for it', async () => {
  const { user, backend } = await openDraftAt('/motivation')
  const field = await resultsField()
  await saveAs(backend, 'colleague-edit', [{ address: RESULTS, value: 'Theirs' }])
  await user.type(field, 'Mine')
  await user.click(await screen.findByRole('button', { name: 'Take the other text' }))
  await saved()
  const aside = screen.getByText('Your text of “Expected results” was set aside').closest('[role=status]')
  expect(aside).toHaveTextContent('Mine')
  expect(field).toHaveValue('Theirs')

  await user.click(screen.getByRole('button', { name: 'Bring my text back' }))
  expect(field).toHaveFocus()
  expect(field).toHaveValue('Mine')
  expect(aside).not.toBeInTheDocument()
  await waitFor(() => expect(stored(backend).answers[RESULTS]).toBe('Mine'))
  expect(screen.queryByText(/was changed here and elsewhere/)).toBeNull()

  // A second clash, with words typed in between that no server has.
  await saveAs(backend, 'colleague-edit', [{ address: RESULTS, value: 'Theirs again' }])
  await user.type(field, ', twice')
  await user.click(await screen.findByRole('button', { name: 'Take the other text' }))
  await saved()
  backend.faults.set({ kind: 'offline', operation: 'saveAnswers' })
  await user.type(field, ', third')
  await user.click(screen.getByRole('button', { name: 'Bring my text back' }))
  expect(field).toHaveValue('Mine, twice')
  expect(screen.getByText('Theirs again, third')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Let it go' }))
  expect(field).toHaveFocus()
  expect(screen.queryByText('Theirs again, third')).toBeNull()
})

test('what a colleague saves in another field comes in without a word, and the focus stays', async () => {
  const { user, backend } = await openDraftAt('/motivation')
  const field = await resultsField()
  await saveAs(backend, 'colleague-edit', [{ address: 'motivation.participantRationale', value: 'From Charlie' }])
  await user.type(field, 'Mine')
  await waitFor(() => expect(screen.getByLabelText('Why this group or type of staff')).toHaveValue('From Charlie'))
  expect(field).toHaveFocus()
  await waitFor(() => expect(stored(backend).answers[RESULTS]).toBe('Mine'))
})

test('a write that is refused as stale goes up all the same', async () => {
  const { user, backend } = await openDraftAt('/motivation')
  const field = await resultsField()
  backend.faults.set({ kind: 'stale_version' })
  await user.type(field, 'Stays')
  await waitFor(() => expect(stored(backend).answers[RESULTS]).toBe('Stays'))
  expect(field).toHaveValue('Stays')
})

test('a browser that keeps nothing is told at once, with a way to keep a copy', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('refused', 'SecurityError')
  })
  const { user, backend } = await openDraftAt('/motivation')
  expect(await screen.findByText('This browser does not keep text on this device')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Save a backup file' })).toBeVisible()
  await user.type(await resultsField(), 'Goes to the server')
  await saved()
  expect(stored(backend).answers[RESULTS]).toBe('Goes to the server')
})

test('answers kept on this device are found again and told', async () => {
  await createIndexedDbStore().write('applicant/tcc-draft', [
    {
      address: RESULTS,
      value: 'From last night',
      base: 1,
      keptAt: Date.now(),
      tab: 'closed',
    },
  ])
  const { backend } = await openDraftAt('/motivation')
  const told = await screen.findByText('1 answer kept on this device was found and put back.')
  const named = within(told.parentElement ?? document.body).getByRole('link', { name: 'Expected results' })
  expect(named).toHaveAttribute('href', expect.stringMatching(/\/motivation#/))
  expect(await resultsField()).toHaveValue('From last night')
  await waitFor(() => expect(stored(backend).answers[RESULTS]).toBe('From last night'))
})

test.each(['close', 'leave'])('what was found is told until somebody goes on: %s', async (how) => {
  await createIndexedDbStore().write('applicant/tcc-draft', [
    { address: RESULTS, value: 'From last night', base: 1, keptAt: Date.now(), tab: 'closed' },
  ])
  const { user } = await openDraftAt('/motivation')
  const told = await screen.findByText(/was found and put back/)
  await saved()
  // Typing does not remove the notice, or the field would move while typing.
  await user.type(await resultsField(), '!')
  await saved()
  expect(told).toBeVisible()
  if (how === 'close') await user.click(screen.getByRole('button', { name: 'Close' }))
  if (how === 'leave') await user.click(screen.getByRole('link', { name: 'All sections' }))
  await waitFor(() => expect(screen.queryByText(/was found and put back/)).toBeNull())
  expect(document.body).not.toHaveFocus()
})

test('a text that no server takes stays here, whole and told; what else is typed is saved', async () => {
  const { user, backend } = await openDraftAt('/motivation')
  const field = await resultsField()
  const megabyte = 'Zażółć 😀 שלום \ud83d\u200b '.repeat(50_000)
  // Set directly, since pasting would clean the text.
  fireEvent.input(field, { target: { value: megabyte } })
  expect(await screen.findByText('One text is too long to be saved on the server')).toBeVisible()
  await user.type(screen.getByLabelText('Why this number of participants'), 'Two per counter')
  await waitFor(() =>
    expect(stored(backend).answers['motivation.participantNumberJustification']).toBe('Two per counter'),
  )
  expect(stored(backend).answers[RESULTS]).toBeUndefined()
  expect(field).toHaveValue(megabyte)
  await waitFor(async () =>
    expect(await createIndexedDbStore().read('applicant/tcc-draft')).toMatchObject([{ value: megabyte }]),
  )
  // Each text is listed with its present length.
  fireEvent.input(screen.getByLabelText('Objectives'), { target: { value: 'y'.repeat(30_000) } })
  expect(await screen.findByText('2 texts are too long to be saved on the server')).toBeVisible()
  expect(screen.getByText(/about 30,000 characters/)).toBeVisible()
  fireEvent.input(screen.getByLabelText('Objectives'), { target: { value: 'y'.repeat(25_000) } })
  expect(await screen.findByText(/about 25,000 characters/)).toBeVisible()
  await user.clear(screen.getByLabelText('Objectives'))
  await user.clear(field)
  await user.type(field, 'Shorter')
  await waitFor(() => expect(stored(backend).answers[RESULTS]).toBe('Shorter'))
  expect(screen.queryByText('One text is too long to be saved on the server')).toBeNull()
})

test('what this browser keeps is deleted in one step, with a warning of what would be lost', async () => {
  const { user, backend } = await openDraftAt('/motivation')
  const field = await resultsField()
  backend.faults.set({ kind: 'offline', operation: 'saveAnswers' })
  await user.type(field, 'Only here')
  await screen.findByText('Kept on this device')
  await user.click(screen.getByRole('link', { name: 'All sections' }))
  await user.click(await screen.findByText('Copies of your answers, and what this browser keeps'))
  await user.click(screen.getByRole('button', { name: 'Delete what this browser keeps' }))
  const dialog = await screen.findByRole('dialog')
  expect(dialog).toHaveTextContent('1 answer is not on the server yet and will be lost.')
  const otherTab = new BroadcastChannel('alliance-draft-applicant/tcc-draft')
  const heard: unknown[] = []
  otherTab.addEventListener('message', ({ data }) => heard.push(data))
  await user.click(within(dialog).getByRole('button', { name: 'Delete' }))
  await waitFor(() => expect(dialog).not.toBeInTheDocument())
  // Another tab may have text of its own, which it then shows as kept.
  await waitFor(() => expect(heard).toContain('forgotten'))
  otherTab.close()
  expect(await createIndexedDbStore().read('applicant/tcc-draft')).toEqual([])
  expect(await saved()).toBeVisible()
})

test('what other tabs have typed is counted before it is deleted, also what comes while it is asked about', async () => {
  const { user } = await openDraftAt('')
  const device = createIndexedDbStore()
  const typeElsewhere = (address: string) =>
    device.write('applicant/tcc-draft', [
      { address, value: 'Typed in another tab.', base: 1, keptAt: Date.now(), tab: 'another' },
    ])
  // Found when the draft opens, it would be sent at once.
  const copies = await screen.findByText('Copies of your answers, and what this browser keeps')
  await typeElsewhere(RESULTS)
  await user.click(copies)
  await user.click(screen.getByRole('button', { name: 'Delete what this browser keeps' }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByText('1 answer is not on the server yet and will be lost.')).toBeVisible()
  await typeElsewhere('motivation.objectives')
  await user.click(dialog.getByRole('button', { name: 'Delete' }))
  expect(await dialog.findByText('2 answers are not on the server yet and will be lost.')).toBeVisible()
  expect(await device.read('applicant/tcc-draft')).toHaveLength(2)
  await user.click(dialog.getByRole('button', { name: 'Delete' }))
  await waitFor(async () => expect(await device.read('applicant/tcc-draft')).toEqual([]))
})

test('an answer that the server refuses is named, leads to its field, and keeps no other from being saved', async () => {
  const { user, backend } = await openDraftAt('/motivation')
  const field = await resultsField()
  const spy = vi.mocked(globalThis.fetch)
  const ask = spy.getMockImplementation()
  if (!ask) throw new Error('fetch is not the one of the tests')
  spy.mockImplementation(async (input, init) => {
    const request = new Request(input, init)
    if (request.method !== 'PATCH' || !(await request.clone().text()).includes('refuse me')) return ask(request)
    const errors = [{ pointer: RESULTS, code: 'wrong_shape', detail: 'refused by the test', severity: 'error' }]
    return Response.json(
      { type: 'about:blank', title: 'Invalid', status: 422, code: 'invalid', errors },
      { status: 422, headers: { 'Content-Type': 'application/problem+json' } },
    )
  })
  await user.type(field, 'refuse me')
  await user.type(screen.getByLabelText('Why this number of participants'), 'Two per counter')
  expect(await screen.findByText('The server does not take one answer as it stands')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Expected results' })).toHaveAttribute(
    'href',
    `/applications/tcc-draft/motivation#${RESULTS}`,
  )
  expect(screen.getByRole('button', { name: 'Save a backup file' })).toBeVisible()
  await waitFor(() => expect(Object.values(stored(backend).answers)).toContain('Two per counter'))
  await user.clear(field)
  await user.type(field, 'Taken')
  await saved()
  expect(screen.queryByText('The server does not take one answer as it stands')).toBeNull()
  expect(stored(backend).answers[RESULTS]).toBe('Taken')
})

test('leaving a field sends at once what was typed in it', async () => {
  const { user } = await openDraftAt('/motivation')
  const spy = vi.mocked(globalThis.fetch)
  await user.type(await resultsField(), 'x')
  const sent = () => spy.mock.calls.filter(([input]) => input instanceof Request && input.method === 'PATCH').length
  const before = sent()
  await user.tab()
  // Sooner than the pause in typing.
  await waitFor(() => expect(sent()).toBe(before + 1), { timeout: 400, interval: 20 })
})
