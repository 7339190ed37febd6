import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { seedState } from '#mocks/seeds/seed-state.ts'
import type { Answers } from '#src/domain/application/types.ts'
import { openCompleteAt, stored } from '#tests/support/application-page.ts'
import { renderApp } from '#tests/support/render-app.tsx'

test('a long answer is marked as written in another language, and carries it wherever it is read', async () => {
  const { user, backend, router } = await openCompleteAt('/motivation')
  const field = await screen.findByLabelText('Objectives')
  expect(field).not.toHaveAttribute('lang')
  expect(field).toHaveAttribute('dir', 'auto')
  const places = screen.getAllByText('Written in another language?')
  expect(places.length).toBeGreaterThan(3)
  // The control below this field.
  const place = places.find((one) => field.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING)
  if (!place) throw new Error('nothing below the field')
  await user.click(place)
  const select = document.getElementById('motivation.objectives.lang')
  if (!select) throw new Error('no list of languages')
  await user.selectOptions(select, 'Romanian')
  expect(field).toHaveAttribute('lang', 'ro')
  expect(screen.getByText('Written in: Romanian')).toBeVisible()
  await waitFor(() => expect(stored(backend, 'full').answers['motivation.objectives.lang']).toBe('ro'))

  // Changes the language of the whole application; this answer keeps its own.
  await router.navigate('/applications/full/applicant')
  await user.selectOptions(await screen.findByLabelText(/^Language in which you write/), 'French')
  await waitFor(() => expect(stored(backend, 'full').answers['applicant.writtenIn']).toBe('fr'))
  await router.navigate('/applications/full/check')
  const motivation = await screen.findByRole('region', { name: 'Motivation' })
  const text = (address: string) => {
    const answer = stored(backend, 'full').answers[address]
    if (typeof answer !== 'string') throw new Error(`no answer at ${address}`)
    return within(motivation).getByText(answer)
  }
  expect(text('motivation.objectives')).toHaveAttribute('lang', 'ro')
  expect(text('motivation.expectedResults')).toHaveAttribute('lang', 'fr')
})

test('reviewers hear it in its language too', async () => {
  const seed = await seedState()
  const mark: Answers = { 'motivation.objectives.lang': 'ro' }
  const applications = seed.applications.map((application) =>
    application.id === 'rehearsal-20'
      ? {
          ...application,
          submissions: application.submissions.map((sent) => ({ ...sent, answers: { ...sent.answers, ...mark } })),
        }
      : application,
  )
  await renderApp('/review/rehearsal-20', { as: 'reviewer-1', state: { ...seed, applications } })
  await screen.findByRole('heading', { level: 3, name: /^Objectives/ })
  const text = applications.find(({ id }) => id === 'rehearsal-20')?.submissions.at(-1)?.answers[
    'motivation.objectives'
  ]
  if (typeof text !== 'string') throw new Error('no objectives')
  expect(screen.getByText(text)).toHaveAttribute('lang', 'ro')
})
