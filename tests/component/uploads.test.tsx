/** Uploads: progress, a broken connection, several at once. */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { sendFile } from '#src/backend/saving/send-file.ts'
import { MAX_PART_BYTES } from '#src/domain/application/upload.ts'
import { DRAFT, openDraftAt, renderDraft, stored } from '#tests/support/application-page.ts'
import { restAs } from '#tests/support/backends.ts'
import {
  about,
  budget,
  chooseBudget,
  isHere,
  kept,
  lineIsBack,
  long,
  loseFinish,
  offsetsSent,
} from '#tests/support/files-of-budget.ts'

test('a file whose line breaks waits, says so, and goes on; nothing of it is there before all of it is', async () => {
  const { user, backend } = await openDraftAt('/documents')
  backend.faults.set({ kind: 'offline', operation: 'finishUpload' })
  await user.upload(await chooseBudget(), long('a'))
  const place = budget()
  expect(
    await place.findByText(/^long\.pdf has not arrived in full: 100%, 525 kB of 525 kB\. .*It goes on from there/),
  ).toBeVisible()
  expect(place.getByRole('progressbar', { name: 'Sending long.pdf' })).toHaveValue(100)
  expect(place.getByRole('button', { name: /^Choose a file/ })).toHaveAttribute('aria-disabled', 'true')
  expect(stored(backend).documents).toEqual([])
  expect(await kept()).toHaveLength(1)

  await user.click(await place.findByRole('button', { name: 'Try again now long.pdf' }))
  expect(await place.findByText(/^long\.pdf has not arrived in full: 100%/)).toBeVisible()
  backend.faults.clear()
  lineIsBack()
  expect(await isHere('long.pdf')).toBeVisible()
  expect(offsetsSent()).toEqual([0, MAX_PART_BYTES, 2 * MAX_PART_BYTES])
  await waitFor(() => expect(screen.getByText('long.pdf was added.')).toBeInTheDocument())
  expect(place.queryByRole('progressbar')).toBeNull()
  expect(await kept()).toEqual([])
})

test.each([
  ['the page of a hotel', () => new Response('<p>Welcome. Accept our terms.</p>', { status: 200 })],
  ['the refusal of a proxy', () => new Response('<p>Forbidden</p>', { status: 403 })],
])('a file waits, and is kept, while %s comes in place of an answer', async (_, inPlace) => {
  const { user } = await openDraftAt('/documents')
  const answer = vi.mocked(fetch).getMockImplementation()
  let isBetween = true
  vi.mocked(fetch).mockImplementation(async (input, init) => {
    const isPart = input instanceof Request && input.url.includes(`offset=${MAX_PART_BYTES}`)
    return isPart && isBetween ? inPlace() : (answer ?? fetch)(input, init)
  })
  await user.upload(await chooseBudget(), long('a'))
  expect(await budget().findByText(/^long\.pdf has not arrived in full: 49%.*It goes on from there/)).toBeVisible()
  expect(await kept()).toHaveLength(1)
  isBetween = false
  lineIsBack()
  expect(await isHere('long.pdf')).toBeVisible()
  // Parts that had arrived were kept.
  expect(offsetsSent()).toEqual([0, MAX_PART_BYTES, MAX_PART_BYTES, 2 * MAX_PART_BYTES])
})

test('a file on its way tells its speed and about how long it still takes', async () => {
  const { user } = await openDraftAt('/documents')
  // A line so slow that this machine's own time does not matter. The clock runs on, since React needs it.
  const real = performance.now.bind(performance)
  let lateMs = 0
  vi.spyOn(performance, 'now').mockImplementation(() => real() + lateMs)
  const answer = vi.mocked(fetch).getMockImplementation()
  let letGo = (): void => undefined
  let parts = 0
  vi.mocked(fetch).mockImplementation(async (input, init) => {
    if (!(input instanceof Request) || !input.url.includes('offset=')) return (answer ?? fetch)(input, init)
    parts += 1
    if (parts === 3)
      await new Promise<void>((resolve) => {
        letGo = resolve
      })
    lateMs += 200_000
    return (answer ?? fetch)(input, init)
  })
  await user.upload(await chooseBudget(), long('a'))
  expect(await budget().findByText('About 1 kB/s, about 10 seconds to go.', {}, { timeout: 18_000 })).toBeVisible()
  letGo()
  expect(await isHere('long.pdf')).toBeVisible()
})

test('the answer that says it is in its place may be lost: it is there once', async () => {
  const { user, backend } = await openDraftAt('/documents')
  const lost = loseFinish()
  await user.upload(await chooseBudget(), long('a'))
  await waitFor(() => expect(lost()).toBe(1))
  lineIsBack()
  expect(await isHere('long.pdf')).toBeVisible()
  expect(stored(backend).documents).toHaveLength(1)
})

