/** Unfinished uploads stored on this device: after a reload, for other people, at the end. */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, onTestFinished, test, vi } from 'vitest'
import { forgetConfirmedOf } from '#src/backend/saving/open-drafts.ts'
import { sendFile } from '#src/backend/saving/send-file.ts'
import { createUploadStore } from '#src/backend/saving/upload-store.ts'
import { MAX_PART_BYTES } from '#src/domain/application/upload.ts'
import { DRAFT, openDraftAt, stored } from '#tests/support/application-page.ts'
import { restAs } from '#tests/support/backends.ts'
import {
  about,
  budget,
  chooseBudget,
  isHere,
  kept,
  lineIsBack,
  long,
  offsetsSent,
} from '#tests/support/files-of-budget.ts'

test('after a reload it goes on by itself from the file that this device kept', async () => {
  const file = long('b')
  await createUploadStore().write({
    ...(await about(file)),
    owner: `applicant/${DRAFT}`,
    tab: 'one that is closed',
    keptAt: Date.now(),
  })
  const { backend } = await openDraftAt('/documents')
  await chooseBudget()
  expect(await isHere('long.pdf')).toBeVisible()
  expect(stored(backend).documents).toMatchObject([{ name: 'long.pdf', replaced: false }])
  expect(await kept()).toEqual([])
})

test.each(['goes on to another page', 'comes back to the tab'])(
  'a file that a closed tab has left goes on in one that is open already, for who %s',
  async (how) => {
    const { backend, router } = await openDraftAt(how === 'comes back to the tab' ? '/documents' : '/check')
    const asked = () =>
      vi.mocked(fetch).mock.calls.filter(([input]) => input instanceof Request && input.url.endsWith('/uploads'))
    await waitFor(() => expect(asked()).not.toEqual([]))
    await createUploadStore().write({
      ...(await about(long('b'))),
      owner: `applicant/${DRAFT}`,
      tab: 'one that was closed meanwhile',
      keptAt: Date.now(),
    })
    if (how === 'comes back to the tab') fireEvent(document, new Event('visibilitychange'))
    else await router.navigate(`/applications/${DRAFT}/documents`)
    await chooseBudget()
    expect(await isHere('long.pdf')).toBeVisible()
    expect(stored(backend).documents).toMatchObject([{ name: 'long.pdf', replaced: false }])
    expect(offsetsSent()).toEqual([0, MAX_PART_BYTES, 2 * MAX_PART_BYTES])
    await waitFor(async () => expect(await kept()).toEqual([]))
  },
)

test('who opens an application has old files forgotten on this computer, whosever they are', async () => {
  const store = createUploadStore()
  const file = await about(long('b'))
  const leave = (personId: string, days: number) =>
    store.write({
      ...file,
      owner: `${personId}/${DRAFT}`,
      tab: 'one that is closed',
      keptAt: Date.now() - days * 24 * 3_600_000,
    })
  await leave('gone-for-good', 91)
  await leave('away', 89)
  await leave('applicant', 91)
  await openDraftAt('/motivation', { at: new Date().toISOString() })
  await waitFor(async () => expect(await store.list('gone-for-good/')).toEqual([]))
  expect(await store.list('away/')).toHaveLength(1)
  expect(await store.list('applicant/')).toEqual([])
  await store.forgetStarting('away/')
})

test('a file that was kept never takes the place of one that was put there since', async () => {
  const { backend, router } = await openDraftAt('/motivation')
  await sendFile(restAs('colleague-edit', backend), DRAFT, await about(long('new', 'newer.pdf')))
  await createUploadStore().write({
    ...(await about(long('old', 'older.pdf'))),
    owner: `applicant/${DRAFT}`,
    tab: 'one that is closed',
    keptAt: Date.now() - 40 * 24 * 3_600_000,
    over: null,
  })
  await router.navigate(`/applications/${DRAFT}/documents`)
  await chooseBudget()
  expect(await budget().findByText(/Somebody changed this meanwhile/)).toBeVisible()
  expect(await isHere('newer.pdf')).toBeVisible()
  expect(stored(backend).documents).toMatchObject([{ name: 'newer.pdf', replaced: false }])
  await waitFor(async () => expect(await kept()).toEqual([]))
})

