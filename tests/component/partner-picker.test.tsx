import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openDraftAt, stored } from '#tests/support/application-page.ts'

const partner = async () => {
  const group = await screen.findByRole('group', { name: 'Partner authority' })
  return {
    name: within(group).getByRole('combobox', { name: 'Name of the partner' }),
    country: within(group).getByRole('combobox', { name: 'Country of the partner' }),
    kind: within(group).getByRole('combobox', { name: /^Kind of authority/ }),
    group,
  }
}

test.each(['heraklion', 'Ηράκλειο', 'IRAKLIO'])(
  'a participant typed as %s fills name, country and kind',
  async (typed) => {
    const { user, backend } = await openDraftAt('/activity')
    const { name, country, kind, group } = await partner()
    const before = (name as HTMLInputElement).value
    await user.clear(name)
    await user.type(name, typed)
    await user.click(await screen.findByRole('option', { name: /^Heraklion/ }))
    expect(name).toHaveValue('Heraklion')
    expect(country).toHaveValue('GR')
    expect(kind).not.toHaveValue('')
    expect(within(group).getByText(/^Filled in from the list of participants: .*Country of the partner/)).toBeVisible()
    await waitFor(() =>
      expect(stored(backend).answers).toMatchObject({
        'activity.partnerAuthority.name': 'Heraklion',
        'activity.partnerAuthority.country': 'GR',
      }),
    )
    // The values can be changed, and the choice undone.
    await user.selectOptions(kind, 'Region')
    expect(name).toHaveValue('Heraklion')
    await user.click(within(group).getByRole('button', { name: 'Undo' }))
    expect(name).not.toHaveValue('Heraklion')
    expect(name).toHaveFocus()
    expect(before).not.toBe('Heraklion')
  },
)

test('samples say that they are; a new authority is typed by hand', async () => {
  const { user, backend } = await openDraftAt('/activity')
  const { name } = await partner()
  await user.clear(name)
  await user.type(name, 'sample')
  const [first] = within(await screen.findByRole('listbox')).getAllByRole('option')
  expect(first).toHaveTextContent('sample, not a real authority')
  await user.clear(name)
  await user.type(name, 'Nowhere upon Nothing')
  expect(screen.queryByRole('listbox')).toBeNull()
  await waitFor(() => expect(stored(backend).answers['activity.partnerAuthority.name']).toBe('Nowhere upon Nothing'))
})

test('the host of a visit is picked with the keyboard, in its row', async () => {
  const { user, backend } = await openDraftAt('/activity')
  await user.click(await screen.findByRole('button', { name: 'Add a visit' }))
  const row = await screen.findByRole('group', { name: 'Visit 1' })
  const host = within(row).getByRole('combobox', { name: /^Host/ })
  await user.clear(host)
  await user.type(host, 'lille')
  await within(row).findByRole('option', { name: /^Lille/ })
  await user.keyboard('{ArrowDown}{Enter}')
  expect(host).toHaveValue('Lille')
  expect(within(row).getByRole('combobox', { name: 'Country of the visit' })).toHaveValue('FR')
  await waitFor(() =>
    expect(stored(backend).answers['activity.visits']).toMatchObject([{ host: 'Lille', country: 'FR' }]),
  )
})

test('what was filled is taken back in the row that it went into, and only where it still stands', async () => {
  const { user, backend } = await openDraftAt('/activity')
  const cells = (visit: number) => {
    const row = within(screen.getByRole('group', { name: `Visit ${visit}` }))
    return {
      host: row.getByRole('combobox', { name: /^Host/ }),
      country: row.getByRole('combobox', { name: 'Country of the visit' }),
      undo: () => row.getByRole('button', { name: 'Undo' }),
    }
  }
  await user.click(await screen.findByRole('button', { name: 'Add a visit' }))
  await user.type(cells(1).host, 'lille')
  await user.click(await screen.findByRole('option', { name: /^Lille/ }))
  await user.click(screen.getByRole('button', { name: 'Add a visit' }))
  await user.type(cells(2).host, 'Nowhere upon Nothing')
  await user.selectOptions(cells(2).country, 'Greece')
  await user.click(screen.getByRole('button', { name: 'Move down Visit 1' }))
  expect(cells(2).host).toHaveValue('Lille')
  // A country other than the one that was filled in.
  await user.selectOptions(cells(2).country, 'Romania')

  await user.click(cells(2).undo())
  expect(cells(1).host).toHaveValue('Nowhere upon Nothing')
  expect(cells(1).country).toHaveValue('GR')
  expect(cells(2).host).toHaveValue('lille')
  expect(cells(2).host).toHaveFocus()
  expect(cells(2).country).toHaveValue('RO')
  expect(screen.getByText('What was changed since stays; the rest is as it was before.')).toBeInTheDocument()
  await waitFor(() =>
    expect(stored(backend).answers['activity.visits']).toMatchObject([
      { host: 'Nowhere upon Nothing', country: 'GR' },
      { host: 'lille', country: 'RO' },
    ]),
  )
})
