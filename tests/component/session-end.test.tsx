import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { announcements } from '#src/ui/announcer.ts'
import { session } from '#src/backend/session.ts'
import { renderApp } from '#tests/support/render-app.tsx'

/** Opens a section with a session that ends after this many milliseconds. */
const openEnding = async (leftMs: number) => {
  const app = await renderApp('/about')
  const endsAt = new Date(app.backend.clock.nowMs() + leftMs).toISOString()
  // The fault needs a token that was in use before, and must be set before the page asks for the session.
  const now = Date.now()
  const headers = { Authorization: `Bearer demo-applicant~${now.toString(36)}` }
  await app.backend.fetch(new Request(new URL('/api/session', window.location.href), { headers }))
  app.backend.faults.set({ kind: 'session_ending', endsAt })
  const clock = vi.spyOn(Date, 'now').mockReturnValue(now)
  await session().signIn('applicant')
  clock.mockRestore()
  await app.router.navigate('/applications/tcc-draft/motivation')
  const stay = await screen.findByRole('button', { name: 'Stay signed in' })
  return { ...app, endsAt, stay, field: await screen.findByLabelText('Expected results') }
}
const isGone = () => waitFor(() => expect(screen.queryByRole('button', { name: 'Stay signed in' })).toBeNull())

test('the warning stands until the backend refuses, and is then followed by what to do', async () => {
  const { backend, stay, endsAt } = await openEnding(2_000)
  expect(stay).toBeVisible()
  backend.clock.jumpTo(endsAt)
  expect(await screen.findByText('Your session has ended.')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Continue as Alex Sample' })).toBeVisible()
})

test('once it is renewed, nothing is said of the end that is over', async () => {
  const { user, backend, endsAt } = await openEnding(2_000)
  backend.clock.jumpTo(endsAt)
  const go = await screen.findByRole('button', { name: 'Continue as Alex Sample' })
  backend.faults.set({ kind: 'slow', delayMs: 300 })
  const told: string[] = []
  const watching = new MutationObserver(() =>
    told.push(...screen.queryAllByRole('alert').map((alert) => alert.textContent)),
  )
  watching.observe(document.body, { childList: true, subtree: true, characterData: true })
  await user.click(go)
  await waitFor(() => expect(screen.queryByText('Your session has ended.')).toBeNull())
  await waitFor(() => expect(announcements.get()).toContain('You are signed in.'))
  watching.disconnect()
  expect(told.filter((text) => text.includes('Your session ends'))).toEqual([])
})

test('who has gone on in another field while the session is renewed stays there', async () => {
  const { user, backend, stay, field } = await openEnding(20_000)
  await user.click(field)
  backend.faults.set({ kind: 'slow', delayMs: 300 })
  await user.click(stay)
  const other = screen.getByLabelText('Objectives')
  await user.click(other)
  await isGone()
  expect(other).toHaveFocus()
})

test('a browser that gives no focus to a button that is pressed gives it back to the field', async () => {
  const { user, stay, field } = await openEnding(20_000)
  await user.click(field)
  field.blur()
  fireEvent.click(stay)
  await isGone()
  await waitFor(() => expect(field).toHaveFocus())
})

test('by keyboard, the focus goes back to the field and not to what was passed on the way', async () => {
  const { user, stay, field } = await openEnding(20_000)
  await user.click(field)
  screen.getByLabelText('Objectives').focus()
  stay.focus()
  await user.keyboard('{Enter}')
  await isGone()
  await waitFor(() => expect(field).toHaveFocus())
})
