/** Feedback on the form: asked once on the receipt, and never in the way. */
import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { loadFeedback } from '#src/features/application/feedback/load-feedback.ts'
import { renderDraft } from '#tests/support/application-page.ts'
import type { RenderAppOptions } from '#tests/support/render-app.tsx'
import { sent, world } from '#tests/support/world.ts'

const RECEIPT = '/applications/one?receipt=1'
const open = (options: RenderAppOptions = {}) =>
  renderDraft(RECEIPT, { as: 'owner', state: world({ applications: [sent('one', 'submitted')] }), ...options })

const region = async () => within(await screen.findByRole('region', { name: 'How was the form?' }))
const said = (title: string) => screen.findByText(title)

test('a feedback is given, thanked for, and not asked for again', async () => {
  const { user, backend } = await open()
  const form = await region()
  expect(screen.getByRole('heading', { level: 1, name: 'Receipt' })).toBeVisible()
  const motivation = within(form.getByRole('group', { name: 'Motivation' }))
  expect(motivation.getByRole('radio', { name: 'No answer' })).toBeChecked()
  await user.click(motivation.getByRole('radio', { name: 'Hard' }))
  await user.type(form.getByLabelText(/What should be different/), 'Fewer tables.')
  await user.click(form.getByRole('button', { name: 'Send feedback' }))
  const thanks = await said('Thank you for your feedback')
  await waitFor(() => expect(document.activeElement).toContainElement(thanks))
  expect(screen.queryByRole('region', { name: 'How was the form?' })).toBeNull()
  const [kept] = backend.state().feedbacks
  expect(kept?.tally.waiting).toEqual({
    answered: 1,
    ratings: { motivation: { easy: 0, some_effort: 0, hard: 1 } },
    texts: ['Fewer tables.'],
  })
})

test('with nothing filled in, sending says what to do', async () => {
  const { user, backend } = await open()
  const form = await region()
  await user.click(form.getByRole('button', { name: 'Send feedback' }))
  const summary = await form.findByRole('link', { name: /^Choose an answer for a section/ })
  await user.click(summary)
  expect(form.getByLabelText(/What should be different/)).toHaveFocus()
  expect(backend.state().askedForFeedback).toEqual([])
})

test('a text that is too long stays as it was typed', async () => {
  const { user, backend } = await open()
  const form = await region()
  const text = form.getByLabelText(/What should be different/)
  await user.click(text)
  await user.paste('x'.repeat(501))
  await user.click(form.getByRole('button', { name: 'Send feedback' }))
  expect(await form.findByRole('link', { name: 'Shorten the text to 500 characters.' })).toBeVisible()
  expect(text).toHaveValue('x'.repeat(501))
  expect(backend.state().askedForFeedback).toEqual([])
})

test('"No, thank you" ends it; what is filled in is thrown away only when asked', async () => {
  const { user, backend } = await open()
  const form = await region()
  await user.click(within(form.getByRole('group', { name: 'Motivation' })).getByRole('radio', { name: 'Easy' }))
  await user.click(form.getByRole('button', { name: 'No, thank you' }))
  const asking = within(await screen.findByRole('dialog', { name: 'Send nothing?' }))
  await user.click(asking.getByRole('button', { name: 'Back to the feedback' }))
  expect(backend.state().askedForFeedback).toEqual([])
  await user.click(within(form.getByRole('group', { name: 'Motivation' })).getByRole('radio', { name: 'No answer' }))
  await user.click(form.getByRole('button', { name: 'No, thank you' }))
  const notice = await said('Nothing was sent')
  await waitFor(() => expect(document.activeElement).toContainElement(notice))
  expect(backend.state()).toMatchObject({ feedbacks: [], askedForFeedback: [{ applicationId: 'one' }] })
})

test('one answer that is lost is asked for again under the same key', async () => {
  const { user, backend } = await open()
  const answer = vi.mocked(fetch).getMockImplementation()
  const keys: (string | null)[] = []
  vi.mocked(fetch).mockImplementation(async (input, init) => {
    const response = await (answer ?? fetch)(input, init)
    if (!(input instanceof Request) || input.method !== 'POST' || !input.url.endsWith('/feedback')) return response
    keys.push(input.headers.get('Idempotency-Key'))
    if (keys.length === 1) throw new TypeError('Failed to fetch')
    return response
  })
  const form = await region()
  await user.type(form.getByLabelText(/What should be different/), 'Once.')
  await user.click(form.getByRole('button', { name: 'Send feedback' }))
  expect(await said('Thank you for your feedback')).toBeVisible()
  expect(new Set(keys).size).toBe(1)
  expect(backend.state().feedbacks[0]?.tally.waiting.answered).toBe(1)
})

test('without any answer it says that nobody knows, and keeps what was filled in', async () => {
  const { user, backend } = await open()
  const form = await region()
  await user.type(form.getByLabelText(/What should be different/), 'Again.')
  backend.faults.set({ kind: 'errors', operation: 'giveFeedback', times: 2 })
  await user.click(form.getByRole('button', { name: 'Send feedback' }))
  expect(await said('We do not know whether the feedback arrived')).toBeVisible()
  expect(form.getByLabelText(/What should be different/)).toHaveValue('Again.')
  await user.click(form.getByRole('button', { name: 'Send feedback' }))
  expect(await said('Thank you for your feedback')).toBeVisible()
})

test('what is half filled in survives a reload', async () => {
  const { user } = await open()
  const form = await region()
  await user.click(
    within(form.getByRole('group', { name: 'Contact person' })).getByRole('radio', { name: 'Some effort' }),
  )
  await user.type(form.getByLabelText(/What should be different/), 'Half a sen')
  cleanup()
  await open()
  const again = await region()
  expect(again.getByLabelText(/What should be different/)).toHaveValue('Half a sen')
  const contact = within(again.getByRole('group', { name: 'Contact person' }))
  expect(contact.getByRole('radio', { name: 'Some effort' })).toBeChecked()
})

test('a colleague who was faster is told of, and nothing is added', async () => {
  const { user, backend } = await open()
  const form = await region()
  await user.type(form.getByLabelText(/What should be different/), 'Too late.')
  const response = await backend.fetch(
    new Request('http://localhost/api/applications/one/feedback', {
      method: 'POST',
      headers: { Authorization: 'Bearer demo-owner', 'Content-Type': 'application/json', 'Idempotency-Key': 'faster' },
      body: JSON.stringify({ ratings: {}, text: '' }),
    }),
  )
  expect(response.status).toBe(201)
  await user.click(form.getByRole('button', { name: 'Send feedback' }))
  expect(await said('This was answered already')).toBeVisible()
  expect(backend.state().feedbacks).toEqual([])
})

test('whoever may only read is not asked', async () => {
  const application = {
    ...sent('one', 'submitted'),
    collaborators: [{ personId: 'reader', access: 'reader' as const }],
  }
  await open({ as: 'reader', state: world({ applications: [application] }) })
  expect(await screen.findByRole('heading', { level: 1, name: 'Receipt' })).toBeVisible()
  // The part loads after the page, so loads it here to be sure that nothing is requested.
  await act(async () => void (await loadFeedback()))
  const asked = vi.mocked(fetch).mock.calls.map(([input]) => new Request(input).url)
  expect(asked.filter((url) => url.endsWith('/feedback'))).toEqual([])
  expect(screen.queryByRole('region', { name: 'How was the form?' })).toBeNull()
})
