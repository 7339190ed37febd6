/** The sent version can be read by its senders, beside a draft that differs. */
import { act, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { StoredApplication } from '#mocks/state.ts'
import { createUploadStore } from '#src/backend/saving/upload-store.ts'
import { readReceiptFile } from '#src/domain/receipt-file.ts'
import { renderDraft, stored } from '#tests/support/application-page.ts'
import { DEADLINE, draft, sent, world } from '#tests/support/world.ts'
import { downloads } from '#tests/support/downloads.ts'

const OBJECTIVES = 'motivation.objectives'
const AFTER = new Date(Date.parse(DEADLINE) + 1000).toISOString()
const BEFORE = '2016-04-21T08:00:00.000Z'
const PATH = '/applications/one'
const file = (id: string, replaced: boolean) => ({
  id,
  slot: 'DOC-7' as const,
  name: `${id}.pdf`,
  format: 'pdf',
  sizeBytes: 2000,
  sha256: id.slice(0, 1).repeat(64),
  addedAt: '2016-04-19T08:00:00.000Z',
  replaced,
})

/** Sent with one text and file, then improved with others. */
const improved = () => {
  const { submissions, ...application } = sent('one', 'draft')
  const documents = [file('as-sent', true), file('better', false)]
  return {
    ...application,
    answers: { ...application.answers, [OBJECTIVES]: 'What we would rather have sent.' },
    documents,
    submissions: submissions.map((submission) => ({
      ...submission,
      answers: { ...submission.answers, [OBJECTIVES]: 'What we sent.' },
      documents: [file('as-sent', false)],
    })),
  }
}

interface Opening {
  readonly as?: string
  readonly at?: string
  readonly application?: StoredApplication
}

const open = (page: string, { as = 'owner', at = AFTER, application = improved() }: Opening = {}) =>
  renderDraft(`${PATH}${page}`, { as, at, state: world({ applications: [application] }) })

test('after the deadline the pages say that their text was not sent, and lead to the one that was', async () => {
  const { user } = await open('/motivation')
  expect(await screen.findByText('Part of this text was not sent')).toBeVisible()
  expect(
    screen.getByText(
      /^Version 1 of 20 April 2016, 10:00 .* counts\. Changed after that, and sent to nobody: Objectives\.$/,
    ),
  ).toBeVisible()
  expect(screen.getByText('What we would rather have sent.')).toBeVisible()

  await user.click(screen.getByRole('link', { name: 'Read version 1' }))
  await waitFor(async () =>
    expect(await screen.findByRole('heading', { level: 1, name: 'Version 1, as it was sent' })).toHaveFocus(),
  )
  expect(screen.getByText(/^This version counts\./)).toBeVisible()
  expect(screen.getByText(/2016-04-20T08:00:00\.000Z$/)).toBeVisible()
  expect(screen.getByText(`SHA-256 ${'0'.repeat(64)}`)).toBeVisible()
  const motivation = within(screen.getByRole('region', { name: 'Motivation' }))
  expect(motivation.getByText('What we sent.')).toBeVisible()
  const documents = within(screen.getByRole('region', { name: 'Documents' }))
  expect(documents.getByText('as-sent.pdf (2 kB)')).toBeVisible()
  expect(documents.getByText(`SHA-256 ${'a'.repeat(64)}`)).toBeVisible()
  expect(documents.getByRole('button', { name: 'Open as-sent.pdf' })).toBeVisible()

  await user.click(screen.getByRole('link', { name: 'See the 2 answers and files that differ in the draft' }))
  await waitFor(() => expect(screen.getByRole('heading', { name: 'What differs in the draft now' })).toHaveFocus())
  const differences = within(screen.getByRole('region', { name: 'What differs in the draft now' }))
  expect(differences.getAllByRole('listitem')).toHaveLength(2)
  expect(differences.getByText('would rather have', { exact: false })).toBeVisible()
  expect(differences.getByText(/^better\.pdf/)).toBeVisible()
})

test('a section that was sent as it stands says nothing; the page of the application and all answers do', async () => {
  const { router } = await open('/contact')
  expect(await screen.findByText(/^The deadline has passed\. The version that was sent counts/)).toBeVisible()
  expect(screen.queryByText('Part of this text was not sent')).not.toBeInTheDocument()
  for (const page of ['', '/check']) {
    await router.navigate(`${PATH}${page}`)
    expect(await screen.findByText('Part of this text was not sent')).toBeVisible()
    expect(
      screen.getByText(/Changed after that, and sent to nobody: Objectives and Signed signature page\.$/),
    ).toBeVisible()
  }
})

test('while it can still be sent, the version that counts can be read, by a colleague who only reads too', async () => {
  await open('', { at: BEFORE, as: 'reader' })
  expect(await screen.findByText('A version that was sent is being improved')).toBeVisible()
  expect(screen.getByText('2 answers and files differ from it.')).toBeVisible()
  expect(screen.getAllByRole('link', { name: 'Read version 1' })).not.toHaveLength(0)
  expect(screen.queryByRole('button', { name: 'Discard the improvement' })).not.toBeInTheDocument()
})

test('the owner sets the draft back to what was sent, after seeing what that is; a refusal is told and changes nothing', async () => {
  const { user, backend } = await open('', { at: BEFORE })
  await user.click(await screen.findByRole('button', { name: 'Discard the improvement' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Discard the improvement?' }))
  expect(dialog.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Objectives',
    'Signed signature page',
  ])
  backend.faults.set({ kind: 'errors', operation: 'discardImprovement', times: 1 })
  await user.click(dialog.getByRole('button', { name: 'Discard' }))
  expect(await dialog.findByRole('alert')).toBeVisible()
  expect(stored(backend, 'one').answers[OBJECTIVES]).toBe('What we would rather have sent.')

  await user.dblClick(dialog.getByRole('button', { name: 'Discard' }))
  const same = await screen.findByText('Nothing differs from it yet.')
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  expect(screen.queryByRole('button', { name: 'Discard the improvement' })).not.toBeInTheDocument()
  await waitFor(() => expect(document.activeElement).toContainElement(same))
  const { answers, documents, status } = stored(backend, 'one')
  expect(answers[OBJECTIVES]).toBe('What we sent.')
  expect(documents.map(({ id, replaced }) => [id, replaced])).toEqual([
    ['as-sent', false],
    ['better', true],
  ])
  expect(status).toBe('draft')
})

test('an improvement that is sent a moment too late is told so, where the focus is', async () => {
  const { user, backend } = await open('/check', { at: BEFORE, application: { ...improved(), documents: [] } })
  await user.click(await screen.findByRole('button', { name: 'Send the new version' }))
  backend.clock.jumpTo(AFTER)
  await user.click(await screen.findByRole('button', { name: 'Send now' }))
  await screen.findByText(/^The deadline has passed\. The version that was sent counts/)
  await waitFor(() => expect(document.activeElement).toHaveTextContent(/^Note: The deadline has passed\./))
  expect(stored(backend, 'one').submissions).toHaveLength(1)
})

test('a file that is on its way is named and stopped, and does not come into the draft that was set back', async () => {
  const { user, backend, router } = await open('/documents', { at: BEFORE })
  backend.faults.set({ kind: 'offline', operation: 'finishUpload' })
  await user.upload(
    await screen.findByLabelText('File for: Signed signature page'),
    new File(['%PDF-1.7 late'], 'late.pdf'),
  )
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Replace' }))
  await screen.findByText(/^late\.pdf has not arrived in full/)
  await router.navigate(PATH)
  await user.click(await screen.findByRole('button', { name: 'Discard the improvement' }))
  const dialog = within(await screen.findByRole('dialog'))
  backend.faults.set({ kind: 'errors', operation: 'discardImprovement', times: 1 })
  await user.click(dialog.getByRole('button', { name: 'Discard' }))
  await dialog.findByRole('alert')
  // Nothing was discarded, and the upload was not stopped.
  expect(await createUploadStore().read('owner/one')).toHaveLength(1)
  expect(dialog.getByText(/^Files still on their way are stopped; .*late\.pdf\.$/)).toBeVisible()
  await user.click(dialog.getByRole('button', { name: 'Discard' }))
  await screen.findByText('Nothing differs from it yet.')
  backend.faults.clear()
  act(() => {
    window.dispatchEvent(new Event('online'))
  })
  await router.navigate(`${PATH}/documents`)
  await screen.findByLabelText('File for: Signed signature page')
  expect(screen.queryByText(/late\.pdf/)).not.toBeInTheDocument()
  expect(stored(backend, 'one').documents.map(({ name }) => name)).not.toContain('late.pdf')
  expect(await createUploadStore().read('owner/one')).toEqual([])
})

test('a colleague who edits is told who can discard', async () => {
  const { user, backend } = await open('/check', { at: BEFORE, as: 'editor' })
  const discard = await screen.findByRole('button', { name: 'Discard the improvement' })
  expect(discard).toHaveAccessibleDescription('Only the owner of the application can do this.')
  await user.click(discard)
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  expect(stored(backend, 'one').version).toBe(3)
})

test('a draft that is as it was sent is said to say the same', async () => {
  const application = sent('one', 'submitted')
  await open('/versions/1', { application })
  expect(await screen.findByText('The draft says the same now.')).toBeVisible()
  expect(screen.queryByRole('heading', { name: 'What differs in the draft now' })).not.toBeInTheDocument()
})

test.each(['/versions/2', '/versions/none', '/versions/1'])('what was never sent is not found: %s', async (page) => {
  await open(page, { application: draft('one') })
  expect(await screen.findByRole('heading', { level: 1, name: 'This page was not found' })).toBeVisible()
})

test('the receipt as JSON carries the answers of its own version; without them there is no file', async () => {
  const kept = downloads()
  const { submissions, ...once } = improved()
  const again = submissions.map((first) => ({
    ...first,
    number: 2,
    receivedAt: '2016-04-21T08:00:00.000Z',
    answers: once.answers,
  }))
  const application = { ...once, submissions: [...submissions, ...again] }
  const { user, backend, router } = await open('', { application })
  backend.faults.set({ kind: 'internal', operation: 'getSentVersion' })
  await router.navigate(`${PATH}?receipt=1`)
  expect(await screen.findByRole('link', { name: 'Read version 1' })).toHaveAttribute('href', `${PATH}/versions/1`)
  await user.click(screen.getByRole('button', { name: 'Save as JSON' }))
  expect(await screen.findByText(/^The file was not made: the answers that were sent/)).toBeVisible()
  expect(kept).toHaveLength(0)

  backend.faults.clear()
  await user.click(screen.getByRole('button', { name: 'Save as JSON' }))
  await waitFor(() => expect(kept).toHaveLength(1))
  const saved = readReceiptFile(JSON.parse((await kept[0]?.text()) ?? ''))
  expect(saved?.answers).toMatchObject({ [OBJECTIVES]: 'What we sent.' })
  expect(saved?.receipt.submission.number).toBe(1)
})
