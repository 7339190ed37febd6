import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { seedState } from '#mocks/seeds/seed-state.ts'
import { restAs } from '#tests/support/backends.ts'
import { answerLost, sendingOnce } from '#tests/support/join-page.ts'
import { renderApp } from '#tests/support/render-app.tsx'
import { questionQueries } from '#src/backend/queries/questions.ts'

const OPEN = '/calls/romact-tcc-2016-1'
const DESK = '/secretariat/calls/romact-tcc-2016-1'

const region = (name: string) => screen.findByRole('region', { name })
/** The `details` element of a question, with its answer. */
const detailsOf = (text: string): HTMLElement => {
  const questions = screen.getByRole('region', { name: 'Questions and answers' })
  const found = within(questions).getByText(text, { selector: 'summary' }).closest('details')
  if (!found) throw new Error(`${text} stands in no details`)
  return found
}

describe('questions on the page of a call', () => {
  test('stand with answer, basis and what they are about; no day where none is known', async () => {
    await renderApp(OPEN)
    const questions = await region('Questions and answers')
    expect(within(questions).getAllByRole('group')).toHaveLength(11)
    const association = detailsOf('May an association apply?')
    expect(association).toHaveTextContent('documented')
    expect(association).not.toHaveTextContent(/Asked|Published/)
    expect(within(association).getByText('Who is applying')).toHaveAttribute(
      'href',
      `${OPEN}/questions#applicant.applicantType`,
    )
  })

  test('may wait for an answer: nothing says that none was asked', async () => {
    const state = structuredClone(await seedState())
    for (const question of state.questions) question.published = false
    await renderApp(OPEN, { state })
    expect(await screen.findByText('No answer has been published yet.')).toBeVisible()
  })

  test('are taken from the opening of the call on, and until then nothing says that it is too late', async () => {
    const state = structuredClone(await seedState())
    for (const call of state.calls) if (OPEN.endsWith(call.id)) call.opensAt = '2016-04-15T08:00:00.000Z'
    await renderApp(`${OPEN}?ask=`, { state })
    const ask = await screen.findByText(/^Questions (?:will be|are|were) taken/)
    expect(ask).toHaveTextContent(
      /^Questions will be taken from Friday 15 April 2016, 10:00.* until Friday 22 April 2016/,
    )
    expect(screen.queryByText(/^Questions were taken/)).toBeNull()
    cleanup()
    await renderApp(DESK, { state, as: 'secretariat' })
    expect(await screen.findByText(/^Questions will be taken from Friday 15 April 2016/)).toBeVisible()
  })

  test('are open at an address of their own', async () => {
    await renderApp(`${OPEN}#qa-4`)
    await region('Questions and answers')
    expect(detailsOf('Which clock counts?')).toHaveAttribute('open')
    expect(detailsOf('May an association apply?')).not.toHaveAttribute('open')
  })

  test.each([
    [OPEN, 'qa-4'],
    [OPEN, 'timetable'],
    [`${OPEN}?ask=`, 'ask'],
    [`${OPEN}/guide`, 'documents'],
    [`${OPEN}/questions`, 'motivation.localContext'],
  ])('the page %s opens at its place #%s', async (path, place) => {
    const went = vi.spyOn(HTMLElement.prototype, 'scrollIntoView')
    onTestFinished(() => went.mockRestore())
    await renderApp(`${path}#${place}`)
    await screen.findByRole('heading', { level: 1 })
    await waitFor(() => expect(went.mock.contexts.map((element) => (element as Element).id)).toContain(place))
  })

  test('are named where they belong: in the part of the call, and at the question of the form', async () => {
    const { router } = await renderApp(OPEN)
    const apply = await region('How to apply')
    expect(within(apply).getByText('2 answered questions about this:')).toBeVisible()
    expect(within(apply).getByRole('link', { name: 'Which clock counts?' })).toHaveAttribute('href', `${OPEN}#qa-4`)

    await router.navigate(`${OPEN}/questions`)
    const motivation = await region('4. Motivation')
    expect(within(motivation).getByRole('link', { name: 'Must we say how many Roma live here?' })).toBeVisible()
  })

  test('tell when they were asked and published, where that is known', async () => {
    await renderApp('/calls/romact-rehearsal-2016')
    await region('Questions and answers')
    const paid = detailsOf('Is anybody paid by this call?')
    expect(paid).toHaveTextContent('Asked on 19 January 2016')
    expect(paid).toHaveTextContent('Published on 20 January 2016')
    expect(paid).not.toHaveTextContent('asking-3')
  })

  test('a call whose questions cannot be fetched can be read all the same', async () => {
    const { backend, router } = await renderApp('/about')
    backend.faults.set({ kind: 'errors', operation: 'listQuestions' })
    await router.navigate(OPEN)
    expect(await screen.findByText(/Questions and answers could not be fetched/)).toBeVisible()
    expect(screen.getByRole('region', { name: 'Budget available' })).toBeVisible()
  })
})

