/** Usual times of the form: shown where known, and never guessed. */
import { act, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { seedState } from '#mocks/seeds/seed-state.ts'
import { openDraftAt, renderDraft } from '#tests/support/application-page.ts'
import { renderApp } from '#tests/support/render-app.tsx'

const USUAL = /usually/i
const unknown = async () => ({ ...(await seedState()), workTallies: [] })
const sectionRow = async (name: string) => {
  const link = await within(await screen.findByRole('region', { name: 'Sections' })).findByRole('link', { name })
  const row = link.closest('li')
  if (!row) throw new Error(`no row for ${name}`)
  return within(row)
}

test('the task list says how long what is left usually takes, section by section and as a sum', async () => {
  await openDraftAt('')
  expect(
    await screen.findByText(/^4 of 9 sections done · 5 sections left, usually 3 hours, 15 minutes · /),
  ).toBeVisible()
  expect((await sectionRow('Motivation')).getByText('Usually 1 hour, 5 minutes')).toBeVisible()
  // Finished sections need no more time.
  expect((await sectionRow('Contact person')).queryByText(USUAL)).toBeNull()
  expect(screen.getByText(/middle value of the applications sent to this call/)).toBeVisible()
})

test.each([
  ['fr', /5 sections restantes, d’habitude 3 heures et 15 minutes/],
  ['de', /noch 5 Abschnitte, meist 3 Stunden, 15 Minuten/],
] as const)('the same in %s', async (locale, words) => {
  await openDraftAt('', { locale })
  expect(await screen.findByText(words)).toBeVisible()
})

test('where nobody knows, it says what is left and no time', async () => {
  await openDraftAt('', { state: await unknown() })
  expect(await screen.findByText(/^4 of 9 sections done · 5 sections left · /)).toBeVisible()
  expect(screen.queryByText(USUAL)).toBeNull()
})

test('a sum is said only when every part of it is known', async () => {
  const state = await seedState()
  const workTallies = state.workTallies.map((one) => {
    const { budget: _, ...told } = one.tally.told
    return { ...one, tally: { ...one.tally, told } }
  })
  await openDraftAt('', { state: { ...state, workTallies } })
  expect(await screen.findByText(/5 sections left · /)).toBeVisible()
  expect((await sectionRow('Motivation')).getByText('Usually 1 hour, 5 minutes')).toBeVisible()
  expect((await sectionRow('Budget')).queryByText(USUAL)).toBeNull()
})

test('who may only read is told of no time', async () => {
  await openDraftAt('', { as: 'colleague-read' })
  await sectionRow('Motivation')
  expect(screen.queryByText(USUAL)).toBeNull()
})

test('a backend that cannot tell costs the times alone', async () => {
  const { backend, router } = await renderDraft('/about', { as: 'applicant' })
  backend.faults.set({ kind: 'internal', operation: 'getUsualTimes' })
  await act(() => router.navigate('/applications/tcc-draft'))
  expect(await screen.findByText(/5 sections left · /)).toBeVisible()
  expect(screen.queryByText(USUAL)).toBeNull()
})

test('the list of applications reminds of what is left in a draft, and of nothing in one that was sent', async () => {
  await renderDraft('/applications', { as: 'applicant' })
  expect(await screen.findByText('5 sections left, usually 3 hours, 15 minutes')).toBeVisible()
})

test('before starting, a visitor is told what the form usually takes', async () => {
  await renderApp('/applications')
  expect(
    await screen.findByText(
      /^Filling in the form usually takes 2 hours, 45 minutes \(with the budget of module C: 3 hours, 45 minutes\)\./,
    ),
  ).toBeVisible()
})

test('before starting, nothing is said where nobody knows', async () => {
  await renderApp('/applications', { state: await unknown() })
  await screen.findByRole('button', { name: /^Begin without an account/ })
  expect(screen.queryByText(USUAL)).toBeNull()
})
