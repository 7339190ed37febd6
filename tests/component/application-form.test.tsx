import { act, screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { completeAnswers } from '#tests/support/sample-answers.ts'
import { openCompleteAt, openDraftAt, renderDraft, saved, stored } from '#tests/support/application-page.ts'
import { draft, world } from '#tests/support/world.ts'

test('what is typed is on this device, then saved, and the status says so', async () => {
  const { user, backend } = await openDraftAt('/motivation')
  await user.type(await screen.findByLabelText('Expected results'), 'Fewer misunderstandings.')
  expect(screen.getByText('Typing')).toBeVisible()
  expect(await screen.findByText('Kept on this device')).toBeVisible()
  expect(await screen.findByText(/^Saved \d\d:\d\d(, your time)?$/)).toBeVisible()
  expect(stored(backend).answers['motivation.expectedResults']).toBe('Fewer misunderstandings.')
})

test('a text that is too long is kept whole, counted, and said when one goes on', async () => {
  const { user, backend } = await openDraftAt('/motivation')
  // The counter leaves blank lines at the end out, as the backend does.
  const text = `${'é'.repeat(1003)}\n\n`
  const field = await screen.findByLabelText('Why this number of participants')
  await user.click(field)
  await user.paste(text)
  expect(await screen.findByText('3 characters too many')).toBeVisible()
  await saved()
  expect(field).toHaveValue(text)
  await waitFor(() => expect(stored(backend).answers['motivation.participantNumberJustification']).toBe(text))
  await user.click(screen.getByRole('button', { name: 'Save and continue' }))
  expect(await screen.findByRole('link', { name: /has 1,003 characters/ })).toBeVisible()
})

test('the error summary takes the focus, leads to each field with the same words, and stops nobody', async () => {
  const { user, router } = await openDraftAt('/motivation')
  await user.click(await screen.findByRole('button', { name: 'Save and continue' }))
  const summary = await screen.findByRole('alert', { name: 'There are 6 problems' })
  expect(summary).toHaveFocus()
  expect(document.title).toBe('Error: Motivation, TCC-2016-001 – Alliance')
  const link = within(summary).getByRole('link', { name: 'Answer “Expected results”.' })
  await user.click(link)
  const field = screen.getByLabelText('Expected results')
  expect(field).toHaveFocus()
  expect(field).toHaveAccessibleDescription(/Error: Answer “Expected results”\./)
  await user.click(screen.getByRole('button', { name: 'Continue without fixing' }))
  await waitFor(() => expect(router.state.location.pathname).toBe('/applications/tcc-draft/activity'))
  await waitFor(async () => expect(await screen.findByRole('heading', { level: 1, name: 'Activity' })).toHaveFocus())
})

test('a correction takes the error away, at the field and above; nothing new comes up while one types', async () => {
  const { user } = await openDraftAt('/motivation')
  await user.click(await screen.findByRole('button', { name: 'Save and continue' }))
  await screen.findByRole('alert', { name: 'There are 6 problems' })
  const field = screen.getByLabelText('Expected results')
  await user.type(field, 'Fewer visits that end without an answer.')
  expect(await screen.findByRole('alert', { name: 'There are 5 problems' })).not.toHaveFocus()
  expect(screen.queryByRole('link', { name: 'Answer “Expected results”.' })).toBeNull()
  expect(field).toBeValid()
  expect(field).toHaveFocus()
  await user.clear(field)
  await saved()
  expect(field).toBeValid()
})

test('a finding of the check page leads to the very field, past the summary of the section', async () => {
  const { user, router } = await openDraftAt('/check')
  const [link] = await screen.findAllByRole('link', { name: 'Answer “Expected results”.' })
  if (!link) throw new Error('no link to the answer')
  await user.click(link)
  const field = await screen.findByLabelText('Expected results')
  await waitFor(() => expect(field).toHaveFocus())
  expect(screen.getByRole('alert', { name: 'There are 6 problems' })).toBeInTheDocument()
  // Back to the same place on the check page.
  await user.click(screen.getByRole('link', { name: 'Back to the check page' }))
  await waitFor(() => expect(router.state.location.pathname).toBe('/applications/tcc-draft/check'))
  await waitFor(() => expect(screen.getByRole('heading', { level: 2, name: 'Motivation' })).toHaveFocus())
})

test('a day of signing that has not come yet by the clock of the backend must be put right', async () => {
  const { user, backend } = await openCompleteAt('/declarations')
  const day = await screen.findByLabelText('Date')
  await user.clear(day)
  await user.type(day, '2016-04-13')
  await user.click(screen.getByRole('button', { name: 'Save and continue' }))
  expect(await screen.findByRole('link', { name: /lies in the future: today is 12 April 2016/ })).toBeVisible()
  await act(() => backend.jumpTo('2016-04-12T22:00:00.000Z'))
  await user.click(screen.getByLabelText('Position'))
  await user.keyboard('!')
  await waitFor(() => expect(screen.queryByRole('link', { name: /lies in the future/ })).toBeNull())
})

test.each(['12,000', '12.000', '12 000', '12\u202f000', '12’000'])(
  'inhabitants typed as %s stay as typed and are kept as a number',
  async (typed) => {
    const { user, backend } = await openDraftAt('/applicant')
    const field = await screen.findByLabelText(/^Number of inhabitants/)
    await user.clear(field)
    await user.type(field, typed)
    await waitFor(() => expect(stored(backend).answers['applicant.population']).toBe(12_000))
    await saved()
    expect(field).toHaveValue(typed)
  },
)

test('inhabitants typed with decimals are told how a whole number is written', async () => {
  const { user } = await openDraftAt('/applicant')
  const field = await screen.findByLabelText(/^Number of inhabitants/)
  await user.clear(field)
  await user.type(field, '12.5')
  await user.click(screen.getByRole('button', { name: 'Save and continue' }))
  expect(
    await screen.findByRole('link', { name: /a whole number .* without decimals, for example 1,200/ }),
  ).toBeVisible()
})

test('another choice of modules says what it hides before it does, and keeps it', async () => {
  const { user, backend } = await openDraftAt('/modules')
  const moduleA = await screen.findByRole('checkbox', { name: /Module A/ })
  await user.click(moduleA)
  const dialog = await screen.findByRole('dialog', { name: 'This hides answers' })
  expect(dialog).toHaveTextContent('Preferred dates')
  expect(moduleA).toBeChecked()
  await user.click(within(dialog).getByRole('button', { name: 'Leave it as it is' }))
  expect(moduleA).toBeChecked()
  await user.click(moduleA)
  await user.click(await screen.findByRole('button', { name: 'Change it and hide them' }))
  expect(moduleA).not.toBeChecked()
  await waitFor(() => expect(stored(backend).answers['modules.modules']).toEqual(['C']))
  expect(stored(backend).answers['activity.venue.place']).toBe('Town hall, Sample municipality 017')
})

test('a section that comes or goes with a module is announced', async () => {
  const { user } = await openDraftAt('/modules')
  await user.click(await screen.findByRole('checkbox', { name: /Module C/ }))
  expect(await screen.findByText('No longer in the list: Budget. It now has 8 sections.')).toBeInTheDocument()
  const steps = screen.getByRole('navigation', { name: 'Sections of the application' })
  expect(within(steps).queryByRole('link', { name: /Budget/ })).toBeNull()
})

test('rows are added, moved and removed by button; removing can be undone', async () => {
  const { user, backend } = await openDraftAt('/activity')
  const add = await screen.findByRole('button', { name: 'Add a visit' })
  await user.click(add)
  await user.type(await screen.findByLabelText('Host authority'), 'First')
  await user.click(add)
  const hosts = () => screen.getAllByLabelText<HTMLInputElement>('Host authority').map(({ value }) => value)
  await waitFor(() => expect(hosts()).toHaveLength(2))
  const [, second] = screen.getAllByLabelText('Host authority')
  if (second) await user.type(second, 'Second')
  await user.click(screen.getByRole('button', { name: 'Move up Visit 2' }))
  expect(hosts()).toEqual(['Second', 'First'])
  await user.click(screen.getByRole('button', { name: 'Remove Visit 1' }))
  expect(hosts()).toEqual(['First'])
  const undo = screen.getByRole('button', { name: 'Undo' })
  await waitFor(() => expect(undo).toHaveFocus())
  await user.click(undo)
  expect(hosts()).toEqual(['Second', 'First'])
  await waitFor(() =>
    expect(stored(backend).answers['activity.visits']).toMatchObject([{ host: 'Second' }, { host: 'First' }]),
  )
})

test('sums of the budget follow what is typed, to the cent', async () => {
  const { user } = await openDraftAt('/budget')
  await user.click(await screen.findByRole('button', { name: 'Add a line' }))
  await user.type(screen.getByLabelText('Quantity'), '3')
  await user.type(screen.getByLabelText('Unit cost in euros'), '0,10')
  expect(screen.getByText('Line total:')).toHaveTextContent('€0.30')
  expect(screen.getByRole('row', { name: /Grant requested/ })).toHaveTextContent('€0.30')
})

test('changing an answer from the check page leads to its field and back', async () => {
  const { user, router } = await openCompleteAt('/check')
  await user.click(await screen.findByRole('link', { name: 'Change E-mail' }))
  await waitFor(() =>
    expect(router.state.location).toMatchObject({ pathname: '/applications/full/contact', search: '?return=check' }),
  )
  await user.click(await screen.findByRole('button', { name: 'Save and continue' }))
  await waitFor(() => expect(router.state.location.pathname).toBe('/applications/full/check'))
})

test('the check page tells what must be fixed from what reviewers may ask', async () => {
  await openDraftAt('/check')
  expect(await screen.findByText(/^You must fix \d+ problems before you can send$/)).toBeVisible()
  expect(screen.getByText(/^Reviewers may ask about \d+ points$/)).toBeVisible()
  expect(screen.getByText(/reviewers and the office read every answer and every file on this page/)).toBeVisible()
  expect(screen.getByRole('button', { name: 'Send the application' })).toHaveAccessibleDescription(
    /must be fixed first/,
  )
})

test('help is beside every section, and opens without taking the text away', async () => {
  await openDraftAt('/motivation')
  const help = within(await screen.findByRole('region', { name: 'Help' }))
  for (const [name, to] of [
    [/^Guide for applicants/, '/calls/romact-tcc-2016-1/guide'],
    [/^Ask the office/, '/calls/romact-tcc-2016-1?ask=#ask'],
  ] as const) {
    expect(help.getByRole('link', { name })).toHaveAttribute('href', to)
    expect(help.getByRole('link', { name })).toHaveAttribute('target', '_blank')
  }
})

test('once questions are closed, help says until when they were taken, and leads to no closed desk', async () => {
  await openDraftAt('/motivation', { at: '2016-04-25T08:00:00.000Z' })
  const help = within(await screen.findByRole('region', { name: 'Help' }))
  expect(help.getByText(/^Questions to the office were taken until .*22 April 2016/)).toBeVisible()
  expect(help.getByRole('link', { name: /^Guide for applicants/ })).toBeVisible()
  expect(help.queryByRole('link', { name: /^Ask the office/ })).toBeNull()
})

test('who may only read sees answers, no inputs, and why', async () => {
  await openDraftAt('/contact', { as: 'colleague-read' })
  expect(await screen.findByText(/invited to read this application, not to change it.*Alex Sample/)).toBeVisible()
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(screen.getByText('Kim Sample')).toBeVisible()
})

test('a colleague who edits is told who can send', async () => {
  await openCompleteAt('/check', { as: 'editor' })
  expect(await screen.findByRole('button', { name: 'Send the application' })).toHaveAccessibleDescription(
    /only the owner of the application can send it/,
  )
})

test('the task list counts sections and says what cannot start yet', async () => {
  const { user } = await openDraftAt('')
  expect(await screen.findByText(/^4 of 9 sections done · 5 sections left/)).toBeVisible()
  await user.click(within(screen.getByRole('main')).getByRole('link', { name: 'My applications' }))
  await user.click(await screen.findByRole('button', { name: /^Start another application/ }))
  expect(await screen.findByText('Cannot start yet')).toBeVisible()
  expect(screen.getByText('Choose the modules first: they decide what is asked here.')).toBeVisible()
  expect(screen.queryByRole('link', { name: 'Activity' })).toBeNull()
})

test('a section that the form does not have is not found', async () => {
  await openDraftAt('/nonsense')
  expect(await screen.findByRole('heading', { level: 1, name: 'This page was not found' })).toBeVisible()
})

test('an address with a broken name behind the # opens its page all the same', async () => {
  const said = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  await openDraftAt('/motivation#100%')
  expect(await screen.findByLabelText('Objectives')).toBeVisible()
  // A warning of the router, which then does not scroll.
  expect(said.mock.calls.flat()).toEqual([expect.stringContaining('is not a decodable element ID')])
})

test('what the office answered stands at the question, and about a whole section at its head', async () => {
  const { router } = await openDraftAt('/motivation')
  const answered = () => screen.findByText('1 answered question about this')
  expect(await answered()).toBeVisible()
  expect(screen.getByText('Must we say how many Roma live here?')).toBeInTheDocument()
  await router.navigate('/applications/tcc-draft/otherGrants')
  await screen.findByRole('heading', { level: 1, name: 'Other grants' })
  expect(await answered()).toBeVisible()
  expect(screen.getByText('What counts as other grants?')).toBeInTheDocument()
})

test('what reviewers look for stands folded at the answers that speak to a criterion, and is said to be our proposal', async () => {
  const { user } = await openDraftAt('/motivation')
  const [summary] = await screen.findAllByText('What reviewers look for')
  const [question] = screen.getAllByText('Is the local need clear and tied to the aim of the call?')
  if (!summary) throw new Error('no help')
  expect(question).not.toBeVisible()
  await user.click(summary)
  expect(question).toBeVisible()
  expect(screen.getAllByText('The criteria are our proposal, not official.')[0]).toBeVisible()
})

test('on the check page a text that is too long is whole, what is over marked with a word', async () => {
  const objectives = `${'word '.repeat(400)}and the rest`
  const answers = { ...completeAnswers, 'motivation.objectives': objectives }
  await renderDraft('/applications/full/check', {
    as: 'owner',
    state: world({ applications: [draft('full', { answers })] }),
  })
  const over = await screen.findByRole('mark')
  expect(over).toHaveTextContent('and the rest')
  expect(over.closest('dd')).toHaveTextContent(/word word Over the limit: and the rest/)
})

test('beforehand the form says which limits are rules and which are advice', async () => {
  await openDraftAt('/activity')
  const visits = await screen.findByRole('group', { name: 'Working visits' })
  expect(visits).toHaveAccessibleDescription(
    'In either direction. Rule: up to 4 entries. ' +
      'Rule: at least one of your dates between 1 June 2016 and 1 May 2017. ' +
      'Advice: all days from 1 June 2016 to 1 May 2017. Otherwise reviewers may ask.',
  )
  expect(screen.getByRole('textbox', { name: /Module A/ })).toHaveAccessibleDescription(
    'Advice: 10 to 25 participants. Otherwise reviewers may ask.',
  )
})
