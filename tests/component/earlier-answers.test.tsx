import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { DRAFT, openDraftAt, saveAs, saved, stored } from '#tests/support/application-page.ts'

const RESULTS = 'motivation.expectedResults'
const results = () => screen.findByRole('textbox', { name: 'Expected results' })
const open = async (user: { click: (element: Element) => Promise<void> }) => {
  await user.click(await screen.findByRole('button', { name: 'Earlier answers of: Expected results' }))
  return screen.findByRole('dialog', { name: 'Earlier answers: Expected results' })
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
  expect(
    within(dialog).getByText(/^What one person writes within about two minutes is kept as one answer\./),
  ).toBeVisible()
  const item = (await within(dialog).findByText(long)).closest('li')
  if (!item) throw new Error('the text stands in no list')
  expect(within(item).getByRole('heading', { name: /2016.*, Alex Sample$/ })).toBeVisible()
  await user.click(within(item).getByRole('button', { name: /^Put this back, of / }))
  expect(await results()).toHaveValue(long)
  expect(screen.getByRole('button', { name: 'Earlier answers of: Expected results' })).toHaveFocus()
  await waitFor(() => expect(stored(backend).answers[RESULTS]).toBe(long))
  expect(await screen.findByText('What was there before is now among the earlier answers.')).toBeVisible()

  const again = await open(user)
  expect(await within(again).findByText('Something else altogether, which nobody wanted to keep.')).toBeVisible()
  expect(within(again).queryByText(long)).toBeNull()
})

test('putting a text back can be undone, and nothing is said of the one before that is not true', async () => {
  const { user, backend } = await openDraftAt('/motivation')
  const long = 'A paragraph that took a whole afternoon, with reasons and figures.'
  await user.click(await results())
  await user.paste(long)
  await saved()
  await user.clear(await results())
  await user.paste('Something else altogether, which nobody wanted to keep.')
  await waitFor(() => expect(stored(backend).answers[RESULTS]).toMatch(/^Something else/))
  const dialog = await open(user)
  const take = await within(dialog).findByRole('button', { name: /^Put this back, of / })

  // Offline, and the present text was never on a server.
  backend.faults.set({ kind: 'offline', operation: 'saveAnswers' })
  fireEvent.change(await results(), { target: { value: 'Typed without a line.' } })
  await user.click(take)
  expect(await results()).toHaveValue(long)
  expect(await screen.findByText(/is not among the earlier answers.*“Undo” brings it back/)).toBeVisible()
  expect(screen.queryByText(/is now among the earlier answers/)).toBeNull()
  await user.type(await results(), ' And more.')
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  expect(await results()).toHaveValue('Typed without a line.')
  expect(screen.getByRole('button', { name: 'Earlier answers of: Expected results' })).toHaveFocus()
  expect(screen.queryByText('The earlier answer was put back')).toBeNull()
  // Undo does not lose text typed after restoring either.
  expect(screen.getByText(`${long} And more.`)).toBeVisible()
  backend.faults.clear()
})

test('where nothing else was saved it says so, and where it cannot be fetched there is a way to try again', async () => {
  const { user, backend } = await openDraftAt('/motivation')
  // An answer that was never saved has no history.
  await results()
  expect(screen.queryByRole('button', { name: 'Earlier answers of: Expected results' })).toBeNull()
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

test('an earlier choice that hides other answers is put back once that was agreed to, and its undo as well', async () => {
  const { user, backend } = await openDraftAt('/modules')
  const modules = () => stored(backend).answers['modules.modules']
  const box = (module: string) => screen.getByRole('checkbox', { name: new RegExp(`^Module ${module}`) })
  await screen.findByRole('checkbox', { name: /^Module A/ })
  const before = modules()
  expect(before).toEqual(['A', 'C'])
  await saveAs(backend, 'colleague-edit', [{ address: 'modules.modules', value: ['C'] }])
  new BroadcastChannel(`alliance-draft-applicant/${DRAFT}`).postMessage('confirmed')
  await waitFor(() => expect(box('A')).not.toBeChecked())
  await user.click(box('A'))
  await waitFor(() => expect(modules()).toHaveLength(2))

  const putBack = async () => {
    await user.click(screen.getByRole('button', { name: /^Earlier answers of: / }))
    const dialog = await screen.findByRole('dialog', { name: /^Earlier answers: / })
    const [only] = await within(dialog).findAllByRole('button', { name: /^Put this back, of / })
    if (only) await user.click(only)
  }
  await putBack()
  await user.click(await screen.findByRole('button', { name: 'Leave it as it is' }))
  expect(screen.queryByText('The earlier answer was put back')).not.toBeInTheDocument()
  expect(box('A')).toBeChecked()
  expect(modules()).toEqual(['A', 'C'])

  await putBack()
  await user.click(await screen.findByRole('button', { name: 'Change it and hide them' }))
  expect(await screen.findByRole('button', { name: /^Undo/ })).toBeVisible()
  expect(box('A')).not.toBeChecked()
  await waitFor(() => expect(modules()).toEqual(['C']))
  await user.click(screen.getByRole('button', { name: /^Undo/ }))
  await waitFor(() => expect(modules()).toHaveLength(2))
  expect(box('A')).toBeChecked()
})

test('a short answer and a choice have earlier ones, too', async () => {
  const { user, backend } = await openDraftAt('/applicant')
  const name = await screen.findByRole('textbox', { name: 'Name of the local authority' })
  const before = stored(backend).answers['applicant.localAuthorityName'] as string
  await user.clear(name)
  await user.type(name, 'Another town')
  await waitFor(() => expect(stored(backend).answers['applicant.localAuthorityName']).toBe('Another town'))
  await user.click(screen.getByRole('button', { name: 'Earlier answers of: Name of the local authority' }))
  const dialog = await screen.findByRole('dialog', { name: 'Earlier answers: Name of the local authority' })
  await user.click(await within(dialog).findByRole('button', { name: /^Put this back, of / }))
  expect(name).toHaveValue(before)

  await user.click(screen.getByRole('radio', { name: /^Non-profit/ }))
  await waitFor(() => expect(stored(backend).answers['applicant.applicantType']).not.toBe('local_authority'))
  await user.click(screen.getByRole('button', { name: /^Earlier answers of: Who is applying/ }))
  const choices = await screen.findByRole('dialog', { name: /^Earlier answers: Who is applying/ })
  expect(await within(choices).findByRole('listitem')).toHaveTextContent('Local authority')
})