test('a file that waited never takes the place of one that a colleague put there meanwhile', async () => {
  const { user, backend } = await openDraftAt('/documents')
  backend.faults.set({ kind: 'offline', operation: 'beginUpload' })
  await user.upload(await chooseBudget(), long('mine', 'mine.pdf'))
  expect(await budget().findByText(/^mine\.pdf has not arrived in full/)).toBeVisible()
  backend.faults.clear()
  await sendFile(restAs('colleague-edit', backend), DRAFT, await about(long('theirs', 'theirs.pdf')))
  lineIsBack()
  expect(await budget().findByText(/Somebody changed this meanwhile/)).toBeVisible()
  expect(await isHere('theirs.pdf')).toBeVisible()
  expect(stored(backend).documents).toMatchObject([{ name: 'theirs.pdf', replaced: false }])
})

test('nor does one that is on its way while the colleague does so; nothing of it is kept or asked for again', async () => {
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
  expect(await isHere('theirs.pdf')).toBeVisible()
  expect(stored(backend).documents).toMatchObject([{ name: 'theirs.pdf', replaced: false }])
  await waitFor(() => expect(backend.state().uploads.filter(({ open }) => open)).toEqual([]))
})

test('a file that is asked for again asks before it takes the place of what a colleague put there since', async () => {
  const { user, backend, router } = await renderDraft('/calls', { as: 'applicant' })
  const file = long('mine', 'mine.pdf')
  const stop = new AbortController()
  const begun = sendFile(restAs('applicant', backend), DRAFT, await about(file), {
    signal: stop.signal,
    onArrived: ({ receivedBytes }) => receivedBytes > 0 && stop.abort(),
  })
  await expect(begun).rejects.toThrow(/abort/)
  await sendFile(restAs('colleague-edit', backend), DRAFT, await about(long('theirs', 'theirs.pdf')))
  await router.navigate(`/applications/${DRAFT}/documents`)
  await chooseBudget()
  expect(await budget().findByText(/^mine\.pdf has not arrived in full/)).toBeVisible()
  expect(await isHere('theirs.pdf')).toBeVisible()

  await user.upload(await chooseBudget(), new File([file], 'renamed.pdf'))
  const dialog = within(await screen.findByRole('dialog', { name: 'Replace this file?' }))
  expect(dialog.getByText(/mine\.pdf.*theirs\.pdf/)).toBeVisible()
  await user.click(dialog.getByRole('button', { name: 'Cancel' }))
  expect(offsetsSent()).toEqual([])
  expect(await budget().findByText(/^mine\.pdf has not arrived in full/)).toBeVisible()

  await user.upload(await chooseBudget(), file)
  await user.click(await screen.findByRole('button', { name: 'Replace' }))
  expect(await isHere('mine.pdf')).toBeVisible()
  expect(offsetsSent()).toEqual([MAX_PART_BYTES, 2 * MAX_PART_BYTES])
  const inPlace = stored(backend).documents.filter(({ replaced }) => !replaced)
  expect(inPlace).toMatchObject([{ name: 'mine.pdf' }])
})