describe('asking the office', () => {
  const fill = async ({ user }: Awaited<ReturnType<typeof renderApp>>) => {
    await user.type(await screen.findByRole('textbox', { name: 'Your question' }), 'May two regions apply together?')
    await user.selectOptions(screen.getByRole('combobox', { name: 'What is it about?' }), 'Who is applying')
    await user.type(screen.getByRole('textbox', { name: 'Your e-mail address' }), 'office@region.example')
    await user.click(screen.getByRole('checkbox', { name: 'I have read the privacy notice' }))
  }
  const send = () => screen.getByRole('button', { name: 'Send the question' })

  test('says until when, and sends what was typed', async () => {
    const app = await renderApp(OPEN)
    const { user, backend } = app
    expect(await screen.findByText(/Questions are taken until Friday 22 April 2016, 17:00/)).toHaveTextContent(
      'inferred',
    )
    await user.click(screen.getByRole('link', { name: 'Ask a question' }))
    await fill(app)
    await user.click(send())
    expect(await screen.findByText('Your question has arrived')).toBeVisible()
    expect(screen.getByText(/Reference Q-2016-004/).closest('[tabindex]')).toHaveFocus()
    expect(backend.state().questions.at(-1)?.asked).toMatchObject({
      text: 'May two regions apply together?',
      about: 'applicant.applicantType',
      language: 'en',
      contactEmail: 'office@region.example',
    })
  })

  test('names what is missing, in the summary and at each field', async () => {
    const { user } = await renderApp(`${OPEN}?ask=motivation.localContext`)
    const about = await screen.findByRole('combobox', { name: 'What is it about?' })
    expect(about).toHaveValue('motivation.localContext')
    await user.click(send())
    const summary = screen.getByRole('alert', { name: /problem/ })
    expect(summary).toHaveFocus()
    expect(
      within(summary)
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Write your question',
      'Enter an e-mail address, for example name@town.example',
      'Confirm that you have read the privacy notice',
    ])
    expect(screen.getByRole('textbox', { name: 'Your question' })).toBeInvalid()
  })

  test('that is too long tells how short it has to be; an address that is too long is a wrong one', async () => {
    const { user } = await renderApp(`${OPEN}?ask=`)
    const question = await screen.findByRole('textbox', { name: 'Your question' })
    const address = screen.getByRole('textbox', { name: 'Your e-mail address' })
    await user.click(question)
    await user.paste('x'.repeat(2001))
    await user.click(address)
    await user.paste(`${'x'.repeat(250)}@example.org`)
    await user.click(send())
    await waitFor(() =>
      expect(question).toHaveAccessibleDescription(/Shorten your question to 2,000 characters or fewer/),
    )
    expect(address).not.toHaveAccessibleDescription(/question/)
  })

  test('counts once when the answer was lost, and keeps the text meanwhile', async () => {
    const app = await renderApp(`${OPEN}?ask=`)
    const { user, backend } = app
    const before = backend.state().questions.length
    await fill(app)
    backend.faults.set({ kind: 'errors', operation: 'askQuestion', times: 1 })
    await user.click(send())
    expect(await screen.findByText(/Your question is still here/)).toBeVisible()
    expect(screen.getByRole('textbox', { name: 'Your question' })).toHaveValue('May two regions apply together?')
    await user.click(send())
    expect(await screen.findByText('Your question has arrived')).toBeVisible()
    expect(backend.state().questions).toHaveLength(before + 1)
  })

  test('counts once in another language too, and is the question as it was first sent', async () => {
    const app = await renderApp(`${OPEN}?ask=`)
    const { user, backend } = app
    const before = backend.state().questions.length
    await fill(app)
    sendingOnce(backend, answerLost, '/questions')
    await user.click(send())
    expect(await screen.findByText(/Your question is still here/)).toBeVisible()

    await user.selectOptions(screen.getByRole('combobox', { name: 'Language' }), 'Français')
    const box = await screen.findByRole('textbox', { name: 'Votre question' })
    expect(box).toHaveValue('May two regions apply together?')
    await user.click(screen.getByRole('button', { name: 'Envoyer la question' }))
    expect(await screen.findByText(/Q-2016-004/)).toBeVisible()
    expect(backend.state().questions).toHaveLength(before + 1)
    expect(backend.state().questions.at(-1)?.asked?.language).toBe('en')
  })

  test('is another question in another language once it is changed', async () => {
    const app = await renderApp(`${OPEN}?ask=`)
    const { user, backend } = app
    const before = backend.state().questions.length
    await fill(app)
    sendingOnce(backend, answerLost, '/questions')
    await user.click(send())
    expect(await screen.findByText(/Your question is still here/)).toBeVisible()

    await user.selectOptions(screen.getByRole('combobox', { name: 'Language' }), 'Français')
    await user.type(await screen.findByRole('textbox', { name: 'Votre question' }), ' Et trois ?')
    await user.click(screen.getByRole('button', { name: 'Envoyer la question' }))
    expect(await screen.findByText(/Q-2016-005/)).toBeVisible()
    expect(backend.state().questions).toHaveLength(before + 2)
    expect(backend.state().questions.at(-1)?.asked?.language).toBe('fr')
  })

  test('is kept in this tab while it is written, and can be deleted', async () => {
    const { user, router } = await renderApp(`${OPEN}?ask=`)
    const text = () => screen.findByRole('textbox', { name: 'Your question' })
    await user.type(await text(), 'May two regions')
    await user.selectOptions(screen.getByRole('combobox', { name: 'What is it about?' }), 'Who is applying')
    await user.click(screen.getByRole('checkbox', { name: 'I have read the privacy notice' }))
    await router.navigate('/about')
    await screen.findByRole('heading', { level: 1, name: 'About' })
    await router.navigate(`${OPEN}?ask=`)
    expect(await text()).toHaveValue('May two regions')
    expect(screen.getByText(/What you had typed is back/)).toBeVisible()
    expect(screen.getByRole('combobox', { name: 'What is it about?' })).toHaveValue('applicant.applicantType')
    expect(screen.getByRole('checkbox', { name: 'I have read the privacy notice' })).not.toBeChecked()

    await user.click(screen.getByRole('button', { name: 'Delete what I typed' }))
    expect(await text()).toHaveValue('')
    await router.navigate('/about')
    await screen.findByRole('heading', { level: 1, name: 'About' })
    await router.navigate(`${OPEN}?ask=budget`)
    expect(await text()).toHaveValue('')
    expect(screen.getByRole('combobox', { name: 'What is it about?' })).toHaveValue('budget')
  })

  test('that was sent is not kept', async () => {
    const app = await renderApp(`${OPEN}?ask=`)
    await fill(app)
    await app.user.click(send())
    expect(await screen.findByText('Your question has arrived')).toBeVisible()
    await app.router.navigate('/about')
    await screen.findByRole('heading', { level: 1, name: 'About' })
    await app.router.navigate(`${OPEN}?ask=`)
    expect(await screen.findByRole('textbox', { name: 'Your question' })).toHaveValue('')
  })

  test('that is being written when the time ends stays to be copied, and is not sent', async () => {
    const app = await renderApp(`${OPEN}?ask=`, { at: '2016-04-22T14:59:00.000Z' })
    const before = app.backend.state().questions.length
    await fill(app)
    await act(() => app.backend.jumpTo('2016-04-22T15:00:30.000Z'))
    await app.user.click(send())
    expect(await screen.findByText(/^Questions were taken until Friday 22 April/, { selector: 'p' })).toBeVisible()
    expect(send()).toHaveAccessibleDescription(/^Questions were taken until/)
    expect(await screen.findByText('Not sent')).toBeVisible()
    expect(screen.getByRole('textbox', { name: 'Your question' })).toHaveValue('May two regions apply together?')
    expect(screen.queryByText(/it counts only once/)).toBeNull()
    expect(app.backend.state().questions).toHaveLength(before)
  })

  test('is over one week before the deadline', async () => {
    await renderApp(`${OPEN}?ask=`, { at: '2016-04-22T15:00:30.000Z' })
    expect(await screen.findByText(/Questions were taken until Friday 22 April/)).toBeVisible()
    expect(screen.queryByRole('textbox', { name: 'Your question' })).toBeNull()
  })
})

