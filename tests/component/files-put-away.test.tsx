/** Uploads that do not end in their slot: cancelled, refused, or removal failed. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { seedState } from '#mocks/seeds/seed-state.ts'
import type { StoredDocument } from '#mocks/state.ts'
import { sendFile } from '#src/backend/saving/send-file.ts'
import { DRAFT, openDraftAt, stored } from '#tests/support/application-page.ts'
import { restAs } from '#tests/support/backends.ts'
import {
  about,
  budget,
  chooseBudget,
  isHere,
  kept,
  long,
  loseFinish,
  refuseFiles,
} from '#tests/support/files-of-budget.ts'

test('who calls off a file that stands in its place already is told so, and sees it there', async () => {
  const { user, backend } = await openDraftAt('/documents')
  const lost = loseFinish(() => backend.faults.set({ kind: 'offline', operation: 'beginUpload' }))
  await user.upload(await chooseBudget(), long('a'))
  await waitFor(() => expect(lost()).toBe(1))
  await user.click(await budget().findByRole('button', { name: 'Cancel long.pdf' }))
  expect(await isHere('long.pdf')).toBeVisible()
  expect(await screen.findByText('long.pdf was added.')).toBeInTheDocument()
  expect(screen.queryByText('long.pdf is not sent.')).toBeNull()
  expect(budget().queryByRole('progressbar')).toBeNull()
  expect(budget().getByRole('button', { name: /^Replace/ })).toHaveFocus()
  expect(stored(backend).documents).toHaveLength(1)
  expect(await kept()).toEqual([])
})

test('while nobody can know whether all of it has arrived, nothing else is said', async () => {
  const { user, backend } = await openDraftAt('/documents')
  const lost = loseFinish(() => backend.faults.set({ kind: 'offline' }))
  await user.upload(await chooseBudget(), long('a'))
  await waitFor(() => expect(lost()).toBe(1))
  await user.click(await budget().findByRole('button', { name: 'Cancel long.pdf' }))
  expect(
    await screen.findByText(/^long\.pdf is not sent any further\. Whether all of it had arrived/),
  ).toBeInTheDocument()
  expect(screen.queryByText('long.pdf is not sent.')).toBeNull()
})

test('one of which not all had arrived is not sent, also when nobody can be told', async () => {
  const { user, backend } = await openDraftAt('/documents')
  backend.faults.set({ kind: 'offline', operation: 'sendPart' })
  await user.upload(await chooseBudget(), long('a'))
  const cancel = await budget().findByRole('button', { name: 'Cancel long.pdf' })
  backend.faults.set({ kind: 'offline' })
  await user.click(cancel)
  expect(await screen.findByText('long.pdf is not sent.')).toBeInTheDocument()
})

test('a file that was refused can be put away: nothing counts it any more, and the form goes on', async () => {
  const { user, router } = await openDraftAt('/documents')
  refuseFiles()
  await user.upload(await chooseBudget(), long('a'))
  expect(
    await budget().findByText(/^The file for “[^”]+” did not arrive as it is on your device/, { ignore: 'span' }),
  ).toBeVisible()
  await user.click(budget().getByRole('button', { name: 'Close long.pdf' }))
  expect(budget().queryByText(/did not arrive as it is on your device/, { ignore: 'span' })).toBeNull()
  expect(budget().queryByRole('button', { name: /^Close/ })).toBeNull()
  expect(budget().getByRole('button', { name: /^Choose a file/ })).toHaveFocus()
  await user.click(screen.getByRole('button', { name: 'Save and continue' }))
  await waitFor(() => expect(router.state.location.pathname).not.toMatch(/documents$/))
  await router.navigate(`/applications/${DRAFT}/check`)
  expect(await screen.findByRole('heading', { level: 1, name: /^Check/ })).toBeVisible()
  expect(screen.queryByText(/has not arrived/)).toBeNull()
})

test('so can one that came too late for its place', async () => {
  const { user, backend } = await openDraftAt('/documents')
  const answer = vi.mocked(fetch).getMockImplementation() ?? fetch
  vi.mocked(fetch).mockImplementation(async (input, init) => {
    if (!(input instanceof Request) || !/uploads\/.+\/document$/.test(input.url)) return answer(input, init)
    vi.mocked(fetch).mockImplementation(answer)
    await sendFile(restAs('colleague-edit', backend), DRAFT, await about(long('theirs', 'theirs.pdf')))
    return answer(input, init)
  })
  await user.upload(await chooseBudget(), long('mine', 'mine.pdf'))
  expect(await budget().findByText(/Somebody changed this meanwhile/)).toBeVisible()
  await user.click(budget().getByRole('button', { name: 'Close mine.pdf' }))
  expect(budget().queryByText(/Somebody changed this meanwhile/)).toBeNull()
  expect(await isHere('theirs.pdf')).toBeVisible()
  expect(screen.queryByText(/mine\.pdf (is not sent|was added)/)).toBeNull()
})

test.each([
  ['a file', false],
  ['a file with which something is wrong', true],
])('when %s cannot be removed, that is what is said', async (_, harmful) => {
  const state = await seedState()
  const there: StoredDocument = {
    id: 'there',
    slot: 'DOC-5',
    name: 'there.pdf',
    format: 'pdf',
    sizeBytes: 9,
    sha256: '0'.repeat(64),
    addedAt: '2016-04-11T08:00:00.000Z',
    replaced: false,
    ...(harmful && { harmful }),
  }
  state.applications = state.applications.map((one) => (one.id === DRAFT ? { ...one, documents: [there] } : one))
  const { user, backend } = await openDraftAt('/documents', { state })
  await chooseBudget()
  expect(await isHere('there.pdf')).toBeVisible()
  expect(
    budget().queryAllByText(/^Remove there\.pdf from “Provisional budget” or replace it/, { ignore: 'span' }),
  ).toHaveLength(harmful ? 1 : 0)
  backend.faults.set({ kind: 'errors', operation: 'removeDocument' })
  const remove = budget().getByRole('button', { name: 'Remove Provisional budget' })
  const removeIt = async () => {
    await user.click(remove)
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Remove' }))
  }
  await removeIt()
  const said = await budget().findByRole('alert')
  expect(said).toHaveTextContent(/^The file was not removed\. The server is not available/)
  expect(budget().queryByText(/^The file was not sent/)).toBeNull()
  expect(remove).toHaveFocus()
  expect(stored(backend).documents).toMatchObject([{ name: 'there.pdf', replaced: false }])

  backend.faults.clear()
  await removeIt()
  await waitFor(() => expect(said).not.toBeInTheDocument())
})
