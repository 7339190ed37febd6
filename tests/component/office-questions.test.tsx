/** Questions of the office about named parts: asked on the page of the proposal, answered on the applicant's page. */
import { act, screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { seedState } from '#mocks/seeds/seed-state.ts'
import type { NodeBackend } from '#mocks/node.ts'
import { textAt } from '#src/domain/application/fields.ts'
import { renderDraft, stored } from '#tests/support/application-page.ts'
import { refuseFiles } from '#tests/support/files-of-budget.ts'
import { renderApp } from '#tests/support/render-app.tsx'

/** The association's application; its mandate letter is missing, and the office has asked for it. */
const ASKED = 'rehearsal-40'
const IN_CHECK = 'rehearsal-36'
const clarificationOf = (backend: NodeBackend, id: string) => stored(backend, id).clarification

test('the applicant is led to the question, adds what is missing and sends it once', async () => {
  const { user, backend } = await renderDraft(`/applications/${ASKED}`, { as: 'ngo-applicant' })
  const notice = await screen.findByRole('link', { name: 'Read and answer' })
  expect(
    screen.getByText(/^The office asks about parts of your application\. Answer until .*15 April 2016/),
  ).toBeVisible()
  await user.click(notice)

  expect(await screen.findByRole('heading', { level: 1, name: 'Question from the office' })).toBeVisible()
  const question = within(screen.getByRole('region', { name: '1 of 1: Mandate letter signed by the local authority' }))
  expect(question.getByText(/^The mandate letter is not among the documents/)).toBeVisible()
  expect(question.getByText('Not changed yet')).toBeVisible()

  // Without a file or a note, the field shows an error and nothing is sent.
  await user.click(screen.getByRole('button', { name: 'Send the answer' }))
  const note = screen.getByRole('textbox', { name: /^Message to the office/ })
  expect(note).toHaveFocus()
  expect(note).toHaveAccessibleDescription(/Nothing has changed/)

  await user.upload(
    question.getByLabelText('File for: Mandate letter signed by the local authority'),
    new File(['%PDF-1.4 mandate'], 'mandate.pdf'),
  )
  await question.findByText('mandate.pdf (1 kB)')
  expect(await question.findByText('Changed')).toBeVisible()
  await user.type(note, 'Signed on Monday.')
  await user.click(screen.getByRole('button', { name: 'Send the answer' }))
  await user.dblClick(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Yes, send it' }))

  expect(await screen.findByText('The answer was received')).toBeVisible()
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus())
  expect(screen.getByText('As it was answered')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Open mandate.pdf' })).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Send the answer' })).not.toBeInTheDocument()
  expect(clarificationOf(backend, ASKED)?.answer).toMatchObject({
    byName: 'Eden Sample',
    note: 'Signed on Monday.',
    documents: [{ name: 'mandate.pdf', slot: 'DOC-3' }],
  })
})

test('a file that the backend refuses is told with what is wrong with it', async () => {
  const { user } = await renderDraft(`/applications/${ASKED}/question`, { as: 'ngo-applicant' })
  refuseFiles()
  const chooser = await screen.findByLabelText('File for: Mandate letter signed by the local authority')
  await user.upload(chooser, new File(['%PDF-1.4 mandate'], 'mandate.pdf'))
  expect(await screen.findByText(/The file for “[^”]+” did not arrive as it is on your device/)).toBeVisible()
  expect(screen.queryByText(/Some entries need a change/)).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Close mandate.pdf' }))
  expect(screen.queryByText(/did not arrive as it is on your device/)).toBeNull()
  expect(document.body).not.toHaveFocus()
})

test('a file of the answer that is still on its way is not told as one that was left behind', async () => {
  const { user, backend, router } = await renderDraft(`/applications/${ASKED}/question`, { as: 'ngo-applicant' })
  backend.faults.set({ kind: 'errors', operation: 'beginUpload' })
  const chooser = await screen.findByLabelText('File for: Mandate letter signed by the local authority')
  await user.upload(chooser, new File(['%PDF-1.4 mandate'], 'mandate.pdf'))
  await screen.findByText(/^mandate\.pdf has not arrived/)
  await act(() => router.navigate(`/applications/${ASKED}`))
  await screen.findByRole('link', { name: 'Read and answer' })
  expect(screen.queryByText(/did not arrive: what was sent goes without/)).toBeNull()
})

