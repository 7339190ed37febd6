/** An application is sent while a file is still on its way: said before, said afterwards, and the file is not lost. */
import { act, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createUploadStore } from '#src/backend/saving/upload-store.ts'
import { openCompleteAt, stored } from '#tests/support/application-page.ts'
import { lineIsBack } from '#tests/support/files-of-budget.ts'

const kept = () => createUploadStore().read('owner/full')
const LEFT = '1 file did not arrive: what was sent goes without it'

/** Sends while the signature page waits. */
const sendWithout = async () => {
  const app = await openCompleteAt('/documents')
  const { user, backend, router } = app
  backend.faults.set({ kind: 'errors', operation: 'beginUpload' })
  const file = new File(['%PDF-1.4 signed'], 'signature.pdf', { type: 'application/pdf' })
  await user.upload(await screen.findByLabelText('File for: Signed signature page'), file)
  await screen.findByText(/^signature\.pdf has not arrived/)
  await act(() => router.navigate('/applications/full/check'))
  await user.click(await screen.findByRole('button', { name: 'Send the application' }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByText(/^1 file has not arrived: sent now, .* \(signature\.pdf\)$/)).toBeVisible()
  await user.click(dialog.getByRole('button', { name: 'Send now' }))
  await screen.findByRole('heading', { level: 1, name: 'Receipt' })
  expect(stored(backend, 'full').submissions).toHaveLength(1)
  backend.faults.clear()
  return app
}

test('the receipt and the status name the file, which stays here and goes up once the application is improved', async () => {
  const { user, backend, router } = await sendWithout()
  expect(await screen.findByText(LEFT)).toBeVisible()
  expect(screen.getByRole('link', { name: 'signature.pdf' })).toBeVisible()
  lineIsBack()
  await waitFor(() => expect(screen.getByText(LEFT)).toBeVisible())
  expect(await kept()).toHaveLength(1)

  await act(() => router.navigate('/applications/full'))
  await user.click(await screen.findByRole('button', { name: 'Improve it until the deadline' }))
  await waitFor(() => expect(stored(backend, 'full').documents).toMatchObject([{ name: 'signature.pdf' }]))
  await waitFor(() => expect(screen.queryByText(LEFT)).toBeNull())
  await waitFor(async () => expect(await kept()).toEqual([]))
})

test('whoever has read it can have the file forgotten', async () => {
  const { user } = await sendWithout()
  await screen.findByText(LEFT)
  await user.click(screen.getByRole('button', { name: 'Cancel signature.pdf' }))
  await waitFor(() => expect(screen.queryByText(LEFT)).toBeNull())
  await waitFor(async () => expect(await kept()).toEqual([]))
})
