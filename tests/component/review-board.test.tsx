import { screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { NodeBackend } from '#mocks/node.ts'
import { renderApp } from '#tests/support/render-app.tsx'

/** Proposals of the rehearsal call by initial status. */
const RECEIVED = 'rehearsal-32'
const IN_CHECK = 'rehearsal-36'
const IN_ELIGIBILITY = 'rehearsal-44'
const UNFINISHED = 'rehearsal-05'

const application = (backend: NodeBackend, id: string) => {
  const found = backend.state().applications.find((candidate) => candidate.id === id)
  if (!found) throw new Error(`${id} is not in the seed`)
  return found
}
const nameOf = (backend: NodeBackend, id: string): string => {
  const name = application(backend, id).submissions.at(-1)?.answers['applicant.localAuthorityName']
  return typeof name === 'string' ? name : ''
}
const column = (name: string) => within(screen.getByRole('region', { name: new RegExp(`^${name}`) }))
const boardIsThere = () => screen.findByRole('region', { name: /^Received/ })
/** The shell has a separate alert for the connection. */
const refusal = async () => {
  const title = await screen.findByText(/was not moved to/)
  return title.closest<HTMLElement>('[role=alert]') ?? title
}
/** The procedure has no step back from most statuses, so a move needs a confirmation. */
const sure = async (user: UserEvent, to: string) => {
  const dialog = within(await screen.findByRole('dialog', { name: new RegExp(`move to “${to}”$`) }))
  expect(dialog.getByText(/The procedure has no step back from there/)).toBeVisible()
  await user.click(dialog.getByRole('button', { name: `Move to “${to}”` }))
}
const moveButton = (name: string) => screen.getByRole('button', { name: `Move to… ${name}` })

test('the secretariat moves a card by its menu: it stands in the new column, and the step is told', async () => {
  const { user, backend } = await renderApp('/review', { as: 'secretariat' })
  await boardIsThere()
  const name = nameOf(backend, RECEIVED)
  expect(column('Received').getByRole('link', { name })).toBeVisible()

  await user.click(moveButton(name))
  await user.click(await screen.findByRole('menuitem', { name: /^Admissibility check/ }))
  await sure(user, 'Admissibility check')

  expect(
    await screen.findByText(`${name} moved from “Received” to “Admissibility check”.`, { exact: false }),
  ).toBeVisible()
  expect(column('Admissibility').getByRole('link', { name })).toBeVisible()
  expect(column('Received').queryByRole('link', { name })).not.toBeInTheDocument()
  expect(application(backend, RECEIVED).status).toBe('admissibility_check')
  // The procedure has no step back from here, so there is no undo button.
  expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument()
})

test('by keyboard alone: the card’s key opens the menu, Enter moves, the focus stays with the card', async () => {
  const { user, backend } = await renderApp('/review', { as: 'secretariat' })
  await boardIsThere()
  const name = nameOf(backend, RECEIVED)
  screen.getByRole('link', { name }).focus()
  await user.keyboard('m')
  await screen.findByRole('menu', { name: `Move ${name} to` })
  // React Aria focuses the first item, which happy-dom does not support; e2e tests cover it.
  screen.getByRole('menuitem', { name: /^Admissibility check/ }).focus()
  await user.keyboard('{Enter}')
  const dialog = within(await screen.findByRole('dialog'))
  dialog.getByRole('button', { name: 'Move to “Admissibility check”' }).focus()
  await user.keyboard('{Enter}')

  await waitFor(() => expect(column('Admissibility').getByRole('link', { name })).toBeVisible())
  await waitFor(() => expect(moveButton(name)).toHaveFocus())
})

test('arrow keys go from card to card', async () => {
  const { user } = await renderApp('/review', { as: 'secretariat' })
  await boardIsThere()
  const [first, second] = column('Received').getAllByRole('link')
  const [neighbour] = column('Admissibility').getAllByRole('link')
  first?.focus()
  await user.keyboard('{ArrowDown}')
  expect(second).toHaveFocus()
  await user.keyboard('{ArrowUp}{ArrowRight}')
  expect(neighbour).toHaveFocus()
})

test('the menu lists the steps of the procedure and says why one is not possible; choosing it moves nothing', async () => {
  const { user, backend } = await renderApp('/review', { as: 'secretariat' })
  await boardIsThere()
  await user.click(moveButton(nameOf(backend, UNFINISHED)))
  const panel = await screen.findByRole('menuitem', { name: /^Panel/ })
  // Statuses without a step are one line, not a list.
  expect(screen.getAllByRole('menuitem')).toEqual([panel])
  expect(screen.getByRole('menu')).toHaveAccessibleDescription('No direct step leads anywhere else from here.')
  expect(panel).toHaveAttribute('aria-disabled', 'true')
  expect(panel).toHaveAccessibleName(/Assessments are missing/)

  await user.click(panel)
  expect(screen.getByRole('menu')).toBeVisible()
  expect(application(backend, UNFINISHED).status).toBe('in_assessment')
})

test('a menu without any step says so', async () => {
  const { user, backend } = await renderApp('/review', { as: 'secretariat' })
  await boardIsThere()
  const withdrawn = backend
    .state()
    .applications.find(({ status, callId }) => status === 'withdrawn' && callId === 'romact-rehearsal-2016')!
  await user.click(moveButton(nameOf(backend, withdrawn.id)))
  expect(await screen.findByRole('menuitem')).toHaveAccessibleName('No step is open to you from here.')
})

test('a separator in the heading never begins a line, and a difference of scores has its unit', async () => {
  await renderApp('/review', { as: 'secretariat' })
  await boardIsThere()
  expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/^Assessment\u00A0· /)
  expect(screen.getAllByText(/^Scores differ by [\d.]+ percentage points$/)[0]).toBeVisible()
})

