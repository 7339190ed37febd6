import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { REHEARSAL_CALL } from '#mocks/seeds/calls.ts'
import { seedState } from '#mocks/seeds/seed-state.ts'
import { renderApp } from '#tests/support/render-app.tsx'
import { criterion, errorSummary, formIsThere, reviewOf } from '#tests/support/review-page.ts'

/** Proposals of reviewer-1 in the rehearsal call. */
const UNDECLARED = '/review/rehearsal-11'
const OPEN = '/review/rehearsal-20'
const LOCKED = '/review/rehearsal-08'
/** Modules A and C, nothing scored yet; C has visits. */
const WITH_MORE = '/review/rehearsal-14'
const DONE = '/review/rehearsal-01'

async function scoreAll(user: UserEvent, points: readonly number[]) {
  for (const [index, value] of points.entries()) {
    const fields = criterion(`AC${index + 1}`)
    await user.type(fields.getByLabelText('Points'), String(value))
    await user.type(fields.getByLabelText('Reason'), 'Well founded.')
  }
}

test('interests come before any content; without one the proposal opens', async () => {
  const { user, backend } = await renderApp(UNDECLARED, { as: 'reviewer-1' })
  expect(await screen.findByRole('heading', { name: 'Declaration of interests' })).toBeVisible()
  expect(screen.queryByRole('heading', { name: 'Motivation' })).not.toBeInTheDocument()

  await user.click(screen.getByRole('button', { name: 'Declare and open the proposal' }))
  expect(errorSummary()).toHaveTextContent('Choose one of the two answers.')

  await user.click(screen.getByRole('radio', { name: 'No, there is no conflict of interest' }))
  await user.click(screen.getByRole('button', { name: 'Declare and open the proposal' }))
  expect(await screen.findByRole('heading', { name: 'Motivation' })).toBeVisible()
  expect(await formIsThere()).toBeVisible()
  expect(screen.getByRole('heading', { name: 'Applicant' })).toHaveFocus()
  expect(backend.state().assignments).toContainEqual(
    expect.objectContaining({ applicationId: 'rehearsal-11', reviewerId: 'reviewer-1', interest: 'none' }),
  )
})

test.each([
  ['en', 'Do you have a conflict of interest with this proposal?', /^No, there is no conflict of interest/],
  ['fr', /^Avez-vous un conflit d’intérêts avec cette proposition/, /^Non, il n’y a pas de conflit d’intérêts/],
  ['de', 'Sind Sie bei diesem Antrag befangen?', /^Nein, es gibt keinen Interessenkonflikt/],
] as const)(
  '%s: the question is about a conflict, not about what somebody finds interesting',
  async (locale, ask, none) => {
    await renderApp(UNDECLARED, { as: 'reviewer-1', locale })
    expect(await screen.findByRole('group', { name: ask })).toBeVisible()
    expect(screen.getByRole('radio', { name: none })).toBeVisible()
  },
)

