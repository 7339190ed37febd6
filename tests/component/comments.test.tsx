import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { renderDraft } from '#tests/support/application-page.ts'
import { restAs } from '#tests/support/backends.ts'
import { draft, world } from '#tests/support/world.ts'

const OBJECTIVES = 'motivation.objectives'

const openAs = (as: string, page: string, collaborators = draft('one').collaborators) =>
  renderDraft(`/applications/one/${page}`, { as, state: world({ applications: [draft('one', { collaborators })] }) })

const panelOf = async (user: UserEvent, button: string | RegExp) => {
  await user.click(await screen.findByRole('button', { name: button }))
  return within(await screen.findByRole('group', { name: 'Comments on: Objectives' }))
}

test('a comment is added at its question, answered, resolved and reopened', async () => {
  const { user, backend } = await openAs('owner', 'motivation')
  const panel = await panelOf(user, 'Comment on: Objectives')
  expect(panel.getByText(/Only the people of this application see comments/)).toBeVisible()
  await user.click(panel.getByRole('button', { name: 'Add the comment' }))
  expect(panel.getByText(/Write something first/)).toBeVisible()
  expect(panel.getByLabelText('New comment')).toHaveFocus()
  await user.type(panel.getByLabelText('New comment'), 'Which year?')
  await user.click(panel.getByRole('button', { name: 'Add the comment' }))
  const thread = within(await panel.findByRole('article', { name: 'Comment by Sample owner' }))
  expect(panel.getByLabelText('New comment')).toHaveValue('')
  const button = screen.getByRole('button', { name: '1 open comment on: Objectives' })
  await user.type(thread.getByLabelText('Answer'), '2015.')
  await user.click(thread.getByRole('button', { name: 'Add the answer' }))
  expect(await thread.findByText('2015.')).toBeVisible()
  await user.click(thread.getByRole('button', { name: 'Resolve' }))
  await waitFor(async () => expect(await screen.findByRole('button', { name: 'Comment on: Objectives' })).toHaveFocus())
  expect(backend.state().threads).toMatchObject([{ address: OBJECTIVES, resolved: { name: 'Sample owner' } }])
  await user.click(panel.getByText('1 resolved comment'))
  await user.click(panel.getByRole('button', { name: 'Reopen' }))
  await waitFor(() => expect(button).toHaveTextContent('1 open comment'))
  // The form around the comment was not submitted.
  expect(screen.getByRole('heading', { level: 1, name: 'Motivation' })).toBeVisible()
})

test('who may only read comments, too', async () => {
  const { user, backend } = await openAs('reader', 'motivation')
  const panel = await panelOf(user, 'Comment on: Objectives')
  await user.type(panel.getByLabelText('New comment'), 'I do not understand this.')
  await user.click(panel.getByRole('button', { name: 'Add the comment' }))
  expect(await panel.findByRole('article', { name: 'Comment by Sample reader' })).toBeVisible()
  expect(backend.state().threads).toHaveLength(1)
})

test('when the line breaks, the text stays, and one comment is made of two attempts', async () => {
  const { user, backend, router } = await openAs('owner', 'motivation')
  const panel = await panelOf(user, 'Comment on: Objectives')
  await user.type(panel.getByLabelText('New comment'), 'Which year?')
  backend.faults.set({ kind: 'offline', operation: 'openThread', times: 1 })
  await user.click(panel.getByRole('button', { name: 'Add the comment' }))
  expect(await panel.findByText('There is no connection to the server.')).toBeVisible()
  await act(() => router.navigate('/applications/one/activity'))
  await screen.findByRole('heading', { level: 1, name: 'Activity' })
  await act(() => router.navigate('/applications/one/motivation'))
  const again = await panelOf(user, 'Comment on: Objectives')
  expect(again.getByLabelText('New comment')).toHaveValue('Which year?')
  await user.click(again.getByRole('button', { name: 'Add the comment' }))
  await again.findByRole('article')
  expect(backend.state().threads).toHaveLength(1)
})

test('what is typed while a comment is being sent stays', async () => {
  const { user, backend } = await openAs('owner', 'motivation')
  const panel = await panelOf(user, 'Comment on: Objectives')
  const field = panel.getByLabelText('New comment')
  await user.type(field, 'Which year?')
  backend.faults.set({ kind: 'slow', operation: 'openThread', times: 1 })
  await user.click(panel.getByRole('button', { name: 'Add the comment' }))
  await user.type(field, ' And which town?')
  await panel.findByRole('article', { name: 'Comment by Sample owner' })
  expect(panel.getByLabelText('New comment')).toHaveValue('Which year? And which town?')
  await user.click(panel.getByRole('button', { name: 'Add the comment' }))
  await waitFor(() => expect(panel.getByLabelText('New comment')).toHaveValue(''))
  expect(backend.state().threads.flatMap(({ comments }) => comments.map(({ text }) => text))).toEqual([
    'Which year?',
    'Which year? And which town?',
  ])
})

