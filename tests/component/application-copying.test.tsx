import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { visibleAddresses } from '#src/domain/application/fields.ts'
import { completeAnswers } from '#tests/support/sample-answers.ts'
import { readAgainOf } from '#src/features/application/read-again/read-again.ts'
import { renderDraft, saved, stored } from '#tests/support/application-page.ts'
import { draft, sent, world } from '#tests/support/world.ts'

const OBJECTIVES = 'motivation.objectives'
const RESULTS = 'motivation.expectedResults'

beforeEach(() => readAgainOf('owner', 'new').forget())

const open = (page: string, answers = {}) =>
  renderDraft(`/applications/new${page}`, {
    as: 'owner',
    state: world({
      applications: [
        sent('old', 'submitted'),
        draft('new', { answers, answerVersions: {} }),
        draft('foreign', { ownerId: 'stranger', collaborators: [] }),
      ],
    }),
  })

test('chosen sections of an earlier application go through the differences and are marked until they are read', async () => {
  const { user, backend, router } = await open('/copies', { [OBJECTIVES]: 'Mine' })
  const which = await screen.findByLabelText('Application')
  expect(within(which).getAllByRole('option')).toHaveLength(1)
  expect(which).toHaveDisplayValue(/^TCC-2016-old · Sample City North/)
  for (const name of ['Applicant', 'Contact person', 'Modules', 'Activity', 'Budget', 'Other grants'])
    await user.click(screen.getByRole('checkbox', { name }))
  await user.click(screen.getByRole('button', { name: 'Show the differences' }))

  await waitFor(async () =>
    expect(await screen.findByRole('heading', { name: 'What would change: TCC-2016-old' })).toHaveFocus(),
  )
  expect(screen.getByText('This copy belongs to another application: TCC-2016-old')).toBeVisible()
  expect(screen.queryByText('Name of the local authority')).toBeNull()
  await user.click(screen.getByRole('button', { name: /^Take these \d answers$/ }))
  await waitFor(() => expect(stored(backend, 'new').answers[RESULTS]).toBe(completeAnswers[RESULTS]))
  expect(stored(backend, 'new').answers[OBJECTIVES]).toBe('Mine')
  const copied = Object.keys(stored(backend, 'new').answers).filter((address) => address !== OBJECTIVES)
  expect(copied.every((address) => address.startsWith('motivation.'))).toBe(true)

  await router.navigate('/applications/new')
  const asked = visibleAddresses(stored(backend, 'new').answers).filter((address) => copied.includes(address))
  expect(await screen.findByText(`${asked.length} to read again`)).toBeVisible()

  await router.navigate('/applications/new/motivation')
  const notes = await screen.findAllByText('Copied from TCC-2016-old, to be read again')
  expect(notes).toHaveLength(asked.length)
  // One box for the whole section, with a link to each answer.
  expect(screen.getByText(`${asked.length} copied answers should be read again`)).toBeVisible()
  await user.click(screen.getByRole('link', { name: 'Expected results' }))
  expect(screen.getByLabelText('Expected results')).toHaveFocus()
  await user.click(screen.getByRole('button', { name: 'I have read it Expected results' }))
  expect(screen.getByLabelText('Expected results')).toHaveFocus()
  expect(screen.getAllByText(/^Copied from TCC-2016-old/)).toHaveLength(asked.length - 1)

  await user.type(screen.getByLabelText(/^Local context/), '!')
  expect(screen.getAllByText(/^Copied from TCC-2016-old/)).toHaveLength(asked.length - 2)
  await saved()

  await router.navigate('/applications/new/check')
  const list = await screen.findByText(`${asked.length - 2} copied answers should be read again`)
  expect(list).toBeVisible()

  await router.navigate('/applications/new/motivation')
  await user.click(await screen.findByRole('button', { name: 'I have read all of them' }))
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus()
  expect(screen.queryByText(/^Copied from TCC-2016-old/)).toBeNull()
  expect(screen.queryByText(/copied answers should be read again$/)).toBeNull()
})

