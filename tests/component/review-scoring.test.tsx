/** An assessment while it is typed: what is saved, what stays on this device, and what the page says of both. */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { NodeBackend } from '#mocks/node.ts'
import { seedState } from '#mocks/seeds/seed-state.ts'
import { closeDrafts } from '#src/backend/saving/open-drafts.ts'
import type { Score } from '#src/domain/scoring.ts'
import { renderApp } from '#tests/support/render-app.tsx'
import { criterion, errorSummary, formIsThere, reviewOf } from '#tests/support/review-page.ts'
import { review } from '#tests/support/world.ts'

// A page of an earlier test would take the next backend for its own, put back to a backup.
afterEach(() => closeDrafts())

/** Assigned to reviewer-1 in the rehearsal call; module B alone. */
const OPEN = '/review/rehearsal-20'

/** The same reviewer saves module B first in another browser. */
async function saveElsewhere(backend: NodeBackend, path: string, scores: readonly Score[]): Promise<void> {
  const response = await backend.fetch(
    new Request(`http://localhost/api/proposals/${path.split('/').at(-1)}/reviews/B/mine`, {
      method: 'PUT',
      headers: { Authorization: 'Bearer demo-reviewer-1', 'Content-Type': 'application/json', 'If-Match': '"0"' },
      body: JSON.stringify({ scores, comment: '' }),
    }),
  )
  if (!response.ok) throw new Error(`saving elsewhere: ${response.status}`)
}

test('what is scored is saved while it is typed, with a total that never pretends to be a result', async () => {
  const { user, backend } = await renderApp(OPEN, { as: 'reviewer-1' })
  await formIsThere()
  await user.type(criterion('AC1').getByLabelText('Points'), '24')
  expect(screen.getByText('24 of 90 points')).toBeVisible()
  expect(screen.getByText('1 of 4 criteria scored', { exact: false })).toBeVisible()
  await waitFor(() => expect(reviewOf(backend, OPEN)?.scores).toEqual([{ criterionId: 'AC1', points: 24, reason: '' }]))
  expect((await screen.findAllByText(/^Saved \d\d:\d\d(, your time)?$/)).length).toBeGreaterThan(0)
})

test('points that are none stay as they were typed, on this device only, and the status says so', async () => {
  const { user, backend } = await renderApp(OPEN, { as: 'reviewer-1' })
  await formIsThere()
  await user.type(criterion('AC1').getByLabelText('Reason'), 'Well founded.')
  await user.type(criterion('AC1').getByLabelText('Points'), '12.5')
  await waitFor(() => expect(reviewOf(backend, OPEN)?.scores).toMatchObject([{ reason: 'Well founded.' }]))
  expect(await screen.findByText(/not a whole number in range. It stays on this device only/)).toHaveTextContent(
    'Everything else is saved.',
  )
  expect(screen.getByText('Kept on this device')).toBeVisible()
  expect(screen.queryByText(/^Saved/)).not.toBeInTheDocument()
  const state = backend.state()
  closeDrafts()
  cleanup()

  const second = await renderApp(OPEN, { as: 'reviewer-1', state })
  await formIsThere()
  const points = criterion('AC1').getByLabelText('Points')
  expect(points).toHaveValue('12.5')
  expect(points).toHaveAccessibleDescription(/whole number/)
  expect(screen.queryByText(/^Saved/)).not.toBeInTheDocument()
  await second.user.clear(points)
  await second.user.type(points, '12')
  await waitFor(() => expect(reviewOf(second.backend, OPEN)?.scores).toMatchObject([{ points: 12 }]))
  expect(await screen.findByText(/^Saved /)).toBeVisible()
})