test('a question about a file that a colleague removes is settled: what was chosen goes into the empty place', async () => {
  const { user, backend, queryClient } = await openDraftAt('/documents')
  const colleague = restAs('colleague-edit', backend)
  const removeByColleague = async () => {
    const [present] = stored(backend).documents.filter(({ replaced }) => !replaced)
    await colleague.removeDocument({ applicationId: DRAFT, documentId: present?.id ?? '' })
    await act(() => queryClient.invalidateQueries())
  }
  await user.upload(await chooseBudget(), long('old', 'old.pdf'))
  expect(await isHere('old.pdf')).toBeVisible()
  await user.upload(await chooseBudget(), long('new', 'new.pdf'))
  await screen.findByRole('dialog', { name: 'Replace this file?' })
  await removeByColleague()
  expect(await isHere('new.pdf')).toBeVisible()
  expect(screen.queryByRole('dialog')).toBeNull()

  await user.click(budget().getByRole('button', { name: 'Remove Provisional budget' }))
  await screen.findByRole('dialog', { name: 'Remove this file?' })
  await removeByColleague()
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await waitFor(() => expect(budget().getByRole('button', { name: /^Choose a file/ })).toHaveFocus())
  expect(screen.getByText('Provisional budget was removed.')).toBeInTheDocument()
  await user.upload(await chooseBudget(), long('last', 'last.pdf'))
  expect(await isHere('last.pdf')).toBeVisible()
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('a file can be called off: nothing of it stays, here or there', async () => {
  const { user, backend } = await openDraftAt('/documents')
  backend.faults.set({ kind: 'errors', operation: 'sendPart' })
  await user.upload(await chooseBudget(), long('d'))
  await user.click(await budget().findByRole('button', { name: 'Cancel long.pdf' }))
  expect(budget().getByRole('button', { name: /^Choose a file/ })).toHaveFocus()
  expect(await screen.findByText('long.pdf is not sent.')).toBeInTheDocument()
  await waitFor(() => expect(backend.state().uploads.map(({ open }) => open)).toEqual([false]))
  await waitFor(async () => expect(await kept()).toEqual([]))
})

test('several go up at once, each to its place', async () => {
  const { user, backend } = await openDraftAt('/documents')
  backend.faults.set({ kind: 'offline', operation: 'finishUpload' })
  await user.upload(await chooseBudget(), long('e', 'one.pdf'))
  await user.upload(await screen.findByLabelText('File for: Signed signature page'), long('f', 'two.pdf'))
  await waitFor(() => expect(screen.getAllByRole('progressbar')).toHaveLength(2))
  backend.faults.clear()
  lineIsBack()
  expect(await screen.findByText(/^one\.pdf \(/)).toBeVisible()
  expect(await screen.findByText(/^two\.pdf \(/)).toBeVisible()
  expect(
    stored(backend)
      .documents.map(({ slot }) => slot)
      .toSorted(),
  ).toEqual(['DOC-5', 'DOC-7'])
})

test('the very same file is not sent twice, and one that cannot be read says so', async () => {
  const { user, backend } = await openDraftAt('/documents')
  await user.upload(await chooseBudget(), long('g'))
  expect(await isHere('long.pdf')).toBeVisible()
  await user.upload(await chooseBudget(), long('g', 'renamed.pdf'))
  expect(await budget().findByText(/This very file is in “Provisional budget” already/)).toBeVisible()

  const moved = long('h')
  moved.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'))
  await user.upload(await chooseBudget(), moved)
  expect(await budget().findByText(/The file for “Provisional budget” cannot be read/)).toBeVisible()
  expect(stored(backend).documents).toHaveLength(1)
})

test.each([
  ['an empty file', new File([], 'empty.pdf'), /The file for “Provisional budget” is empty/],
  ['one that is too large', new File([new Uint8Array(10 * 1024 * 1024 + 1)], 'big.pdf'), /10 MB or less/],
  [
    'one that reads backwards',
    new File(['%PDF-1.7'], 'letter\u202efdp.pdf'),
    /Rename the file for “Provisional budget”/,
  ],
  [
    'one with control characters in its name',
    new File(['%PDF-1.7'], 'a\u0007b.pdf'),
    /Rename the file for “Provisional budget”/,
  ],
])('%s is told here and never sent', async (_, file, told) => {
  const { user } = await openDraftAt('/documents')
  await user.upload(await chooseBudget(), file)
  expect(await budget().findByText(told)).toBeVisible()
  const sent = vi.mocked(fetch).mock.calls.filter(([input]) => input instanceof Request && input.method === 'PUT')
  expect(sent.filter(([input]) => input instanceof Request && input.url.includes('/uploads'))).toEqual([])
})

test('before sending one is told of files that have not arrived, and nothing but what has arrived is sent', async () => {
  const { user, backend, router } = await openDraftAt('/documents')
  backend.faults.set({ kind: 'errors', operation: 'sendPart' })
  await user.upload(await chooseBudget(), long('i'))
  await budget().findByRole('button', { name: 'Cancel long.pdf' })
  await router.navigate(`/applications/${DRAFT}/check`)
  expect(await screen.findByText(/^1 file has not arrived: sent now, the application goes without it/)).toBeVisible()
  await user.click(screen.getByRole('link', { name: 'long.pdf' }))
  await chooseBudget()
  backend.faults.clear()
  lineIsBack()
  expect(await isHere('long.pdf')).toBeVisible()
})

test('the chooser shows a file under every end of its name that is taken', async () => {
  await openDraftAt('/documents')
  expect(await chooseBudget()).toHaveAttribute('accept', '.pdf,.docx,.odt,.xlsx,.ods,.jpg,.jpeg,.png')
})

test('a file can be dropped onto its place, one at a time, and a drop beside it does not leave the page', async () => {
  const { backend } = await openDraftAt('/documents')
  await chooseBudget()
  const place = screen.getByRole('region', { name: 'Provisional budget' })
  const carrying = (...files: File[]) => ({ dataTransfer: { files, types: ['Files'], dropEffect: 'none' } })
  expect(fireEvent.dragOver(place, carrying(long('l')))).toBe(false)
  fireEvent.drop(place, carrying(long('l'), long('m', 'second.pdf')))
  expect(within(place).getByRole('alert')).toHaveTextContent('One file belongs here')
  expect(stored(backend).documents).toEqual([])

  fireEvent.drop(place, carrying(long('l')))
  expect(await isHere('long.pdf')).toBeVisible()
  expect(within(place).queryByRole('alert')).toBeNull()
  expect(stored(backend).documents).toMatchObject([{ name: 'long.pdf', replaced: false }])

  // Another file needs a confirmation, as when it is chosen.
  fireEvent.drop(place, carrying(long('n', 'other.pdf')))
  expect(await screen.findByRole('dialog', { name: 'Replace this file?' })).toHaveTextContent(/other\.pdf.*long\.pdf/)
  expect(fireEvent.drop(document.body, carrying(long('l')))).toBe(false)
})