test('a conflict needs its reason, is asked once more, and locks the proposal', async () => {
  const { user } = await renderApp(UNDECLARED, { as: 'reviewer-1' })
  await user.click(await screen.findByRole('radio', { name: 'Yes, there is a conflict of interest' }))
  expect(screen.getByText('A declared conflict is final: you cannot take it back.')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Declare a conflict' }))
  expect(errorSummary()).toHaveTextContent('Say what the conflict is.')

  await user.type(screen.getByLabelText('What is the conflict?'), 'I work for the partner.')
  await user.click(screen.getByRole('button', { name: 'Declare a conflict' }))
  await user.click(await screen.findByRole('button', { name: 'Yes, declare it' }))
  await waitFor(async () => expect(await screen.findByText('This proposal is closed for you')).toHaveFocus())
  expect(screen.queryByRole('heading', { name: 'Motivation' })).not.toBeInTheDocument()
})

test('the reason of a conflict survives a reload, and one that is too long is told at the field', async () => {
  const { user, backend } = await renderApp(UNDECLARED, { as: 'reviewer-1' })
  await user.click(await screen.findByRole('radio', { name: 'Yes, there is a conflict of interest' }))
  fireEvent.change(screen.getByLabelText('What is the conflict?'), { target: { value: 'x'.repeat(2001) } })
  const state = backend.state()
  cleanup()

  const again = await renderApp(UNDECLARED, { as: 'reviewer-1', state })
  expect(await screen.findByLabelText('What is the conflict?')).toHaveValue('x'.repeat(2001))
  await again.user.click(screen.getByRole('button', { name: 'Declare a conflict' }))
  const words = 'Shorten “What is the conflict?” to 2,000 characters or fewer.'
  expect(errorSummary()).toHaveTextContent(words)
  expect(screen.getByLabelText('What is the conflict?')).toHaveAccessibleDescription(
    new RegExp(words.replace('?', '\\?')),
  )
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
})

test('a conflict that is noticed later is declared beside the assessment, and locks the proposal', async () => {
  const { user, backend } = await renderApp(OPEN, { as: 'reviewer-1' })
  await user.click(await screen.findByRole('button', { name: 'Declare a conflict of interest' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Declare a conflict of interest?' }))
  expect(dialog.getByText(/closes for you at once and for good\. What you scored no longer counts/)).toBeVisible()
  await user.click(dialog.getByRole('button', { name: 'Yes, declare it' }))
  expect(dialog.getByLabelText('What is the conflict?')).toHaveAccessibleDescription(/Say what the conflict is\./)
  expect(dialog.getByLabelText('What is the conflict?')).toHaveFocus()

  await user.type(dialog.getByLabelText('What is the conflict?'), 'My former employer is a partner.')
  await user.click(dialog.getByRole('button', { name: 'Yes, declare it' }))
  await waitFor(async () => expect(await screen.findByText('This proposal is closed for you')).toHaveFocus())
  expect(screen.queryByRole('heading', { name: 'Assessment' })).not.toBeInTheDocument()
  expect(backend.state().assignments).toContainEqual(
    expect.objectContaining({
      applicationId: 'rehearsal-20',
      reviewerId: 'reviewer-1',
      interest: 'conflict',
      reason: 'My former employer is a partner.',
    }),
  )
})

test.each(['panel', 'proposed'] as const)('in %s nobody is asked to declare in order to score', async (status) => {
  const seed = await seedState()
  const applications = seed.applications.map((it) => (UNDECLARED.endsWith(it.id) ? { ...it, status } : it))
  const { user } = await renderApp(UNDECLARED, { as: 'reviewer-1', state: { ...seed, applications } })
  expect(await screen.findByText('This proposal is no longer assessed')).toBeVisible()
  expect(screen.queryByRole('radio')).not.toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Declare a conflict of interest' }))
  expect(await screen.findByRole('dialog', { name: 'Declare a conflict of interest?' })).toBeVisible()
})

test('a declared conflict stays: nothing of the proposal is shown', async () => {
  await renderApp(LOCKED, { as: 'reviewer-1' })
  expect(await screen.findByText('This proposal is closed for you')).toBeVisible()
  expect(screen.queryByRole('heading', { name: 'Applicant' })).not.toBeInTheDocument()
  expect(screen.queryByRole('heading', { name: 'Assessment' })).not.toBeInTheDocument()
})

test('others stay hidden until one’s own is in; then they are shown, and nothing can be changed', async () => {
  // The other assessment was submitted before.
  const first = await renderApp(OPEN, { as: 'reviewer-1' })
  await formIsThere()
  const [other] = first.backend
    .state()
    .assignments.filter(({ applicationId, reviewerId }) => OPEN.endsWith(applicationId) && reviewerId !== 'reviewer-1')
  expect(other?.reviewerId).toBeDefined()
  expect(screen.getByText('The assessments of others stay hidden until yours is in.')).toBeVisible()

  await scoreAll(first.user, [24, 20, 16, 12])
  expect(await screen.findByText('72 of 90 points')).toBeVisible()
  expect(screen.getByText('Reaches the 60% needed')).toBeVisible()
  await first.user.click(screen.getByRole('button', { name: 'Hand in module B' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Hand in your assessment of module B?' }))
  await first.user.click(dialog.getByRole('button', { name: 'Hand in' }))

  const results = await screen.findByRole('table', { name: 'Assessments of module B' })
  expect(within(results).getByRole('columnheader', { name: 'You' })).toBeVisible()
  expect(within(results).getAllByRole('cell', { name: '80%' })).toHaveLength(2)
  const told = screen.getByRole('heading', { name: 'Module B is handed in' })
  expect(told).toHaveFocus()
  expect(told).toHaveAccessibleDescription(/It counts with 72 of 90 points \(80%\)/)
  expect(told).toHaveAccessibleDescription(/handed in every module of this proposal/)
  expect(screen.getByRole('link', { name: /^Next proposal to score/ })).toBeVisible()
  expect(screen.queryByRole('group', { name: /^AC1 / })).not.toBeInTheDocument()
  expect(reviewOf(first.backend, OPEN)).toMatchObject({ status: 'submitted' })
})

test('where one’s own is in, the scores of others stand beside it with mean and distance', async () => {
  const { backend } = await renderApp(DONE, { as: 'reviewer-1' })
  const results = within(await screen.findByRole('table', { name: 'Assessments of module A' }))
  const others = backend
    .state()
    .reviews.filter(({ proposalId, reviewerId }) => DONE.endsWith(proposalId) && reviewerId !== 'reviewer-1')
  expect(others.length).toBeGreaterThan(0)
  for (const { reviewerName } of others) {
    expect(results.getByRole('columnheader', { name: reviewerName })).toBeVisible()
  }
  expect(screen.getByText(/Highest and lowest differ by/)).toBeVisible()
})

test.each([2, 3])('the page and the card count %d of three assessments by the same figure', async (count) => {
  const seed = await seedState()
  const assigned = seed.assignments.find(({ applicationId }) => DONE.endsWith(applicationId))
  const handedIn = seed.reviews.find(({ proposalId }) => DONE.endsWith(proposalId))
  if (!assigned || !handedIn) throw new Error('nobody assesses this proposal')
  const reviewerId = 'reviewer-3'
  const assignments = [...seed.assignments, { ...assigned, reviewerId }]
  const reviews = count === 3 ? [...seed.reviews, { ...handedIn, reviewerId }] : seed.reviews
  const state = { ...seed, assignments, reviews }
  const figure = `${count} of 3 scored`
  await renderApp(DONE, { as: 'secretariat', state })
  expect(await screen.findByText(figure)).toBeVisible()
  const name = screen.getByRole('heading', { level: 1 }).textContent ?? ''
  cleanup()

  await renderApp(`/review?call=${REHEARSAL_CALL}`, { as: 'secretariat', state })
  expect(within(await screen.findByRole('article', { name })).getByText(figure)).toBeVisible()
})

test('what was typed without a connection survives a reload', async () => {
  const { user, backend } = await renderApp(OPEN, { as: 'reviewer-1' })
  await formIsThere()
  backend.faults.set({ kind: 'offline', operation: 'saveReview' })
  await user.type(criterion('AC1').getByLabelText('Reason'), 'The need is plain.')
  expect(await screen.findByText('1 answer is not on the server yet.')).toBeVisible()
  // The status appears while typing continues.
  expect(await screen.findByText('Kept on this device')).toBeVisible()
  expect(reviewOf(backend, OPEN)).toBeUndefined()
  const state = backend.state()
  cleanup()

  await renderApp(OPEN, { as: 'reviewer-1', state })
  await formIsThere()
  expect(criterion('AC1').getByLabelText('Reason')).toHaveValue('The need is plain.')
})

test('what a reviewer is typing stays readable when the office moves the proposal on, also after a reload', async () => {
  const { user, backend, queryClient } = await renderApp(OPEN, { as: 'reviewer-1' })
  await formIsThere()
  await user.type(criterion('AC1').getByLabelText('Points'), '7')
  await user.type(criterion('AC1').getByLabelText('Reason'), 'A clear analysis of')
  const state = backend.state()
  const index = state.applications.findIndex(({ id }) => OPEN.endsWith(id))
  const application = state.applications[index]
  if (!application) throw new Error('there is no such proposal')
  state.applications[index] = { ...application, status: 'panel' }
  await queryClient.invalidateQueries()
  const unsent = async () => within(await screen.findByRole('region', { name: 'Your draft for module B' }))
  expect((await unsent()).getByText('A clear analysis of')).toBeVisible()
  expect((await unsent()).getByText('7 of 30')).toBeVisible()
  expect(screen.getByText('You did not hand in an assessment of this module')).toBeVisible()
  expect(screen.queryByRole('textbox', { name: 'Reason' })).not.toBeInTheDocument()

  await user.click((await unsent()).getByRole('button', { name: 'Copy the text' }))
  expect(await navigator.clipboard.readText()).toMatch(/^AC1 .*\n7 of 30\nA clear analysis of$/)
  cleanup()
  await renderApp(OPEN, { as: 'reviewer-1', state: backend.state() })
  expect((await unsent()).getByText('A clear analysis of')).toBeVisible()
})

test('the dialog before the panel says how many assigned assessments are still out', async () => {
  const seed = await seedState()
  const assigned = seed.assignments.find(({ applicationId }) => DONE.endsWith(applicationId))
  if (!assigned) throw new Error('nobody assesses this proposal')
  const assignments = [...seed.assignments, { ...assigned, reviewerId: 'reviewer-3' }]
  const { user } = await renderApp(DONE, { as: 'secretariat', state: { ...seed, assignments } })
  await user.click(await screen.findByRole('button', { name: 'Move to “Panel”' }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByText(/^1 assigned assessment is not handed in yet/)).toBeVisible()
})

test('handing in while the connection is gone keeps everything and says so in the dialog', async () => {
  const { user, backend } = await renderApp(OPEN, { as: 'reviewer-1' })
  await formIsThere()
  await scoreAll(user, [24, 20, 16, 12])
  await waitFor(() => expect(reviewOf(backend, OPEN)?.scores).toHaveLength(4))
  backend.faults.set({ kind: 'offline', operation: 'submitReview', times: 1 })
  await user.click(screen.getByRole('button', { name: 'Hand in module B' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('button', { name: 'Hand in' }))
  expect(await dialog.findByRole('alert')).toHaveTextContent('There is no connection to the server.')
  await user.click(dialog.getByRole('button', { name: 'Hand in' }))
  expect(await screen.findByRole('table', { name: 'Assessments of module B' })).toBeVisible()
})

test('after one module the next one is open, and it is said which is in and which is next', async () => {
  const { user } = await renderApp(WITH_MORE, { as: 'reviewer-1' })
  await formIsThere()
  await scoreAll(user, [24, 20, 16, 12])
  await user.click(screen.getByRole('button', { name: 'Hand in module A' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('button', { name: 'Hand in' }))
  const told = await screen.findByRole('heading', { name: 'Module A is handed in' })
  expect(told).toHaveFocus()
  expect(told).toHaveAccessibleDescription(/Module C is next: its form is open below/)
  expect(await screen.findByRole('button', { name: 'Hand in module C' })).toBeVisible()
  expect(criterion('AC1').getByLabelText('Points')).toHaveValue('')
  expect(told).toHaveFocus()

  await user.click(screen.getByRole('link', { name: 'See all assessments of module A' }))
  expect(await screen.findByRole('table', { name: 'Assessments of module A' })).toBeVisible()
  expect(screen.getByRole('link', { name: /^Module A/ })).toHaveFocus()
})

test('visits are read one below the other, as facts rather than columns', async () => {
  await renderApp(WITH_MORE, { as: 'reviewer-1' })
  const title = await screen.findByRole('heading', { level: 4, name: 'Visit 1' })
  const visit = within(title.closest('li')!)
  expect(visit.getAllByRole('term').map((term) => term.textContent)).toEqual(
    expect.arrayContaining(['Host authority', 'Country of the visit']),
  )
  expect(screen.queryByRole('columnheader', { name: 'Host authority' })).not.toBeInTheDocument()
})

test('links of a criterion lead to the answers that it judges', async () => {
  const { user } = await renderApp(OPEN, { as: 'reviewer-1' })
  await formIsThere()
  await user.click(criterion('AC1').getByRole('link', { name: 'Objectives' }))
  expect(screen.getByRole('heading', { level: 3, name: /^Objectives/ })).toHaveFocus()
})

test('previous and next keep the filters of the list', async () => {
  const { user, router } = await renderApp('/review/rehearsal-26?status=panel', { as: 'secretariat' })
  expect(await screen.findByText('2 of 7')).toBeVisible()
  await user.click(screen.getByRole('link', { name: 'Next' }))
  await waitFor(() => expect(router.state.location.pathname).toBe('/review/rehearsal-27'))
  expect(router.state.location.search).toContain('status=panel')
  await user.click(screen.getByRole('link', { name: 'Back to the proposals' }))
  expect(await screen.findByText('7 of 48 proposals')).toBeVisible()
})

test('the secretariat reads statements, history and all assessments, and takes a step from here', async () => {
  const { user, backend } = await renderApp(DONE, { as: 'secretariat' })
  expect(await screen.findByRole('heading', { name: 'Eligibility statements' })).toBeVisible()
  expect(screen.getByRole('heading', { name: 'History' })).toBeVisible()
  expect(await screen.findByRole('table', { name: 'Assessments of module A' })).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Move to “Panel”' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('button', { name: 'Move to “Panel”' }))
  await waitFor(() => expect(backend.state().applications.find(({ id }) => DONE.endsWith(id))?.status).toBe('panel'))
  expect(await screen.findByRole('button', { name: 'Move to “Proposed”' })).toBeVisible()
})

test('an officer who owns an application reads a sentence in place of its steps and assessments', async () => {
  const seed = await seedState()
  const applications = seed.applications.map((it) =>
    it.id === 'rehearsal-26' ? { ...it, ownerId: 'secretariat' } : it,
  )
  await renderApp('/review/rehearsal-26', { as: 'secretariat', state: { ...seed, applications } })
  expect(await screen.findByText('You are on the applicant’s side here')).toBeVisible()
  for (const name of ['Next steps', 'Reviewers', 'Assessment'])
    expect(screen.queryByRole('region', { name })).not.toBeInTheDocument()
  expect(screen.queryByText('Panel')).not.toBeInTheDocument()
})

test.each(['/review/rehearsal-06', '/review/unknown', '/review/%20'])(
  'what one may not see, or what is not there, is not found: %s',
  async (path) => {
    await renderApp(path, { as: 'reviewer-1' })
    expect(await screen.findByRole('heading', { level: 1, name: 'This page was not found' })).toBeVisible()
  },
)

test('the criteria are said to be our proposal', async () => {
  await renderApp(OPEN, { as: 'reviewer-1' })
  await formIsThere()
  expect(screen.getByText('Criteria and weights are our proposal, not official.')).toBeVisible()
})