test.each([
  ['a reason', () => criterion('AC1').getByLabelText('Reason'), /Shorten the reason for “.+” to 5,000 characters/],
  ['the comment', () => screen.getByLabelText(/^Comment/), /Shorten “Comment to the panel” to 5,000 characters/],
] as const)('%s that is too long says so at its field, and holds nothing else back', async (_, fieldOf, problem) => {
  const { user, backend } = await renderApp(OPEN, { as: 'reviewer-1' })
  await formIsThere()
  fireEvent.change(fieldOf(), { target: { value: 'a'.repeat(5_001) } })
  await waitFor(() => expect(fieldOf()).toHaveAccessibleDescription(expect.stringMatching(problem)))
  await user.type(criterion('AC2').getByLabelText('Points'), '12')
  await waitFor(() => expect(reviewOf(backend, OPEN)?.scores).toEqual([{ criterionId: 'AC2', points: 12, reason: '' }]))
  expect(await screen.findByText(/^One text is too long. It stays on this device only/)).toHaveTextContent(
    'Everything else is saved.',
  )
  expect(screen.queryByText(/not a whole number in range/)).not.toBeInTheDocument()

  await user.click(screen.getByRole('button', { name: 'Hand in module B' }))
  expect(errorSummary()).toHaveTextContent(/5,000 characters/)
  fireEvent.change(fieldOf(), { target: { value: 'Short.' } })
  await waitFor(() => expect(JSON.stringify(reviewOf(backend, OPEN))).toContain('Short.'))
})

test('what was saved on another day says which', async () => {
  const seed = await seedState()
  const earlier = review('rehearsal-20', 'reviewer-1', {
    module: 'B',
    status: 'draft',
    updatedAt: '2016-04-10T08:00:00.000Z',
    submittedAt: null,
  })
  await renderApp(OPEN, { as: 'reviewer-1', state: { ...seed, reviews: [...seed.reviews, earlier] } })
  await formIsThere()
  expect(screen.getByText(/^Saved 10\/04\/2016, \d\d:\d\d$/)).toBeVisible()
})

test('the same points typed here and elsewhere: a person chooses, and the focus goes on to the field', async () => {
  const { user, backend } = await renderApp(OPEN, { as: 'reviewer-1' })
  await formIsThere()
  const points = criterion('AC1').getByLabelText('Points')
  const reason = criterion('AC1').getByLabelText('Reason')
  await saveElsewhere(backend, OPEN, [{ criterionId: 'AC1', points: 20, reason: 'Theirs.' }])
  // Both values are typed before the first one is saved.
  fireEvent.change(points, { target: { value: '24' } })
  fireEvent.change(reason, { target: { value: 'Mine.' } })
  await waitFor(() => expect(screen.getAllByText(/was changed here and elsewhere/)).toHaveLength(2))
  const [pointsClash, reasonClash] = screen.getAllByRole('button', { name: 'Keep my text' })
  await user.click(pointsClash!)
  expect(screen.getByText(/Reason” was changed here and elsewhere/)).toHaveFocus()
  await waitFor(() => expect(pointsClash).not.toBeInTheDocument())
  await user.click(reasonClash!)
  expect(reason).toHaveFocus()
  await waitFor(() => expect(reviewOf(backend, OPEN)?.scores).toMatchObject([{ points: 24, reason: 'Mine.' }]))
})

test('points that are out of range are told at once; what is missing only when handing in', async () => {
  const { user, backend } = await renderApp(OPEN, { as: 'reviewer-1' })
  await formIsThere()
  const points = criterion('AC1').getByLabelText('Points')
  await user.type(points, '31')
  expect(points).toHaveAccessibleDescription(/Enter 0 to 30 points/)
  expect(criterion('AC1').getByLabelText('Reason')).not.toHaveAccessibleDescription(/Write a reason/)

  await user.click(screen.getByRole('button', { name: 'Hand in module B' }))
  const summary = errorSummary()
  expect(summary).toHaveFocus()
  expect(summary).toHaveTextContent('8 things are to be added or corrected before you can hand it in')
  await user.click(within(summary).getByRole('link', { name: /Enter 0 to 30 points/ }))
  expect(points).toHaveFocus()
  expect(points).toHaveValue('31')
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  expect(reviewOf(backend, OPEN)?.status ?? 'draft').toBe('draft')
})
