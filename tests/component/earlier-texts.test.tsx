import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openDraftAt, saveAs, saved, stored } from '#tests/support/application-page.ts'

const RESULTS = 'motivation.expectedResults'
const results = () => screen.findByRole('textbox', { name: 'Expected results' })
const open = async (user: { click: (element: Element) => Promise<void> }) => {
  await user.click(await screen.findByRole('button', { name: 'Earlier texts of: Expected results' }))
  return screen.findByRole('dialog', { name: 'Earlier texts: Expected results' })
}

test('a text that somebody wrote over can be had back, and the one that it replaces is then among the earlier ones', async () => {
  const { user, backend } = await openDraftAt('/motivation')
  const long = 'A paragraph that took a whole afternoon, with reasons and figures.'
  await user.click(await results())
  await user.paste(long)
  await saved()
  await waitFor(() => expect(stored(backend).answers[RESULTS]).toBe(long))
  await user.clear(await results())
  await user.paste('Something else altogether, which nobody wanted to keep.')
  await waitFor(() => expect(stored(backend).answers[RESULTS]).toMatch(/^Something else/))

  const dialog = await open(user)
  expect(await within(dialog).findByText(/was saved here/)).toBeVisible()
  const item = (await within(dialog).findByText(long)).closest('li')
  if (!item) throw new Error('the text stands in no list')
  expect(within(item).getByRole('heading', { name: /2016.*, Alex Sample$/ })).toBeVisible()
  await user.click(within(item).getByRole('button', { name: /^Put this back, of / }))
  expect(await results()).toHaveValue(long)
  expect(screen.getByRole('button', { name: 'Earlier texts of: Expected results' })).toHaveFocus()
  await waitFor(() => expect(stored(backend).answers[RESULTS]).toBe(long))

  const again = await open(user)
  expect(await within(again).findByText('Something else altogether, which nobody wanted to keep.')).toBeVisible()
  expect(within(again).queryByText(long)).toBeNull()
})

test('where nothing else was saved it says so, and where it cannot be fetched there is a way to try again', async () => {
  const { user, backend } = await openDraftAt('/motivation')
  // Of an answer that was never saved there is nothing earlier.
  await results()
  expect(screen.queryByRole('button', { name: 'Earlier texts of: Expected results' })).toBeNull()
  await user.type(await results(), 'First words')
  await saved()
  const dialog = await open(user)
  expect(await within(dialog).findByText('Nothing else was saved here so far.')).toBeVisible()
  await user.click(within(dialog).getAllByRole('button', { name: 'Close' }).at(-1) ?? dialog)
  await saveAs(backend, 'applicant', [{ address: RESULTS, value: 'From elsewhere' }])

  backend.faults.set({ kind: 'errors', operation: 'listAnswerMoments' })
  const failing = await open(user)
  const again = await within(failing).findByRole('button', { name: 'Try again' })
  backend.faults.clear()
  await user.click(again)
  expect(await within(failing).findByText('From elsewhere')).toBeVisible()
  expect(within(failing).queryByRole('button', { name: 'Try again' })).toBeNull()
})
