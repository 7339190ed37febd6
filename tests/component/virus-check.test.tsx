/** The result of the virus check, and its consequences. */
import { act, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openCompleteAt, openDraftAt, stored } from '#tests/support/application-page.ts'

const pdf = (name: string) => new File([`%PDF-1.7 ${name}`], name)
const LATER = '2016-04-12T08:00:05.000Z'

test('a file is checked for viruses, and the answer comes by itself and is said aloud', async () => {
  const { user, backend } = await openDraftAt('/documents')
  await user.upload(await screen.findByLabelText('File for: Provisional budget'), pdf('budget.pdf'))
  const place = within(screen.getByRole('region', { name: 'Provisional budget' }))
  expect(await place.findByText('The virus check is not finished.')).toBeVisible()
  expect(place.getByRole('button', { name: 'Open budget.pdf' })).toBeVisible()
  await act(() => backend.jumpTo(LATER))
  expect(await place.findByText('The virus check found nothing.')).toBeVisible()
  expect(await screen.findByText(/^budget\.pdf: the virus check found nothing/)).toBeInTheDocument()
})

test('a refused file says what to do, cannot be opened, and blocks sending until it is replaced', async () => {
  const { user, backend, router } = await openCompleteAt('/documents')
  const chosen = await screen.findByLabelText('File for: Signed signature page')
  await user.upload(chosen, pdf('eicar.pdf'))
  const place = within(screen.getByRole('region', { name: 'Signed signature page' }))
  await place.findByText('The virus check is not finished.')
  await act(() => backend.jumpTo(LATER))
  expect(
    await place.findByText(/^Remove eicar\.pdf from “[^”]+” or replace it: the virus check refused it\./),
  ).toBeVisible()
  expect(place.queryByRole('button', { name: 'Open eicar.pdf' })).toBeNull()

  await act(() => router.navigate('/applications/full/check'))
  const send = await screen.findByRole('button', { name: 'Send the application' })
  await user.click(send)
  expect(screen.queryByRole('dialog')).toBeNull()
  await user.click(await screen.findByRole('link', { name: /^Remove eicar\.pdf/ }))
  await user.upload(await screen.findByLabelText('File for: Signed signature page'), pdf('signed.pdf'))
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Replace' }))
  await waitFor(() => expect(screen.queryByText(/^Remove eicar\.pdf/)).toBeNull())
  expect(stored(backend, 'full').documents.map(({ name, replaced }) => [name, replaced])).toEqual([
    ['eicar.pdf', true],
    ['signed.pdf', false],
  ])
})

test('who sends while the check waits is told so, and afterwards when it refused the file', async () => {
  const { user, backend, router } = await openCompleteAt('/documents')
  await user.upload(await screen.findByLabelText('File for: Signed signature page'), pdf('eicar.pdf'))
  await screen.findByText('The virus check is not finished.')
  await act(() => router.navigate('/applications/full/check'))
  await user.click(await screen.findByRole('button', { name: 'Send the application' }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByText(/^The virus check of 1 file is not finished\. You can send now/)).toBeVisible()
  await user.click(dialog.getByRole('button', { name: /^Send/ }))
  await waitFor(() => expect(stored(backend, 'full').submissions).toHaveLength(1))
  await act(() => backend.jumpTo(LATER))
  await act(() => router.navigate('/applications/full'))
  expect(await screen.findByText('The virus check refused a file that was sent')).toBeVisible()
  expect(screen.getByText(/^eicar\.pdf cannot be opened by anybody/)).toBeVisible()
})