test('a step that needs a reason and a second person asks for both, and can be taken back', async () => {
  const { user, backend } = await renderApp('/review', { as: 'secretariat' })
  await boardIsThere()
  const name = nameOf(backend, IN_ELIGIBILITY)
  await user.click(moveButton(name))
  await user.click(await screen.findByRole('menuitem', { name: /^Not eligible/ }))
  const dialog = within(await screen.findByRole('dialog', { name: `${name}: move to “Not eligible”` }))
  const go = dialog.getByRole('button', { name: 'Move to “Not eligible”' })

  await user.click(go)
  expect(dialog.getByRole('alert')).toHaveTextContent('There are 2 problems')
  expect(dialog.getByLabelText('Reason')).toHaveAccessibleDescription(/Write a reason/)

  await user.type(dialog.getByLabelText('Reason'), 'It works for profit.')
  await user.click(dialog.getByRole('checkbox', { name: /second person/ }))
  await user.click(go)
  // The backend requires a rule: shown at the field, and the text stays.
  await waitFor(() =>
    expect(dialog.getByLabelText('Reason')).toHaveAccessibleDescription(/Name the rule in the reason/),
  )
  expect(dialog.getByLabelText('Reason')).toHaveValue('It works for profit.')

  await user.type(dialog.getByLabelText('Reason'), ' See E-04.')
  await user.click(go)
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
  expect(application(backend, IN_ELIGIBILITY).history.at(-1)).toMatchObject({
    to: 'ineligible',
    reason: 'It works for profit. See E-04.',
  })

  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  expect(await screen.findByRole('dialog', { name: `${name}: take back to “Eligibility check”` })).toBeVisible()
})

test('a move that somebody else has overtaken goes back, says who moved it, and offers to go on', async () => {
  const { user, backend } = await renderApp('/review', { as: 'secretariat' })
  await boardIsThere()
  const name = nameOf(backend, IN_CHECK)
  const answer = await backend.fetch(
    new Request(`http://localhost/api/proposals/${IN_CHECK}`, {
      headers: { Authorization: 'Bearer demo-secretariat' },
    }),
  )
  const overtaking = await backend.fetch(
    new Request(`http://localhost/api/proposals/${IN_CHECK}/status`, {
      method: 'PUT',
      headers: {
        Authorization: 'Bearer demo-secretariat',
        'Content-Type': 'application/json',
        'If-Match': answer.headers.get('ETag') ?? '',
      },
      body: JSON.stringify({
        to: 'clarification_requested',
        reason: 'The signature page?',
        confirmations: [],
        questions: [{ address: 'documents.DOC-7', text: 'It is not signed.' }],
      }),
    }),
  )
  expect(overtaking.status).toBe(200)

  await user.click(moveButton(name))
  await user.click(await screen.findByRole('menuitem', { name: /^Eligibility check/ }))
  await sure(user, 'Eligibility check')

  const told = await refusal()
  expect(told).toHaveTextContent(`${name} was not moved to “Eligibility check”`)
  expect(told).toHaveTextContent('Meanwhile Jules Sample moved it to “Clarification asked”')
  expect(column('Admissibility').getByRole('link', { name })).toBeVisible()
  expect(column('Eligibility').queryByRole('link', { name })).not.toBeInTheDocument()
  await user.click(within(told).getByRole('button', { name: 'Close' }))
  expect(screen.queryByText(/was not moved/)).not.toBeInTheDocument()
})