describe('the desk of the office', () => {
  const write = () =>
    screen.findByRole('button', { name: /^Write the answer May staff of a neighbouring municipality/ })

  test('an answer is published once it is whole, and everybody sees it', async () => {
    const { user, router } = await renderApp(DESK, { as: 'secretariat' })
    await user.click(await write())
    await user.click(screen.getByRole('button', { name: 'Publish' }))
    const summary = screen.getByRole('alert', { name: /problem/ })
    expect(within(summary).getAllByRole('link')).toHaveLength(6)
    expect(within(summary).getByRole('link', { name: 'Choose how certain the answer is' })).toBeVisible()

    const type = (name: string, text: string) => user.type(screen.getByRole('textbox', { name }), text)
    await type('Answer (English)', 'Yes.')
    await type('Question (Français)', 'Et les voisins ?')
    await type('Answer (Français)', 'Oui.')
    await type('Question (Deutsch)', 'Und die Nachbarn?')
    await type('Answer (Deutsch)', 'Ja.')
    await user.selectOptions(screen.getByRole('combobox', { name: 'How certain is the answer?' }), 'our_design')
    await user.click(screen.getByRole('button', { name: 'Publish' }))
    expect(await screen.findByRole('heading', { name: '12 answers are published' })).toBeVisible()
    expect(screen.getByRole('heading', { name: '1 question waits' })).toBeVisible()
    // The question stands in the other group now, and the focus with it.
    const title = 'May staff of a neighbouring municipality take part in our training?'
    await waitFor(() => expect(screen.getByRole('heading', { name: title })).toHaveFocus())

    await router.navigate(OPEN)
    await region('Questions and answers')
    const published = detailsOf('May staff of a neighbouring municipality take part in our training?')
    expect(published).toHaveTextContent('Published on 12 April 2016')
    expect(published).not.toHaveTextContent('asking-1')
  })

  test('a published answer is taken back', async () => {
    const { user, backend } = await renderApp(DESK, { as: 'secretariat' })
    await user.click(await screen.findByRole('button', { name: 'Change May an association apply?' }))
    await user.click(screen.getByRole('button', { name: 'Keep as a draft and unpublish' }))
    expect(await screen.findByRole('heading', { name: '10 answers are published' })).toBeVisible()
    expect(backend.state().questions.find(({ id }) => id === 'qa-1')?.published).toBe(false)
  })

  test('when somebody else was faster, the text stays and theirs is shown', async () => {
    const { user, backend } = await renderApp(DESK, { as: 'secretariat' })
    await user.click(await write())
    await user.type(screen.getByRole('textbox', { name: 'Answer (English)' }), 'Mine.')
    backend.faults.set({ kind: 'stale_version' })
    await user.click(screen.getByRole('button', { name: 'Keep as a draft' }))
    expect(await screen.findByText('Somebody else changed this meanwhile')).toBeVisible()
    expect(screen.getByRole('textbox', { name: 'Answer (English)' })).toHaveValue('Mine.')
    await user.click(screen.getByRole('button', { name: 'Keep as a draft' }))
    expect(await screen.findByText('Mine.')).toBeVisible()
    await waitFor(async () => expect(await write()).toHaveFocus())
  })

  test('what somebody else has saved meanwhile is replaced by nobody who has not been told of it', async () => {
    const { user, backend, queryClient } = await renderApp(DESK, { as: 'secretariat' })
    await user.click(await write())
    const box = screen.getByRole('textbox', { name: 'Answer (English)' })
    await user.type(box, 'Mine.')
    const stored = () => backend.state().questions.find(({ asked }) => asked?.text.startsWith('May staff'))
    const { id: questionId = '', question, about = null, version = 0 } = stored() ?? {}
    const theirs = { en: 'Theirs.', fr: '', de: '' }
    const texts = { question: question ?? theirs, answer: theirs, about, basis: null, published: false }
    const colleague = restAs('secretariat', backend)
    await colleague.answerQuestion({ callId: 'romact-tcc-2016-1', questionId, version, ...texts })
    // As when the window gets the focus again.
    await act(() => queryClient.invalidateQueries(questionQueries.desk('romact-tcc-2016-1')))
    expect(await screen.findByText('Theirs.', { selector: 'p' })).toBeVisible()
    expect(box).toHaveValue('Mine.')

    await user.click(screen.getByRole('button', { name: 'Keep as a draft' }))
    expect(await screen.findByText('Somebody else changed this meanwhile')).toBeVisible()
    expect(stored()?.answer.en).toBe('Theirs.')
    await user.click(screen.getByRole('button', { name: 'Keep as a draft' }))
    expect(await screen.findByText('Mine.', { selector: 'p' })).toBeVisible()
    expect(stored()?.answer.en).toBe('Mine.')
  })

  test('an answer that is being written survives a reload and a change of mind, and can be thrown away', async () => {
    const first = await renderApp(DESK, { as: 'secretariat' })
    await first.user.click(await write())
    const box = () => screen.getByRole('textbox', { name: 'Answer (English)' })
    await first.user.type(box(), 'Half an ans')
    await first.user.click(screen.getByRole('button', { name: 'Cancel' }))
    cleanup()

    const { user } = await renderApp(DESK, { as: 'secretariat', state: first.backend.state() })
    await user.click(await write())
    expect(screen.getByText('What you had typed is back.')).toBeVisible()
    expect(box()).toHaveValue('Half an ans')
    await user.click(screen.getByRole('button', { name: 'Delete what I typed' }))
    expect(box()).toHaveValue('')
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Question (English)' })).toHaveFocus())
  })

  test('is not for reviewers', async () => {
    await renderApp(DESK, { as: 'reviewer-1' })
    expect(await screen.findByRole('heading', { level: 1 })).not.toHaveTextContent('Questions on the call')
    expect(screen.queryByText(/asking-1/)).toBeNull()
  })
})

test('in the application an answered question stands at its field, with its day', async () => {
  const seed = await seedState()
  const questions = seed.questions.map((question) =>
    question.id === 'qa-1' ? { ...question, changedAt: '2016-04-11T08:00:00.000Z' } : question,
  )
  const { user } = await renderApp('/applications/tcc-draft/applicant', {
    as: 'applicant',
    state: { ...seed, questions },
  })
  const summary = await screen.findByText('1 answered question about this')
  await user.click(summary)
  expect(screen.getByText('May an association apply?')).toBeVisible()
  expect(screen.getByText(/Changed on 11 April 2016\./)).toBeVisible()
  expect(screen.getByRole('link', { name: /Shown in the call with its basis/ })).toHaveAttribute('href', `${OPEN}#qa-1`)
})
