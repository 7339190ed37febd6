/** A button that disappears after its action leaves the focus on the page, so that the keyboard can continue. */
import { act, screen, waitFor, within } from '@testing-library/react'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openDraftAt, saved, stored } from '#tests/support/application-page.ts'
import { restAs } from '#tests/support/backends.ts'
import { budget, chooseBudget, isHere, lineIsBack, long } from '#tests/support/files-of-budget.ts'
import { renderApp } from '#tests/support/render-app.tsx'
import { draft, world } from '#tests/support/world.ts'

/** Fails if the page loses the focus from now on, even for a moment. */
const watchFocus = () => {
  const lost = vi.fn<() => void>()
  const look = new MutationObserver(() => document.activeElement === document.body && lost())
  look.observe(document.body, { childList: true, subtree: true, attributes: true, characterData: true })
  onTestFinished(() => look.disconnect())
  return () => {
    expect(document.body).not.toHaveFocus()
    expect(lost).not.toHaveBeenCalled()
  }
}

test('trying a file again, in vain and with luck', async () => {
  const { user, backend } = await openDraftAt('/documents')
  backend.faults.set({ kind: 'offline', operation: 'finishUpload' })
  await user.upload(await chooseBudget(), long('a'))
  const again = await budget().findByRole('button', { name: 'Try again now long.pdf' })
  await user.click(again)
  const isKept = watchFocus()
  expect(await budget().findByRole('button', { name: 'Try again now long.pdf' })).toHaveFocus()
  backend.faults.clear()
  lineIsBack()
  expect(await isHere('long.pdf')).toBeVisible()
  await waitFor(() => expect(budget().queryByRole('progressbar')).toBeNull())
  expect(budget().getByRole('button', { name: /^Replace/ })).toHaveFocus()
  isKept()
})

test('trying to save again, in vain and with luck', async () => {
  const { user, backend } = await openDraftAt('/motivation')
  backend.faults.set({ kind: 'malformed', operation: 'saveAnswers' })
  await user.type(await screen.findByLabelText('Expected results'), 'Typed in a hotel')
  const told = await screen.findByText(/goes up by itself as soon as that is possible/)
  const again = screen.getByRole('button', { name: 'Try again' })
  await user.click(again)
  const isKept = watchFocus()
  expect(again).toHaveFocus()
  await waitFor(() => expect(again).not.toHaveAttribute('aria-disabled'))
  expect(again).toHaveFocus()
  backend.faults.clear()
  lineIsBack()
  await saved()
  await waitFor(() => expect(told).not.toBeInTheDocument())
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus()
  isKept()
  expect(stored(backend).answers['motivation.expectedResults']).toBe('Typed in a hotel')
})

test('trying a lost line again, beside the status of saving', async () => {
  const { user, backend } = await openDraftAt('/motivation')
  const field = await screen.findByLabelText('Expected results')
  backend.faults.set({ kind: 'offline' })
  await user.type(field, 'Typed in a tunnel')
  const again = await screen.findByRole('button', { name: 'Try again' })
  backend.faults.clear()
  await user.click(again)
  await saved()
  await waitFor(() => expect(again).not.toBeInTheDocument())
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus()
})

test.each(['signing', 'invitations'] as const)('asking again for what is behind a link: %s', async (page) => {
  const { user, backend, router } = await renderApp('/about', { state: world({ applications: [draft('one')] }) })
  const owner = restAs('owner', backend)
  const { code } =
    page === 'signing'
      ? await owner.askForSignature({ applicationId: 'one', name: 'Sample Mayor', position: 'Mayor', key: 'k' })
      : await owner.inviteColleague({ applicationId: 'one', forName: 'Robin', access: 'editor', days: 7, key: 'k' })
  const operation = page === 'signing' ? 'openSigning' : 'openInvitation'
  backend.faults.set({ kind: 'malformed', operation })
  await act(() => router.navigate(`/${page}#${code}`))
  const again = await screen.findByRole('button', { name: 'Try again' })
  await user.click(again)
  const isKept = watchFocus()
  await waitFor(() => expect(again).not.toHaveAttribute('aria-disabled'))
  expect(again).toHaveFocus()
  backend.faults.clear()
  await user.click(again)
  expect(await screen.findByText(/^Sample owner (asks you to sign|invites you)/)).toBeVisible()
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus()
  isKept()
})

test('asking again for earlier answers', async () => {
  const { user, backend } = await openDraftAt('/motivation')
  await user.type(await screen.findByLabelText('Expected results'), 'First words')
  await saved()
  backend.faults.set({ kind: 'malformed', operation: 'listAnswerMoments' })
  await user.click(await screen.findByRole('button', { name: 'Earlier answers of: Expected results' }))
  const dialog = within(await screen.findByRole('dialog'))
  const again = await dialog.findByRole('button', { name: 'Try again' })
  await user.click(again)
  const isKept = watchFocus()
  await waitFor(() => expect(again).not.toHaveAttribute('aria-disabled'))
  expect(again).toHaveFocus()
  backend.faults.clear()
  await user.click(again)
  expect(await dialog.findByText('Nothing else was saved here so far.')).toBeVisible()
  expect(dialog.getAllByRole('button', { name: 'Close' })[0]).toHaveFocus()
  isKept()
})