test('without a connection the card goes back, and the same move can be tried again in place', async () => {
  const { user, backend } = await renderApp('/review', { as: 'secretariat' })
  await boardIsThere()
  const name = nameOf(backend, RECEIVED)
  backend.faults.set({ kind: 'offline', operation: 'changeStatus', times: 1 })
  await user.click(moveButton(name))
  await user.click(await screen.findByRole('menuitem', { name: /^Admissibility check/ }))
  await sure(user, 'Admissibility check')

  const told = await refusal()
  expect(told).toHaveTextContent('There is no connection to the server.')
  expect(column('Received').getByRole('link', { name })).toBeVisible()
  await user.click(within(told).getByRole('button', { name: 'Move to “Admissibility check” again' }))
  await waitFor(() => expect(column('Admissibility').getByRole('link', { name })).toBeVisible())
  await waitFor(() => expect(application(backend, RECEIVED).status).toBe('admissibility_check'))
})

test('a move without a way back can still be called off: nothing moves, and the focus goes back to the card', async () => {
  const { user, backend } = await renderApp('/review', { as: 'secretariat' })
  await boardIsThere()
  const name = nameOf(backend, RECEIVED)
  await user.click(moveButton(name))
  await user.click(await screen.findByRole('menuitem', { name: /^Admissibility check/ }))
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Cancel' }))
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  expect(column('Received').getByRole('link', { name })).toBeVisible()
  expect(application(backend, RECEIVED).status).toBe('submitted')
  await waitFor(() => expect(moveButton(name)).toHaveFocus())
})

test.each(['board', 'table'])('a reviewer sees only assigned proposals, and once who moves them: %s', async (view) => {
  const { user, backend } = await renderApp(`/review?view=${view}`, { as: 'reviewer-1' })
  const mine = backend.state().assignments.filter(({ reviewerId }) => reviewerId === 'reviewer-1')
  expect(await screen.findByText(/The office moves proposals from stage to stage/)).toBeVisible()
  expect(screen.getByText(`${mine.length} proposals`)).toBeVisible()
  expect(screen.queryByRole('region', { name: /^Received/ })).not.toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /^Move to/ })).not.toBeInTheDocument()
  expect(screen.queryByRole('columnheader', { name: /^Move to/ })).not.toBeInTheDocument()
  screen.getByRole('link', { name: nameOf(backend, UNFINISHED) }).focus()
  await user.keyboard('m')
  expect(screen.queryByRole('menu')).not.toBeInTheDocument()
})

test('filters live in the address, count what they leave, and can be cleared', async () => {
  const { user, router } = await renderApp('/review?status=panel', { as: 'secretariat' })
  await boardIsThere()
  expect(screen.getByText('7 of 48 proposals')).toBeVisible()
  expect(screen.getByLabelText('Status')).toHaveValue('panel')

  await user.selectOptions(screen.getByLabelText('Module'), 'C')
  await waitFor(() => expect(router.state.location.search).toContain('module=C'))
  expect(await screen.findByText('3 of 48 proposals')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Clear filters' }))
  expect(screen.getByRole('searchbox', { name: 'Authority or reference' })).toHaveFocus()
  expect(await screen.findByText('48 proposals')).toBeVisible()

  await user.type(screen.getByRole('searchbox', { name: 'Authority or reference' }), '2016-001')
  expect(await screen.findByText('1 of 48 proposals')).toBeVisible()
  expect(router.state.location.search).toBe('?text=2016-001')
})

test('the table shows the same list and sorts it', async () => {
  const { user, router } = await renderApp('/review?view=table&status=panel', { as: 'secretariat' })
  const table = within(await screen.findByRole('table', { name: 'Proposals' }))
  expect(table.getAllByRole('row')).toHaveLength(8)
  await user.click(table.getByRole('button', { name: 'Reference' }))
  await waitFor(() => expect(router.state.location.search).toContain('sort=reference'))
  await waitFor(() =>
    expect(table.getByRole('columnheader', { name: 'Reference' })).toHaveAttribute('aria-sort', 'ascending'),
  )
  await user.click(table.getByRole('button', { name: 'Reference' }))
  await waitFor(() => expect(router.state.location.search).toContain('sort=reference.desc'))
  await waitFor(() => expect(table.getAllByRole('row')[1]).toHaveTextContent('REH-2016-031'))
})

test('a call that does not exist is not found', async () => {
  await renderApp('/review?call=nowhere', { as: 'secretariat' })
  expect(await screen.findByRole('heading', { level: 1, name: 'This page was not found' })).toBeVisible()
})

test('to an applicant the page does not exist', async () => {
  await renderApp('/review', { as: 'applicant' })
  expect(await screen.findByRole('heading', { level: 1, name: 'This page was not found' })).toBeVisible()
})
