import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { REHEARSAL_CALL } from '#mocks/seeds/calls.ts'
import { seedState } from '#mocks/seeds/seed-state.ts'
import type { State } from '#mocks/state.ts'
import { renderApp } from '#tests/support/render-app.tsx'

/** In assessment, and not assigned to reviewer-3 yet. */
const PATH = '/review/rehearsal-20'
const card = async () => within(await screen.findByRole('region', { name: 'Reviewers' }))
const choice = async () => (await card()).findByRole('combobox', { name: 'Reviewer to assign' })
const assign = async () => (await card()).findByRole('button', { name: 'Assign' })

/** The seed without assignments to this proposal. */
async function unassigned(changes: Partial<State['applications'][number]> = {}): Promise<State> {
  const state = await seedState()
  return {
    ...state,
    applications: state.applications.map((it) => (PATH.endsWith(it.id) ? { ...it, ...changes } : it)),
    assignments: state.assignments.filter(({ applicationId }) => !PATH.endsWith(applicationId)),
    reviews: state.reviews.filter(({ proposalId }) => !PATH.endsWith(proposalId)),
  }
}

test('the secretariat assigns a reviewer, who then finds the proposal and is asked for the declaration', async () => {
  const { user, backend } = await renderApp(PATH, { as: 'secretariat', state: await unassigned() })
  expect(await (await card()).findByText('Nobody is assigned yet.')).toBeVisible()
  expect((await card()).getByText('Every module needs 2 assessments.')).toBeVisible()

  await user.click(await assign())
  expect(await choice()).toHaveAccessibleDescription(/Choose a reviewer\./)
  await waitFor(async () => expect(await choice()).toHaveFocus())

  await user.selectOptions(await choice(), 'Ilse Sample')
  await user.click(await assign())
  const row = await (await card()).findByRole('listitem')
  expect(row).toHaveTextContent('Ilse Sample')
  expect(row).toHaveTextContent('Interests not declared yet')
  expect(await choice()).toHaveValue('')
  expect(within(await choice()).queryByRole('option', { name: 'Ilse Sample' })).not.toBeInTheDocument()
  await waitFor(async () => expect(await assign()).toHaveFocus())
  const authorityName = screen.getByRole('heading', { level: 1 }).textContent ?? ''
  expect(screen.getByText(`Ilse Sample is assigned to ${authorityName}.`)).toBeInTheDocument()
  const state = backend.state()
  cleanup()

  const reviewer = await renderApp(`/review?call=${REHEARSAL_CALL}`, { as: 'reviewer-3', state })
  await reviewer.user.click(await screen.findByRole('link', { name: authorityName }))
  expect(await screen.findByRole('heading', { name: 'Declaration of interests' })).toBeVisible()
  expect(screen.queryByRole('region', { name: 'Reviewers' })).not.toBeInTheDocument()
})

test('with the last one the choice goes, and the focus stays in the card', async () => {
  const { user } = await renderApp(PATH, { as: 'secretariat', state: await unassigned() })
  for (const name of ['Gabriel Sample', 'Hanne Sample', 'Ilse Sample']) {
    await user.selectOptions(await choice(), name)
    await user.click(await assign())
    await (await card()).findByText(name, { selector: 'strong' })
  }
  expect(await (await card()).findByText(/^There is nobody else whom you could assign\./)).toBeVisible()
  expect((await card()).getByRole('heading', { name: 'Reviewers' })).toHaveFocus()
})

test('an assignment is taken back with one press until the reviewer declares interests', async () => {
  const { user, backend } = await renderApp(PATH, { as: 'secretariat', state: await unassigned() })
  await user.selectOptions(await choice(), 'Ilse Sample')
  await user.click(await assign())
  const takeBack = { name: 'Take back the assignment of Ilse Sample' }
  await user.click(await (await card()).findByRole('button', takeBack))
  expect(await (await card()).findByText('Nobody is assigned yet.')).toBeVisible()
  expect((await card()).getByRole('heading', { name: 'Reviewers' })).toHaveFocus()
  expect(screen.getByText(/^Ilse Sample is no longer assigned to /)).toBeInTheDocument()
  expect(within(await choice()).getByRole('option', { name: 'Ilse Sample' })).toBeInTheDocument()

  await user.selectOptions(await choice(), 'Ilse Sample')
  await user.click(await assign())
  await (await card()).findByRole('button', takeBack)
  const declared = await backend.fetch(
    new Request(`http://localhost/api/proposals/${PATH.split('/').at(-1)}/interest`, {
      method: 'PUT',
      headers: { Authorization: 'Bearer demo-reviewer-3', 'Content-Type': 'application/json' },
      body: JSON.stringify({ interest: 'none', reason: '' }),
    }),
  )
  expect(declared.ok).toBe(true)
  await user.click((await card()).getByRole('button', takeBack))
  expect(await (await card()).findByRole('alert')).toHaveTextContent('Ilse Sample has declared interests by now')
  expect(await (await card()).findByText('Declared: no conflict of interest')).toBeVisible()
  expect((await card()).queryByRole('button', takeBack)).not.toBeInTheDocument()
})

test('a failure is told once, in the card, and the choice is kept', async () => {
  const { user, backend } = await renderApp(PATH, { as: 'secretariat', state: await unassigned() })
  backend.faults.set({ kind: 'offline', operation: 'assignReviewer', times: 1 })
  await user.selectOptions(await choice(), 'Ilse Sample')
  await user.click(await assign())
  expect(await (await card()).findByRole('alert')).toHaveTextContent('There is no connection to the server.')
  await user.click(await assign())
  expect(await (await card()).findByRole('listitem')).toHaveTextContent('Ilse Sample')
  expect((await card()).queryByRole('alert')).not.toBeInTheDocument()
})

test('what the reviewers declared is shown; after the assessment nobody can be assigned', async () => {
  const { backend } = await renderApp('/review/rehearsal-26', { as: 'secretariat' })
  const rows = await (await card()).findAllByRole('listitem')
  const mine = backend.state().assignments.filter(({ applicationId }) => applicationId === 'rehearsal-26')
  expect(rows).toHaveLength(mine.length)
  for (const row of rows) expect(row).toHaveTextContent('Declared: no conflict of interest')
  expect((await card()).queryByRole('combobox')).not.toBeInTheDocument()
  expect((await card()).getByText(/^Reviewers are assigned from the admissibility check/)).toBeVisible()
})
