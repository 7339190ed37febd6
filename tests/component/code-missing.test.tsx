/** If the code of an optional part fails to load, the form around it stays, and the part can be loaded again. */
import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { markOf } from '#src/domain/application/translations.ts'
import { openDraftAt, renderDraft } from '#tests/support/application-page.ts'
import { draft, sent, world } from '#tests/support/world.ts'

type Parts = typeof import('#src/features/application/load-later.ts')
const gone = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'))

vi.mock('#src/features/application/load-later.ts', async (importOriginal) => {
  const { partsForLater, ...parts } = await importOriginal<Parts>()
  const watched = Object.entries(parts).map(([name, load]) => [name, vi.fn<() => Promise<unknown>>(load)])
  return { ...Object.fromEntries(watched), partsForLater }
})
vi.mock('#src/features/application/form/FieldHelp.tsx', () => gone())
const missing = async (part: Exclude<keyof Parts, 'partsForLater'>, times = 1) => {
  const parts = await import('#src/features/application/load-later.ts')
  for (let time = 0; time < times; time += 1) vi.mocked(parts[part]).mockImplementationOnce(gone)
}
const told = 'This part of the page could not be fetched.'

test('earlier answers: the form and what is typed in it stay, and they come when asked for again', async () => {
  await missing('loadEarlierAnswers')
  const { user } = await openDraftAt('/motivation')
  const results = await screen.findByRole('textbox', { name: 'Expected results' })
  await user.type(results, 'Typed before.')
  await user.click(await screen.findByRole('button', { name: 'Earlier answers of: Expected results' }))
  expect(await screen.findByText(told)).toBeVisible()
  expect(results).toHaveDisplayValue(/Typed before\.$/)
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByRole('dialog', { name: 'Earlier answers: Expected results' })).toBeVisible()
  expect(screen.queryByText(told)).toBeNull()
})

test('the tools of the budget', async () => {
  await missing('loadPasteDialog')
  const { user } = await openDraftAt('/budget')
  await user.click(await screen.findByRole('button', { name: 'Paste from a spreadsheet' }))
  expect(await screen.findByText(told)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByRole('dialog', { name: 'Paste from a spreadsheet' })).toBeVisible()
})

test('translations of an answer: the answer can be written meanwhile', async () => {
  await missing('loadTranslations')
  const present = draft('full').answers
  const madeOf = markOf(present['motivation.objectives'] as string)
  const french = { text: 'Le personnel connaît les droits.', origin: 'written', madeOf }
  const translated = { 'applicant.writtenIn': 'en', 'motivation.objectives.translation.fr': french }
  const answers = { ...present, ...translated }
  const { user } = await renderDraft('/applications/full/motivation', {
    as: 'owner',
    state: world({ applications: [draft('full', { answers })] }),
  })
  expect(await screen.findByText(told)).toBeVisible()
  expect(screen.getByRole('textbox', { name: 'Objectives' })).toBeEnabled()
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByRole('textbox', { name: 'Translation into French Objectives' })).toBeVisible()
})

test('what was not sent yet', async () => {
  // Fails for the loader of the page, then for the page.
  await missing('loadUnsentNotice', 3)
  const { user } = await renderDraft('/applications/one/check', {
    as: 'owner',
    at: '2016-04-21T08:00:00.000Z',
    state: world({ applications: [sent('one', 'draft')] }),
  })
  expect(await screen.findByText(told)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('You are improving a version that was sent')).toBeVisible()
})
