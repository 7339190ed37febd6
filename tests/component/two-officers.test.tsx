/** Two people work on one thing: whoever comes second is told so, and keeps the text and the place on the page. */
import { act, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import type { NodeBackend } from '#mocks/node.ts'
import type { StoredApplication } from '#mocks/state.ts'
import type { ApplicationStatus } from '#src/domain/status.ts'
import { dismissToast, toastStore } from '#src/ui/toasts.ts'
import { restAs } from '#tests/support/backends.ts'
import { onTheWay } from '#tests/support/lost-answers.ts'
import { renderApp, type RenderedApp } from '#tests/support/render-app.tsx'
import { draft, fullScores, review, sent, world } from '#tests/support/world.ts'

const AT = '2016-06-20T08:00:00.000Z'

beforeEach(() => {
  for (const { id } of toastStore.get()) dismissToast(id)
})

/** The statuses that a proposal went through, the last one is the present one. */
const wentThrough = (...statuses: [ApplicationStatus, ...ApplicationStatus[]]): Partial<StoredApplication> => ({
  history: statuses.slice(1).map((to, index) => ({
    at: AT,
    byName: 'x',
    from: statuses[index] ?? to,
    to,
    reason: null,
  })),
})

const openProposal = (path: string, ...statuses: [ApplicationStatus, ...ApplicationStatus[]]) =>
  renderApp(path, {
    as: 'secretary',
    at: AT,
    state: world({
      applications: [sent('one', statuses.at(-1)!, wentThrough(...statuses)), sent('two', 'panel')],
      reviews: (['A', 'B', 'C'] as const).flatMap((module) =>
        ['reviewer-1', 'reviewer-2'].map((id) => review('one', id, { module, scores: fullScores(9) })),
      ),
    }),
  })

/** A step of the other officer, in another browser. */
async function otherOfficer(backend: NodeBackend, to: ApplicationStatus, confirmations: string[] = []) {
  const office = restAs('secretary', backend)
  const { version } = await office.getProposal({ proposalId: 'one' })
  await office.changeStatus({ proposalId: 'one', version, to, reason: 'Looked at again, see E-04.', confirmations })
}
const takeBackToPanel = (backend: NodeBackend) => otherOfficer(backend, 'panel', ['second_person'])

/** Holds the answer to a write back until the function that it returns is called: a slow line. */
function holdWrite(): () => void {
  const { promise, resolve } = Promise.withResolvers<undefined>()
  onTheWay(async (request, answer) => {
    if (request.method === 'PUT') await promise
    return answer
  })
  return () => resolve(undefined)
}

const statusOf = (backend: NodeBackend) => backend.state().applications[0]?.status
const dialogOf = async ({ user }: RenderedApp, to: string) => {
  await user.click(await screen.findByRole('button', { name: `Move to “${to}”` }))
  return within(await screen.findByRole('dialog'))
}

test('the dialog goes on with what the step needs since somebody else has moved the proposal', async () => {
  const app = await openProposal('/review/one', 'panel', 'proposed')
  const { user, backend } = app
  const dialog = await dialogOf(app, 'Awarded')
  await user.type(dialog.getByLabelText('Strengths of the proposal'), 'Clear needs.')
  await user.type(dialog.getByLabelText('Weaknesses of the proposal'), 'Vague results.')
  await user.click(dialog.getByRole('checkbox'))
  await takeBackToPanel(backend)
  await otherOfficer(backend, 'reserve', ['quorum'])
  await user.click(dialog.getByRole('button', { name: 'Move to “Awarded”' }))
  expect(await dialog.findByRole('alert')).toHaveTextContent(/It is now in “Reserve list”/)

  await user.click(await dialog.findByRole('checkbox', { name: /Funds have become free/, checked: false }))
  expect(dialog.getByLabelText('Weaknesses of the proposal')).toHaveValue('Vague results.')
  await user.click(dialog.getByRole('button', { name: 'Move to “Awarded”' }))
  await waitFor(() => expect(statusOf(backend)).toBe('awarded'))
})

test('a reason that is needed since then has its field, and the words to the applicant are still there', async () => {
  const app = await openProposal('/review/one', 'panel', 'reserve')
  const { user, backend, router } = app
  const dialog = await dialogOf(app, 'Rejected')
  await user.type(dialog.getByLabelText('Strengths of the proposal'), 'Clear needs.')
  await user.type(dialog.getByLabelText('Weaknesses of the proposal'), 'Vague results.')
  await user.click(dialog.getByRole('checkbox'))
  expect(dialog.queryByLabelText('Reason')).toBeNull()
  await takeBackToPanel(backend)
  await otherOfficer(backend, 'not_selected', ['quorum'])
  await user.click(dialog.getByRole('button', { name: 'Move to “Rejected”' }))
  expect(await dialog.findByLabelText('Reason')).toBeVisible()

  await user.click(dialog.getByRole('button', { name: 'Cancel' }))
  await router.navigate('/review/two')
  await screen.findByText(/TCC-2016-two/)
  await router.navigate('/review/one')
  const again = await dialogOf(app, 'Rejected')
  expect(again.getByLabelText('Strengths of the proposal')).toHaveValue('Clear needs.')
  await user.type(again.getByLabelText('Reason'), 'Others were better.')
  await user.click(again.getByRole('checkbox'))
  await user.click(again.getByRole('button', { name: 'Move to “Rejected”' }))
  await waitFor(() => expect(statusOf(backend)).toBe('rejected'))
})

/** "Proposed" is pressed on a slow line, after the other officer has moved the proposal on. */
const overtaken = async () => {
  const app = await openProposal('/review/one', 'panel')
  const dialog = await dialogOf(app, 'Proposed')
  await app.user.type(dialog.getByLabelText('Reason'), 'The best one.')
  await app.user.click(dialog.getByRole('checkbox'))
  await otherOfficer(app.backend, 'reserve', ['quorum'])
  const release = holdWrite()
  await app.user.click(dialog.getByRole('button', { name: 'Move to “Proposed”' }))
  return { ...app, dialog, release }
}

test('a refusal that comes after the dialog was closed is told beside the steps', async () => {
  const { user, dialog, release } = await overtaken()
  await user.click(dialog.getByRole('button', { name: 'Cancel' }))
  expect(screen.queryByRole('dialog')).toBeNull()
  release()
  const told = await screen.findByText(/was not moved to “Proposed”/)
  expect(told.closest('[role=alert]')).toHaveTextContent('Meanwhile Sample secretary moved it to “Reserve list”')
})

test('one that comes after the page was left is told in a message', async () => {
  const { router, release } = await overtaken()
  await router.navigate('/review/two')
  await screen.findByText(/TCC-2016-two/)
  release()
  const messages = within(await screen.findByRole('region', { name: 'Messages' }))
  expect(await messages.findByText(/was not moved to “Proposed”/)).toBeVisible()
})

test('“Undo” still leads to the step once another page is open', async () => {
  const app = await openProposal('/review/one', 'panel')
  const { user, backend, router } = app
  const dialog = await dialogOf(app, 'Proposed')
  await user.type(dialog.getByLabelText('Reason'), 'The best one.')
  await user.click(dialog.getByRole('checkbox'))
  await user.click(dialog.getByRole('button', { name: 'Move to “Proposed”' }))
  const undo = await screen.findByRole('button', { name: 'Undo' })
  await router.navigate('/review/two')
  await screen.findByText(/TCC-2016-two/)

  await user.click(undo)
  const back = within(await screen.findByRole('dialog', { name: /: take back to “Panel”$/ }))
  expect(router.state.location.pathname).toBe('/review/one')
  await user.type(back.getByLabelText('Reason'), 'A mistake.')
  await user.click(back.getByRole('checkbox'))
  await user.click(back.getByRole('button', { name: 'Move to “Panel”' }))
  await waitFor(() => expect(statusOf(backend)).toBe('panel'))
  await waitFor(() => expect(router.state.location.hash).toBe(''))
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('a step keeps the focus on the page, beside the steps that follow', async () => {
  const app = await openProposal('/review/one', 'admissibility_check', 'eligibility_check')
  const { user, backend } = app
  const dialog = await dialogOf(app, 'In assessment')
  await user.click(dialog.getByRole('button', { name: 'Move to “In assessment”' }))
  await waitFor(() => expect(statusOf(backend)).toBe('in_assessment'))
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Next steps' })).toHaveFocus())
})

test('the form that asks the applicant stays with its text when somebody else has moved the proposal on', async () => {
  const { user, backend } = await openProposal('/review/one', 'submitted', 'admissibility_check')
  await user.click(await screen.findByRole('button', { name: 'Move to “Clarification asked”' }))
  const form = within(screen.getByRole('form', { name: 'Ask the applicant what is missing' }))
  await user.type(form.getByRole('textbox', { name: 'What is missing, in general' }), 'Two things.')
  await user.selectOptions(form.getByLabelText('Which part of the application'), 'Objectives')
  await user.type(form.getByRole('textbox', { name: 'What is missing there' }), 'The end.')
  await otherOfficer(backend, 'eligibility_check')
  await user.click(form.getByRole('button', { name: 'Ask the applicant' }))

  expect(await form.findByRole('alert')).toHaveTextContent('The applicant was not asked')
  expect(form.getByRole('textbox', { name: 'What is missing there' })).toHaveValue('The end.')
  const send = form.getByRole('button', { name: 'Ask the applicant' })
  expect(send).toHaveAttribute('aria-disabled', 'true')
  expect(send).toHaveFocus()
  await user.click(form.getByRole('button', { name: 'Cancel' }))
  expect(screen.queryByRole('form', { name: 'Ask the applicant what is missing' })).toBeNull()
})

test.each([false, true])(
  'a reason for an ownership request that somebody else has decided stays until it is put away, typed before a reload: %s',
  async (isReloaded) => {
    const transfer = {
      fromId: 'editor',
      toId: 'owner',
      at: '2016-04-11T08:00:00.000Z',
      asked: { at: '2016-04-11T09:00:00.000Z', reason: 'By mistake.' },
    }
    const team = { applicationId: 'one', version: 1, invitations: [], events: [], handovers: [], ownershipOffer: null }
    const { user, backend, router } = await renderApp('/secretariat', {
      as: 'secretary',
      state: world({ applications: [draft('one')], teams: [{ ...team, transfer }] }),
    })
    await user.type(await screen.findByRole('textbox', { name: 'Reason for the decision' }), 'As agreed.')
    if (isReloaded) {
      await act(() => router.navigate('/about'))
      await act(() => router.navigate('/secretariat'))
    }
    expect(await screen.findByRole('textbox', { name: 'Reason for the decision' })).toHaveValue('As agreed.')
    const office = restAs('secretary', backend)
    const [asked] = (await office.listOwnershipRequests({})).items
    await office.decideOwnershipRequest({
      applicationId: 'one',
      version: asked?.version ?? 0,
      decision: 'keep',
      reason: 'They agreed.',
    })
    await user.click(screen.getByRole('button', { name: /^Give it back to/ }))

    const told = await screen.findByText(/decided already, or is asked no longer/)
    expect(told.closest('[role=alert]')).toBeVisible()
    expect(screen.getByRole('textbox', { name: 'Reason for the decision' })).toHaveValue('As agreed.')
    await waitFor(() => expect(screen.getByRole('heading', { name: /asked back$/ })).toHaveFocus())
    expect(screen.queryByRole('button', { name: /^Give it back to/ })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Put it away' }))
    expect(screen.queryByRole('textbox', { name: 'Reason for the decision' })).toBeNull()
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus()
  },
)

test('what an officer writes to a sender who has withdrawn meanwhile stays until it is put away', async () => {
  const path = '/secretariat/join-requests/JOIN-2016-B9T3XW6C'
  const { user, backend } = await renderApp(path, { as: 'secretariat' })
  await user.click(await screen.findByRole('radio', { name: 'Do not accept' }))
  await user.type(screen.getByRole('textbox', { name: 'Reason' }), 'Not an authority.')
  const { requests } = backend.state()
  const request = requests.find(({ reference }) => path.endsWith(reference))
  if (!request) throw new Error('the request is not in the seed')
  const at = '2016-04-12T08:00:00.000Z'
  const event = {
    at,
    by: 'sender',
    byName: null,
    from: request.status,
    to: 'withdrawn',
    text: null,
    decision: null,
  } as const
  requests.splice(requests.indexOf(request), 1, {
    ...request,
    status: 'withdrawn',
    version: request.version + 1,
    history: [...request.history, event],
  })
  await user.click(screen.getByRole('button', { name: 'Do this' }))

  expect(await screen.findByText(/has changed something meanwhile/)).toBeVisible()
  expect(await screen.findByRole('textbox', { name: 'What you wrote' })).toHaveValue('Not an authority.')
  expect(document.body).not.toHaveFocus()
  await user.click(screen.getByRole('button', { name: 'Put it away' }))
  expect(screen.queryByRole('textbox', { name: 'What you wrote' })).toBeNull()
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus()
})