test('the list of applications leads to it, and says until when', async () => {
  const { user, router } = await renderDraft('/applications', { as: 'ngo-applicant' })
  expect(await screen.findByText(/^Answer until .*15 April 2016/)).toBeVisible()
  await user.click(screen.getByRole('link', { name: /^Read and answer .*REH-2016-040$/ }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Question from the office' })).toBeVisible()
  expect(router.state.location.pathname).toBe(`/applications/${ASKED}/question`)
})

test('a refused answer is told, and what was written is still there for who comes back', async () => {
  const { user, backend, router } = await renderDraft(`/applications/${ASKED}/question`, { as: 'ngo-applicant' })
  await user.type(await screen.findByRole('textbox', { name: /^Message to the office/ }), 'It comes by post.')
  backend.faults.set({ kind: 'rate_limited', operation: 'answerOffice', times: 1 })
  await user.click(screen.getByRole('button', { name: 'Send the answer' }))
  await user.click(await screen.findByRole('button', { name: 'Yes, send it' }))
  expect(await screen.findByText('The answer was not sent')).toBeVisible()
  expect(clarificationOf(backend, ASKED)?.answer).toBeNull()

  await router.navigate(`/applications/${ASKED}`)
  await user.click(await screen.findByRole('link', { name: 'Read and answer' }))
  expect(await screen.findByRole('textbox', { name: /^Message to the office/ })).toHaveValue('It comes by post.')
})

test('a message to the office is as long as its counter says, in whatever characters', async () => {
  const { user, backend } = await renderDraft(`/applications/${ASKED}/question`, { as: 'ngo-applicant' })
  const note = await screen.findByRole('textbox', { name: /^Message to the office/ })
  await user.click(note)
  await user.paste('👍'.repeat(2001))
  await user.click(screen.getByRole('button', { name: 'Send the answer' }))
  expect(note).toHaveAccessibleDescription(/The message is too long\. Shorten it to 2,000 characters or fewer\./)
  await user.clear(note)
  await user.paste('👍'.repeat(2000))
  await user.click(screen.getByRole('button', { name: 'Send the answer' }))
  await user.click(await screen.findByRole('button', { name: 'Yes, send it' }))
  expect(await screen.findByText('The answer was received')).toBeVisible()
  expect(clarificationOf(backend, ASKED)?.answer).toMatchObject({ note: '👍'.repeat(2000) })
})

test('sent again with other words after no answer came, nobody is told that nothing was sent', async () => {
  const { user, backend } = await renderDraft(`/applications/${ASKED}/question`, { as: 'ngo-applicant' })
  const note = await screen.findByRole('textbox', { name: /^Message to the office/ })
  await user.type(note, 'It comes by post.')
  const answer = vi.mocked(fetch).getMockImplementation() ?? fetch
  let lost = 0
  vi.mocked(fetch).mockImplementation(async (input, init) => {
    const response = await answer(input, init)
    if (!(input instanceof Request)) return response
    const isLost = input.method === 'POST' && input.url.includes(`/applications/${ASKED}/`) && lost < 2
    if (isLost) lost += 1
    // The page cannot load the result meanwhile either.
    if (isLost || (input.method === 'GET' && lost > 0)) throw new TypeError('Failed to fetch')
    return response
  })
  const send = async () => {
    await user.click(screen.getByRole('button', { name: 'Send the answer' }))
    await user.click(await screen.findByRole('button', { name: 'Yes, send it' }))
  }
  await send()
  const unsure = 'We do not know whether it arrived'
  expect(await screen.findByText(unsure)).toBeVisible()

  await user.type(note, ' On Monday.')
  await send()
  expect(await screen.findByText(/^This was already sent with other content/)).toBeVisible()
  expect(screen.getByText(unsure)).toBeVisible()
  expect(screen.queryByText('The answer was not sent')).toBeNull()
  expect(clarificationOf(backend, ASKED)?.answer).toMatchObject({ note: 'It comes by post.' })
})

test('a colleague writes no message that only the owner can send', async () => {
  const state = await seedState()
  state.applications = state.applications.map((one) =>
    one.id === ASKED ? { ...one, collaborators: [{ personId: 'applicant', access: 'editor' }] } : one,
  )
  await renderDraft(`/applications/${ASKED}/question`, { as: 'applicant', state })
  const send = await screen.findByRole('button', { name: /^Send the answer/ })
  expect(send).toHaveAccessibleDescription(
    'Eden Sample sends the answer, with a message to the office if one is needed. The parts that you change here are saved for Eden Sample.',
  )
  expect(screen.queryByRole('textbox', { name: /^Message to the office/ })).toBeNull()
})

test('a part that the answer leaves as it was is shown once, and said to be so', async () => {
  const { user } = await renderDraft(`/applications/${ASKED}/question`, { as: 'ngo-applicant' })
  await user.type(await screen.findByRole('textbox', { name: /^Message to the office/ }), 'The authority gives none.')
  await user.click(screen.getByRole('button', { name: 'Send the answer' }))
  await user.click(await screen.findByRole('button', { name: 'Yes, send it' }))
  expect(await screen.findByText('The answer has not changed this part.')).toBeVisible()
  expect(screen.getByText('As it was sent')).toBeVisible()
  expect(screen.queryByText('As it was answered')).not.toBeInTheDocument()
  expect(screen.getByText('The authority gives none.')).toBeVisible()
})

test('after its time the question is read, not answered', async () => {
  await renderDraft(`/applications/${ASKED}/question`, { as: 'ngo-applicant', at: '2016-04-16T08:00:00.000Z' })
  expect(await screen.findByText('The time for an answer has passed')).toBeVisible()
  expect(screen.getByRole('heading', { name: 'Mandate letter signed by the local authority' })).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Send the answer' })).not.toBeInTheDocument()
})

test('the secretariat asks about a text and a document, by names of the form; mistakes are said where they are', async () => {
  const { user, backend } = await renderApp(`/review/${IN_CHECK}`, { as: 'secretariat' })
  await user.click(await screen.findByRole('button', { name: 'Move to “Clarification asked”' }))
  expect(screen.getByRole('heading', { name: 'Ask the applicant what is missing' })).toHaveFocus()
  const form = within(screen.getByRole('form', { name: 'Ask the applicant what is missing' }))
  await user.click(form.getByRole('button', { name: 'Ask the applicant' }))
  expect(await form.findByRole('link', { name: 'Write what is missing.' })).toBeVisible()
  expect(form.getByRole('link', { name: 'Choose the part you ask about.' })).toBeVisible()

  await user.type(form.getByRole('textbox', { name: 'What is missing, in general' }), 'Two things.')
  // A corrected problem is no longer shown.
  expect(form.queryByRole('link', { name: 'Write what is missing.' })).not.toBeInTheDocument()
  expect(form.getByRole('link', { name: 'Choose the part you ask about.' })).toBeVisible()
  await user.selectOptions(form.getByLabelText('Which part of the application'), 'Objectives')
  const missing = form.getByRole('textbox', { name: 'What is missing there' })
  await user.click(missing)
  await user.paste('x'.repeat(1001))
  await user.click(form.getByRole('button', { name: 'Ask the applicant' }))
  expect(
    await form.findByRole('link', { name: 'This is too long. Shorten it to 1,000 characters or fewer.' }),
  ).toBeVisible()
  await user.clear(missing)
  await user.type(missing, 'The end.')
  await user.click(form.getByRole('button', { name: 'Ask about another part' }))
  const second = within(form.getByRole('group', { name: 'Part 2' }))
  await waitFor(() => expect(second.getByLabelText('Which part of the application')).toHaveFocus())
  await user.selectOptions(second.getByLabelText('Which part of the application'), 'Objectives')
  await user.type(second.getByRole('textbox', { name: 'What is missing there' }), 'A signature.')
  await user.click(form.getByRole('button', { name: 'Ask the applicant' }))
  expect(second.getByLabelText('Which part of the application')).toHaveAccessibleDescription(
    /You ask about this part already/,
  )
  await user.selectOptions(second.getByLabelText('Which part of the application'), 'Signed signature page')
  await user.click(form.getByRole('button', { name: 'Ask the applicant' }))

  const panel = within(await screen.findByRole('region', { name: 'Question to the applicant' }))
  expect(panel.getByText(/^No answer yet\. It can come until .*19 April 2016/)).toBeVisible()
  expect(panel.getByRole('heading', { name: 'Objectives' })).toBeVisible()
  expect(screen.queryByRole('form', { name: 'Ask the applicant what is missing' })).not.toBeInTheDocument()
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Next steps' })).toHaveFocus())
  expect(clarificationOf(backend, IN_CHECK)?.questions).toEqual([
    { address: 'motivation.objectives', text: 'The end.' },
    { address: 'documents.DOC-7', text: 'A signature.' },
  ])
})

test('what was begun for one proposal is not sent to the next one', async () => {
  const { user, backend } = await renderApp(`/review/${IN_CHECK}`, { as: 'secretariat' })
  await user.click(await screen.findByRole('button', { name: 'Move to “Clarification asked”' }))
  await user.type(screen.getByRole('textbox', { name: 'What is missing, in general' }), 'Only for 36.')
  await user.click(screen.getByRole('link', { name: 'Next' }))
  await waitFor(() => expect(screen.getByText(/REH-2016-037/)).toBeVisible())
  expect(screen.queryByRole('form', { name: 'Ask the applicant what is missing' })).not.toBeInTheDocument()
  await user.click(await screen.findByRole('button', { name: 'Move to “Clarification asked”' }))
  expect(screen.getByRole('textbox', { name: 'What is missing, in general' })).toHaveValue('')
  expect(clarificationOf(backend, 'rehearsal-37')).toBeNull()
})

test('on the board the step leads to the page of the proposal, with its form open', async () => {
  const { user, backend, router } = await renderApp('/review', { as: 'secretariat' })
  await screen.findByRole('region', { name: /^Received/ })
  const name = textAt(stored(backend, IN_CHECK).answers, 'applicant.localAuthorityName')
  await user.click(screen.getByRole('button', { name: `Move to… ${name}` }))
  await user.click(await screen.findByRole('menuitem', { name: /^Clarification asked/ }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Ask the applicant what is missing' }))
  await user.click(dialog.getByRole('link', { name: 'Open the proposal' }))
  expect(await screen.findByRole('form', { name: 'Ask the applicant what is missing' })).toBeVisible()
  expect(router.state.location.pathname).toBe(`/review/${IN_CHECK}`)
})