test('who works alone is not bothered', async () => {
  await openAs('owner', 'motivation', [])
  await screen.findByLabelText('Objectives')
  await screen.findByText(/^Saved/)
  expect(screen.queryByRole('button', { name: /Comment on/ })).toBeNull()
})

const asked = (id: string, address: string) => ({
  id,
  applicationId: 'one',
  version: 1,
  address,
  comments: [{ id: 'c', at: '2016-04-11T08:00:00.000Z', personId: 'reader', name: 'Sample reader', text: 'Sure?' }],
  resolved: null,
})

/** Returns to this window after a while, which reloads everything. */
const comeBack = () => {
  const now = Date.now()
  vi.spyOn(Date, 'now').mockImplementation(() => now + 60_000)
  act(() => void window.dispatchEvent(new Event('visibilitychange')))
}

test('an answer that is being written stays in hand when somebody resolves the comment', async () => {
  const { user, backend } = await renderDraft('/applications/one/motivation', {
    as: 'owner',
    state: world({ applications: [draft('one')], threads: [asked('a', OBJECTIVES), asked('b', OBJECTIVES)] }),
  })
  const panel = await panelOf(user, '2 open comments on: Objectives')
  const [first, second] = panel.getAllByLabelText('Answer')
  if (!first || !second) throw new Error('no two places to answer')
  await user.type(first, 'In 2015')
  const editor = restAs('editor', backend)
  await editor.resolveThread({ applicationId: 'one', threadId: 'a', resolved: true, version: 1 })
  comeBack()
  expect(await panel.findByText(/^Resolved by Sample editor/)).toBeVisible()
  expect(first).toBeVisible()
  expect(first).toHaveFocus()
  expect(panel.getByText(/This comment has been resolved/).closest('[role=status]')).toBeVisible()
  expect(panel.getByText('Reopen it to add your answer.')).toBeVisible()
  await user.type(first, ', in May')
  const thread = within(panel.getAllByRole('article')[0] ?? document.body)
  expect(thread.getByRole('button', { name: 'Add the answer' })).toHaveAttribute('aria-disabled', 'true')
  await user.click(thread.getByRole('button', { name: 'Reopen' }))
  await waitFor(() => expect(panel.queryByText(/This comment has been resolved/)).toBeNull())
  await user.click(thread.getByRole('button', { name: 'Add the answer' }))
  expect(await thread.findByText('In 2015, in May')).toBeVisible()

  // A refusal at the same moment stays visible, with its reason.
  await user.type(second, 'In 2016')
  await editor.resolveThread({ applicationId: 'one', threadId: 'b', resolved: true, version: 1 })
  await user.click(panel.getAllByRole('button', { name: 'Add the answer' })[1] ?? document.body)
  expect(await panel.findByText(/This comment has been resolved/)).toBeVisible()
  expect(second).toHaveValue('In 2016')
  expect(panel.queryByText('That did not work')).toBeNull()
  // Without text, the thread need not be kept here.
  await user.clear(second)
  await user.tab()
  await user.tab()
  expect(panel.getByRole('button', { name: 'Reopen' })).toHaveFocus()
  await user.tab()
  await waitFor(() => expect(panel.queryByText(/This comment has been resolved/)).toBeNull())
  expect(panel.getByText('1 resolved comment')).toBeVisible()
})

test('who reopens a comment to add the answer in hand stays in it, by keyboard, too', async () => {
  const { user, backend } = await renderDraft('/applications/one/motivation', {
    as: 'owner',
    state: world({ applications: [draft('one')], threads: [asked('a', OBJECTIVES)] }),
  })
  const panel = await panelOf(user, '1 open comment on: Objectives')
  await user.type(panel.getByLabelText('Answer'), 'In 2015')
  await restAs('editor', backend).resolveThread({ applicationId: 'one', threadId: 'a', resolved: true, version: 1 })
  comeBack()
  await panel.findByText(/This comment has been resolved/)
  await user.tab()
  await user.tab()
  expect(panel.getByRole('button', { name: 'Reopen' })).toHaveFocus()
  await user.keyboard('{Enter}')
  await waitFor(async () => expect(await panel.findByRole('button', { name: 'Resolve' })).toHaveFocus())
  await user.tab({ shift: true })
  expect(panel.getByRole('button', { name: 'Add the answer' })).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(await panel.findByText('In 2015')).toBeVisible()
})

/** This question is shown with module C only. */
const HIDDEN_ADDRESS = 'motivation.partnerRationale'
const HIDDEN = 'Why this transnational partner'