test('texts come with their language, and leave that of a text that stays alone', async () => {
  const old = sent('old', 'submitted')
  const answers = {
    ...old.answers,
    'applicant.writtenIn': 'fr',
    [`${OBJECTIVES}.translation.en`]: { text: 'Of another text', madeOf: '10-abc' },
  }
  const mine = { 'applicant.writtenIn': 'en', [OBJECTIVES]: 'Mine' }
  const { user, backend } = await renderDraft('/applications/new/copies', {
    as: 'owner',
    state: world({ applications: [{ ...old, answers }, draft('new', { answers: mine, answerVersions: {} })] }),
  })
  await user.click(await screen.findByRole('button', { name: 'Show the differences' }))
  expect(await screen.findByLabelText('Take the answer of the copy: Objectives')).not.toBeChecked()
  await user.click(screen.getByRole('button', { name: /^Take these \d+ answers$/ }))
  await waitFor(() => expect(stored(backend, 'new').answers[RESULTS]).toBe(completeAnswers[RESULTS]))
  expect(stored(backend, 'new').answers).toMatchObject({ 'applicant.writtenIn': 'en', [`${RESULTS}.lang`]: 'fr' })
  expect(stored(backend, 'new').answers).not.toHaveProperty([`${OBJECTIVES}.lang`])
  expect(stored(backend, 'new').answers).not.toHaveProperty([`${OBJECTIVES}.translation.en`])
})

test('a budget line that is copied without the visits names the visit at the same place here', async () => {
  const here = { 'modules.modules': ['C'], 'activity.visits': [{ key: 'own-visit', host: 'Sample host' }] }
  const { user, backend } = await renderDraft('/applications/new/copies', {
    as: 'owner',
    state: world({ applications: [sent('old', 'submitted'), draft('new', { answers: here, answerVersions: {} })] }),
  })
  await screen.findByRole('button', { name: 'Show the differences' })
  await user.click(screen.getByRole('checkbox', { name: 'Activity' }))
  await user.click(screen.getByRole('button', { name: 'Show the differences' }))
  await user.click(await screen.findByRole('button', { name: /^Take these \d+ answers$/ }))
  await waitFor(() =>
    expect(stored(backend, 'new').answers['budget.budgetLines']).toMatchObject([
      { visit: 'own-visit' },
      { visit: 'own-visit' },
    ]),
  )
})

test('an undo takes the marks away as well', async () => {
  const { user } = await open('/copies')
  await user.click(await screen.findByRole('button', { name: 'Show the differences' }))
  await user.click(await screen.findByRole('button', { name: /^Take these \d+ answers$/ }))
  await waitFor(() => expect(Object.keys(readAgainOf('owner', 'new').get()).length).toBeGreaterThan(20))
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(readAgainOf('owner', 'new').get()).toEqual({}))
})

test('deleting what this browser keeps deletes marks and undo too', async () => {
  const { user, router } = await open('/copies')
  await user.click(await screen.findByRole('button', { name: 'Show the differences' }))
  await user.click(await screen.findByRole('button', { name: /^Take these \d+ answers$/ }))
  await saved()
  await router.navigate('/applications/new')
  await user.click(await screen.findByText('Copies of your answers, and what this browser keeps'))
  await user.click(screen.getByRole('button', { name: 'Delete what this browser keeps' }))
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Delete' }))
  await waitFor(() => expect(readAgainOf('owner', 'new').get()).toEqual({}))
  expect(Object.keys(sessionStorage).filter((name) => name.includes('taken'))).toEqual([])
})

test('without another application there is nothing to copy from, and it is said', async () => {
  await renderDraft('/applications/new/copies', {
    as: 'owner',
    state: world({ applications: [draft('new'), draft('foreign', { ownerId: 'stranger', collaborators: [] })] }),
  })
  expect(await screen.findByText('You have no other application yet.')).toBeVisible()
})
