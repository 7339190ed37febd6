/** Withdrawing a sent application, and taking the withdrawal back. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { renderDraft, stored } from '#tests/support/application-page.ts'
import { draft, sent, world } from '#tests/support/world.ts'

test('taking an application back asks for the reason and keeps the words', async () => {
  const { user, backend } = await renderDraft('/applications/one', {
    as: 'owner',
    at: '2016-04-21T08:00:00.000Z',
    state: world({ applications: [sent('one', 'submitted')] }),
  })
  await user.click(await screen.findByRole('button', { name: 'Withdraw the application' }))
  const dialog = await screen.findByRole('dialog')
  await user.type(within(dialog).getByLabelText(/^Reason/), 'No staff.')
  await user.click(within(dialog).getByRole('button', { name: 'Withdraw' }))
  expect(await screen.findByText('This application was withdrawn.')).toBeVisible()
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Where it stands' })).toHaveFocus())
  expect(stored(backend, 'one').history.at(-1)).toMatchObject({ to: 'withdrawn', reason: 'No staff.' })
})

test('a reason that is too long is told at its field before anything is sent, and stays', async () => {
  const { user, backend } = await renderDraft('/applications/one', {
    as: 'owner',
    at: '2016-04-21T08:00:00.000Z',
    state: world({ applications: [sent('one', 'submitted')] }),
  })
  await user.click(await screen.findByRole('button', { name: 'Withdraw the application' }))
  const dialog = within(await screen.findByRole('dialog'))
  const reason = dialog.getByLabelText(/^Reason/)
  await user.click(reason)
  await user.paste('n'.repeat(1001))
  vi.mocked(fetch).mockClear()
  await user.click(dialog.getByRole('button', { name: 'Withdraw' }))
  expect(reason).toHaveAccessibleDescription(/Shorten the reason to 1,000 characters or fewer/)
  expect(reason).toHaveFocus()
  expect(reason).toHaveValue('n'.repeat(1001))
  expect(vi.mocked(fetch).mock.calls.map(([input]) => input)).not.toContainEqual(
    expect.objectContaining({ method: 'POST' }),
  )
  await user.clear(reason)
  // Counted like the counter: an emoji is one character.
  await user.paste('😀'.repeat(1000))
  await user.click(dialog.getByRole('button', { name: 'Withdraw' }))
  expect(await screen.findByText('This application was withdrawn.')).toBeVisible()
  expect(stored(backend, 'one').history.at(-1)).toMatchObject({ reason: '😀'.repeat(1000) })
})

/** Sent and withdrawn, with its history. */
const withdrawn = (at: string) =>
  sent('one', 'withdrawn', {
    history: [
      { at: '2016-04-20T08:00:00.000Z', byName: 'Sample owner', from: 'draft', to: 'submitted', reason: null },
      { at, byName: 'Sample owner', from: 'submitted', to: 'withdrawn', reason: 'No staff.' },
    ],
  })

