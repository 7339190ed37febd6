/** A browser whose storage neither works nor fails, such as a broken profile. */
import { act, screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { openDraftAt, saved, stored } from '#tests/support/application-page.ts'
import { budget, chooseBudget, isHere, long } from '#tests/support/files-of-budget.ts'

const silence = () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => Reflect.construct(IDBOpenDBRequest, []))
}

test('an application opens, saves and takes files, and says that nothing is kept here', async () => {
  silence()
  const { user, backend } = await openDraftAt('/motivation')
  await user.type(await screen.findByLabelText('Expected results'), 'Typed all the same')
  expect(screen.getByText('This browser does not keep text on this device')).toBeVisible()
  await saved()
  expect(stored(backend).answers['motivation.expectedResults']).toBe('Typed all the same')
})

test('a file arrives', async () => {
  silence()
  const { user } = await openDraftAt('/documents')
  await user.upload(await chooseBudget(), long('a'))
  expect(await isHere('long.pdf')).toBeVisible()
  expect(budget().queryByRole('progressbar')).toBeNull()
})

test('who signs out is not held up', async () => {
  silence()
  const { user, router } = await openDraftAt('/motivation')
  await screen.findByLabelText('Expected results')
  await act(() => router.navigate('/calls'))
  await user.click(screen.getByRole('button', { name: 'Your account: Alex Sample' }))
  await user.click(screen.getByRole('button', { name: 'Sign out' }))
  await waitFor(() => expect(router.state.location.pathname).toBe('/'), { timeout: 12_000 })
  await waitFor(() => expect(within(screen.getByRole('banner')).getByRole('link', { name: 'Sign in' })).toBeVisible())
})