test('a file that this device did not keep is asked for again, and must be the same one', async () => {
  const { user, backend, router } = await openDraftAt('/motivation')
  const file = long('c')
  const stop = new AbortController()
  const begun = sendFile(restAs('applicant', backend), DRAFT, await about(file), {
    signal: stop.signal,
    onArrived: ({ receivedBytes }) => receivedBytes > 0 && stop.abort(),
  })
  await expect(begun).rejects.toThrow(/abort/)
  await router.navigate(`/applications/${DRAFT}/documents`)
  expect(await screen.findByText(/^long\.pdf has not arrived in full: 49%, 262 kB of 525 kB\./)).toBeVisible()

  await user.upload(await chooseBudget(), long('other', 'other.pdf'))
  expect(await budget().findByText(/The file for “[^”]+” is another one than long\.pdf/)).toBeVisible()
  expect(budget().getByRole('button', { name: 'Choose it again Provisional budget' })).toBeVisible()
  await user.upload(await chooseBudget(), file)
  expect(await isHere('long.pdf')).toBeVisible()
  expect(budget().queryByText(/This is another file/)).toBeNull()
  expect(offsetsSent()).toEqual([MAX_PART_BYTES, 2 * MAX_PART_BYTES])
})

test('a file that the browser refuses to keep is said to be in this tab only, and leaving is asked about until it has arrived', async () => {
  const { user, backend } = await openDraftAt('/documents')
  backend.faults.set({ kind: 'offline', operation: 'beginUpload' })
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  onTestFinished(() => put.mockRestore())
  const isAsked = () => !fireEvent(window, new Event('beforeunload', { cancelable: true }))
  expect(isAsked()).toBe(false)
  await user.upload(await chooseBudget(), long('d'))
  expect(
    await budget().findByText('This browser did not keep the file: leave this tab open until it has arrived.'),
  ).toBeVisible()
  expect(await budget().findByText(/^long\.pdf has not arrived in full: 0%.*It goes on from there/)).toBeVisible()
  expect(isAsked()).toBe(true)
  expect(await kept()).toEqual([])
  backend.faults.clear()
  lineIsBack()
  expect(await isHere('long.pdf')).toBeVisible()
  await waitFor(() => expect(isAsked()).toBe(false))
})

test('who signs out leaves no file behind on this device', async () => {
  const { user, backend } = await openDraftAt('/documents')
  backend.faults.set({ kind: 'errors', operation: 'sendPart' })
  await user.upload(await chooseBudget(), long('j'))
  await waitFor(async () => expect(await kept()).toHaveLength(1))
  await forgetConfirmedOf('applicant')
  await waitFor(async () => expect(await kept()).toEqual([]))
})

test('who signs out is asked about files that have not arrived, which are named', async () => {
  const { user, backend, router } = await openDraftAt('/documents')
  backend.faults.set({ kind: 'errors', operation: 'sendPart' })
  await user.upload(await chooseBudget(), long('j'))
  await waitFor(async () => expect(await kept()).toHaveLength(1))
  const account = screen.getByRole('button', { name: 'Your account: Alex Sample' })
  await user.click(account)
  await user.click(screen.getByRole('button', { name: 'Sign out' }))
  const dialog = await screen.findByRole('dialog', { name: '1 file has not arrived yet' })
  expect(within(dialog).getByRole('listitem')).toHaveTextContent('long.pdf')
  await user.click(within(dialog).getByRole('button', { name: 'Stay signed in' }))
  expect(account).toHaveFocus()
  expect(await kept()).toHaveLength(1)

  // Uploads continue on every page.
  await act(() => router.navigate('/calls'))
  await user.click(account)
  await user.click(screen.getByRole('button', { name: 'Sign out' }))
  await user.click(await screen.findByRole('button', { name: 'Sign out and delete' }))
  await waitFor(() => expect(router.state.location.pathname).toBe('/'))
  await waitFor(async () => expect(await kept()).toEqual([]))
})

test('an application that is forgotten on this device takes its files along, which are named before', async () => {
  const { user, backend, router } = await openDraftAt('/documents')
  backend.faults.set({ kind: 'errors', operation: 'sendPart' })
  await user.upload(await chooseBudget(), long('k'))
  await waitFor(async () => expect(await kept()).toHaveLength(1))
  // A file of another application stays.
  const other = {
    ...(await about(long('o', 'other.pdf'))),
    owner: `applicant/${DRAFT}-2`,
    tab: 'closed',
    keptAt: Date.now(),
  }
  await createUploadStore().write(other)
  await router.navigate(`/applications/${DRAFT}`)
  await user.click(await screen.findByText('Copies of your answers, and what this browser keeps'))
  await user.click(screen.getByRole('button', { name: 'Delete what this browser keeps' }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByText('1 file has not arrived yet and will be lost:')).toBeVisible()
  expect(dialog.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['long.pdf'])
  expect(dialog.queryByText(/nothing will be lost/)).toBeNull()
  await user.click(dialog.getByRole('button', { name: 'Delete' }))
  await waitFor(async () => expect(await kept()).toEqual([]))
  expect(await createUploadStore().list(other.owner)).toHaveLength(1)
  await createUploadStore().forget(other)
})
