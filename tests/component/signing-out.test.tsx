import { act, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openDraftAt, saved } from '#tests/support/application-page.ts'

const signOut = async (user: Awaited<ReturnType<typeof openDraftAt>>['user']) => {
  const account = screen.getByRole('button', { name: 'Your account: Alex Sample' })
  await user.click(account)
  await user.click(screen.getByRole('button', { name: 'Sign out' }))
  return account
}

test('who signs out is told of answers that no server has, and may stay until the line is back', async () => {
  const { user, backend, router } = await openDraftAt('/motivation')
  const field = await screen.findByLabelText('Expected results')
  backend.faults.set({ kind: 'offline' })
  await user.type(field, 'Typed in a tunnel')
  await screen.findByText('Kept on this device')
  const account = await signOut(user)
  const dialog = await screen.findByRole('dialog', { name: 'One answer is not on the server yet' })
  expect(within(dialog).getByText(/^One answer stays on this device for when you sign in here again/)).toBeVisible()
  await user.click(within(dialog).getByRole('button', { name: 'Stay signed in' }))
  expect(account).toHaveFocus()

  backend.faults.clear()
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  await saved()
  await act(() => router.navigate('/calls'))
  await signOut(user)
  await waitFor(() => expect(router.state.location.pathname).toBe('/'))
  expect(screen.queryByRole('dialog')).toBeNull()
})
