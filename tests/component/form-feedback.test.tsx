/** Feedback on the form for the office: a table of sums, and texts without names. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { emptyTally, type Feedback, withFeedback } from '#src/domain/feedback.ts'
import { renderApp } from '#tests/support/render-app.tsx'
import { call, sent, world } from '#tests/support/world.ts'

const PATH = `/secretariat/calls/${call.id}`
const region = async () => within(await screen.findByRole('region', { name: 'How the form was' }))

const worldWith = (...feedbacks: Feedback[]) => ({
  ...world({ applications: ['a', 'b', 'c', 'd'].map((id) => sent(id, 'submitted')) }),
  feedbacks: [{ callId: call.id, tally: feedbacks.reduce(withFeedback, emptyTally) }],
})
const hard: Feedback = { ratings: { motivation: 'hard', budget: 'easy' }, text: '=1+1' }
const easy: Feedback = { ratings: { motivation: 'easy' }, text: '' }
const wordy: Feedback = { ...easy, text: 'Good.' }

test('sections in the order of the form, with number and share in words; too few are not shown', async () => {
  await renderApp(PATH, { as: 'secretary', state: worldWith(hard, wordy, wordy) })
  const part = await region()
  expect(await part.findByText('Answers from 3 of 4 applications sent.')).toBeVisible()
  const table = part.getByRole('table', { name: 'How easy was each section to fill in?' })
  const rows = within(table).getAllByRole('row')
  expect(rows.map((row) => row.textContent)).toEqual([
    'SectionEasySome effortHardAnswers',
    'ApplicantNot shownNot shownNot shownFewer than 3',
    'Contact personNot shownNot shownNot shownFewer than 3',
    'ModulesNot shownNot shownNot shownFewer than 3',
    'Motivation2 (67%)0 (0%)1 (33%)3',
    'ActivityNot shownNot shownNot shownFewer than 3',
    'BudgetNot shownNot shownNot shownFewer than 3',
    'Other grantsNot shownNot shownNot shownFewer than 3',
    'DocumentsNot shownNot shownNot shownFewer than 3',
    'DeclarationsNot shownNot shownNot shownFewer than 3',
  ])
  expect(part.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['=1+1', 'Good.', 'Good.'])
})

test('with fewer than three answers there is no figure and no text, and it says so', async () => {
  await renderApp(PATH, { as: 'secretary', state: worldWith(hard, easy) })
  const part = await region()
  expect(
    await part.findByText(/^Figures are shown once three applications have answered.*4 applications were sent/),
  ).toBeVisible()
  expect(part.queryByRole('table')).toBeNull()
  expect(screen.queryByText('=1+1')).toBeNull()
})

test('the figures can be saved', async () => {
  const { user } = await renderApp(PATH, { as: 'secretary', state: worldWith(easy, easy, easy) })
  let file: Blob | undefined
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    if (blob instanceof Blob) file = blob
    return 'blob:file'
  })
  // Clicking the save link would make this DOM navigate.
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue(undefined)
  const part = await region()
  expect(await part.findByText('None to show yet: texts are added three at a time as well.')).toBeVisible()
  await user.click(part.getByRole('button', { name: 'Save the figures as CSV' }))
  const lines = ((await file?.text()) ?? '').split('\r\n')
  expect(lines.slice(0, 5)).toEqual([
    '\ufeffsection,easy,some_effort,hard',
    'Applicant,,,',
    'Contact person,,,',
    'Modules,,,',
    'Motivation,3,0,0',
  ])
  expect(lines).toContain('Answers from 3 of 4 applications sent.')
})

test('where the figures cannot be had they are asked for again', async () => {
  const { user, backend, router } = await renderApp('/about', {
    as: 'secretary',
    state: worldWith(easy, easy, easy),
  })
  backend.faults.set({ kind: 'errors', operation: 'getCallFeedback', times: 3 })
  await router.navigate(PATH)
  const part = await region()
  await user.click(await part.findByRole('button', { name: 'Try again' }))
  expect(await part.findByText('Answers from 3 of 4 applications sent.')).toBeVisible()
})

test('its address leads to it, once it has come', async () => {
  const went = vi.spyOn(HTMLElement.prototype, 'scrollIntoView')
  await renderApp(`${PATH}#form-feedback`, { as: 'secretary', state: worldWith(easy, easy, easy) })
  const part = await region()
  await part.findByRole('table')
  await waitFor(() =>
    expect(went.mock.contexts).toContain(part.getByRole('heading', { level: 2, name: 'How the form was' })),
  )
})
