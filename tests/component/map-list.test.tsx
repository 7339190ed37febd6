/** Number of rows in the list. */
import { act, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderApp } from '#tests/support/render-app.tsx'

const rows = () => within(screen.getByRole('table', { name: 'List of participants' })).getAllByRole('row').length - 1

test('more of the list leads to the first of them, though the button is gone', async () => {
  const { user } = await renderApp('/map')
  await screen.findByRole('table', { name: 'List of participants' })
  const before = screen.getAllByRole('row').length
  await user.click(screen.getByRole('button', { name: /^Show \d+ more$/ }))
  expect(screen.queryByRole('button', { name: /^Show \d+ more$/ })).toBeNull()
  const next = screen.getAllByRole('row')[before]
  if (!next) throw new Error('more rows came')
  await waitFor(() => expect(within(next).getByRole('button')).toHaveFocus())
})

test('on paper the list is whole, as its heading says, and short again afterwards', async () => {
  await renderApp('/map')
  await screen.findByRole('table', { name: 'List of participants' })
  expect(rows()).toBeLessThan(20)
  act(() => void window.dispatchEvent(new Event('beforeprint')))
  expect(rows()).toBe(130)
  act(() => void window.dispatchEvent(new Event('afterprint')))
  expect(rows()).toBeLessThan(20)
})