test('comments at questions that are not asked any more are read and resolved on the check page', async () => {
  const answers = { ...draft('one').answers, 'modules.modules': ['A', 'B'] }
  const threads = [asked('a', OBJECTIVES), asked('b', HIDDEN_ADDRESS)]
  const { user, backend } = await renderDraft('/applications/one/check', {
    as: 'owner',
    state: world({ applications: [draft('one', { answers })], threads }),
  })
  expect(await screen.findByText('2 comments are still open')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Objectives' })).toBeVisible()
  expect(screen.queryByRole('link', { name: HIDDEN })).toBeNull()
  const group = within(screen.getByRole('group', { name: `Comments on: ${HIDDEN}` }))
  expect(group.getByText('Sure?')).toBeVisible()
  await user.click(group.getByRole('button', { name: 'Resolve' }))
  expect(await screen.findByText('1 comment is still open')).toBeVisible()
  expect(screen.queryByRole('group', { name: `Comments on: ${HIDDEN}` })).toBeNull()
  expect(document.body).not.toHaveFocus()
  expect(backend.state().threads[1]?.resolved).not.toBeNull()
})

test('on the check page, too, an answer that is being written stays in hand', async () => {
  const answers = { ...draft('one').answers, 'modules.modules': ['A', 'B'] }
  const { user, backend } = await renderDraft('/applications/one/check', {
    as: 'owner',
    state: world({ applications: [draft('one', { answers })], threads: [asked('b', HIDDEN_ADDRESS)] }),
  })
  const group = within(await screen.findByRole('group', { name: `Comments on: ${HIDDEN}` }))
  const answer = group.getByLabelText('Answer')
  await user.type(answer, 'In 2015')
  // No comments elsewhere, so there is no list of links.
  expect(screen.queryAllByRole('list').filter(({ childElementCount }) => childElementCount === 0)).toEqual([])
  const editor = restAs('editor', backend)
  await editor.resolveThread({ applicationId: 'one', threadId: 'b', resolved: true, version: 1 })
  comeBack()
  expect(await group.findByText(/^Resolved by Sample editor/)).toBeVisible()
  expect(group.getByText(/This comment has been resolved/)).toBeVisible()
  expect(answer).toHaveValue('In 2015')
  expect(answer).toHaveFocus()
  expect(screen.getByText('You are answering a comment that has been resolved')).toBeVisible()
  await user.click(group.getByRole('button', { name: 'Reopen' }))
  await waitFor(() => expect(group.queryByText(/This comment has been resolved/)).toBeNull())
  await user.click(group.getByRole('button', { name: 'Add the answer' }))
  expect(await group.findByText('In 2015')).toBeVisible()
  await user.click(group.getByRole('button', { name: 'Resolve' }))
  await waitFor(() => expect(screen.queryByRole('group', { name: `Comments on: ${HIDDEN}` })).toBeNull())
  expect(document.body).not.toHaveFocus()
})

test('the check page names what is open, leads there, and lets send all the same', async () => {
  const threads = [asked('a', OBJECTIVES), asked('b', OBJECTIVES), asked('c', 'documents.DOC-7')]
  const { user } = await renderDraft('/applications/one/check', {
    as: 'owner',
    state: world({ applications: [draft('one')], threads }),
  })
  expect(await screen.findByText('3 comments are still open')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Send the application' })).not.toHaveAttribute('aria-disabled')
  await user.click(screen.getByRole('link', { name: 'Objectives' }))
  expect(await screen.findByRole('group', { name: 'Comments on: Objectives' })).toBeVisible()
  expect(screen.getByRole('button', { name: '2 open comments on: Objectives' })).toHaveFocus()
})

test('the list of sections says where comments are open', async () => {
  const threads = [asked('a', OBJECTIVES), asked('b', OBJECTIVES)]
  await renderDraft('/applications/one', {
    as: 'reader',
    state: world({ applications: [draft('one')], threads }),
  })
  const item = (await screen.findByRole('link', { name: 'Motivation' })).closest('li')
  await waitFor(() => expect(item).toHaveTextContent('2 open comments'))
})

test('the list of sections counts no comment at a question that is not asked', async () => {
  const answers = { ...draft('one').answers, 'modules.modules': ['A', 'B'] }
  const threads = [asked('a', OBJECTIVES), asked('b', HIDDEN_ADDRESS)]
  await renderDraft('/applications/one', {
    as: 'reader',
    state: world({ applications: [draft('one', { answers })], threads }),
  })
  const item = (await screen.findByRole('link', { name: 'Motivation' })).closest('li')
  await waitFor(() => expect(item).toHaveTextContent('1 open comment'))
})

test('a comment that was half written is not there for the next person at this computer', async () => {
  const first = await openAs('owner', 'motivation')
  const panel = await panelOf(first.user, 'Comment on: Objectives')
  await first.user.type(panel.getByLabelText('New comment'), 'Between us')
  cleanup()
  const { user } = await openAs('editor', 'motivation')
  const theirs = await panelOf(user, 'Comment on: Objectives')
  expect(theirs.getByLabelText('New comment')).toHaveValue('')
})