test('a withdrawal can be taken back at once, and the page tells both', async () => {
  const { user, backend } = await renderDraft('/applications/one', {
    as: 'owner',
    at: '2016-04-21T08:00:00.000Z',
    state: world({
      applications: [
        sent('one', 'submitted', {
          history: [
            { at: '2016-04-20T08:00:00.000Z', byName: 'Sample owner', from: 'draft', to: 'submitted', reason: null },
          ],
        }),
      ],
    }),
  })
  const said = vi.spyOn(globalThis, 'fetch')
  await user.click(await screen.findByRole('button', { name: 'Withdraw the application' }))
  const dialog = await screen.findByRole('dialog')
  expect(dialog).toHaveTextContent(/You can take this back until 29 April 2016, 17:00/)
  await user.type(within(dialog).getByLabelText(/^Reason/), 'No staff.')
  await user.click(within(dialog).getByRole('button', { name: 'Withdraw' }))

  const panel = within(await screen.findByRole('region', { name: 'Where it stands' }))
  expect(await panel.findByText('Withdrawn by Sample owner')).toBeVisible()
  expect(panel.getByText('No staff.')).toBeVisible()
  expect(panel.getByText(/^You can take the withdrawal back until 29 April 2016, 17:00/)).toBeVisible()
  await user.dblClick(panel.getByRole('button', { name: 'Take the withdrawal back' }))

  expect(await panel.findByText('Withdrawal taken back')).toBeVisible()
  expect(panel.getByText('The version that counts: number 1.')).toBeVisible()
  expect(panel.getByRole('button', { name: 'Improve it until the deadline' })).toBeVisible()
  expect(panel.queryByRole('button', { name: 'Take the withdrawal back' })).toBeNull()
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Where it stands' })).toHaveFocus())
  const written = said.mock.calls.flatMap(([input]) =>
    input instanceof Request && input.method === 'POST' ? [new URL(input.url).pathname] : [],
  )
  expect(written).toEqual(['/api/applications/one/withdrawal', '/api/applications/one/restoration'])
  expect(stored(backend, 'one')).toMatchObject({ status: 'submitted' })
  expect(screen.queryByText('This application was withdrawn.')).toBeNull()
})

test('what is being improved is withdrawn with its last words saved, and is improved again when that is taken back', async () => {
  const { user, backend } = await renderDraft('/applications/one/motivation', {
    as: 'owner',
    at: '2016-04-21T08:00:00.000Z',
    state: world({ applications: [sent('one', 'draft')] }),
  })
  await user.type(await screen.findByRole('textbox', { name: 'Objectives' }), ' And more.')
  await user.click(screen.getAllByRole('link', { name: 'All sections' })[0]!)
  await user.click(await screen.findByRole('button', { name: 'Withdraw the application' }))
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Withdraw' }))
  expect(await screen.findByText('This application was withdrawn.')).toBeVisible()
  expect(stored(backend, 'one').answers['motivation.objectives']).toMatch(/ And more\.$/)

  await user.click(screen.getByRole('button', { name: 'Take the withdrawal back' }))
  expect(await screen.findByText('You are improving a version that was sent')).toBeVisible()
  expect(stored(backend, 'one')).toMatchObject({ status: 'draft' })
})

test('a draft that nobody has received cannot be withdrawn', async () => {
  await renderDraft('/applications/one', {
    as: 'owner',
    at: '2016-04-21T08:00:00.000Z',
    state: world({ applications: [draft('one')] }),
  })
  expect(await screen.findByRole('heading', { name: 'Where it stands' })).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Withdraw the application' })).toBeNull()
})

test('when the time is over, the page says until when a withdrawal could be taken back', async () => {
  await renderDraft('/applications/one', {
    as: 'owner',
    at: '2016-05-02T08:00:00.001Z',
    state: world({ applications: [withdrawn('2016-05-01T08:00:00.000Z')] }),
  })
  expect(await screen.findByRole('button', { name: 'Take the withdrawal back' })).toHaveAccessibleDescription(
    /^This was possible until 2 May 2016, 10:00/,
  )
})

test('a colleague sees who withdrew and why, and that only the owner can take it back', async () => {
  await renderDraft('/applications/one', {
    as: 'editor',
    at: '2016-04-21T08:00:00.000Z',
    state: world({ applications: [withdrawn('2016-04-20T09:00:00.000Z')] }),
  })
  expect(await screen.findByText('Withdrawn by Sample owner')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Take the withdrawal back' })).toHaveAccessibleDescription(
    'Only the owner of the application can do this.',
  )
})

test('the list tells the day of a withdrawal', async () => {
  await renderDraft('/applications', {
    as: 'owner',
    at: '2016-04-21T08:00:00.000Z',
    state: world({ applications: [withdrawn('2016-04-20T09:00:00.000Z')] }),
  })
  expect(await screen.findByText(/^Withdrawn on 20 April 2016, 11:00/)).toBeVisible()
  expect(screen.queryByText(/^Last changed/)).toBeNull()
})
