import { act, screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'
import { createIndexedDbStore } from '#src/backend/saving/device-store.ts'
import { teamQueries } from '#src/backend/queries/team.ts'
import { createUploadStore } from '#src/backend/saving/upload-store.ts'
import { keptConfirmed } from '#src/backend/saving/open-drafts.ts'
import type { TeamRole } from '#src/domain/team.ts'
import { renderDraft, stored } from '#tests/support/application-page.ts'
import { restAs } from '#tests/support/backends.ts'
import { loseAnswers } from '#tests/support/lost-answers.ts'
import { renderApp } from '#tests/support/render-app.tsx'
import { draft, world } from '#tests/support/world.ts'

const openPeopleAs = (as: string) =>
  renderDraft('/applications/one/people', { as, state: world({ applications: [draft('one')] }) })

const itemOf = async (name: string) => {
  const item = (await screen.findByText(name, { selector: 'li p' })).closest('li')
  if (!item) throw new Error(`${name} stands in no list`)
  return within(item)
}

const makeLink = async (user: UserEvent, name: string) => {
  await user.type(await screen.findByLabelText('For whom'), name)
  await user.click(screen.getByRole('radio', { name: 'Read only' }))
  await user.click(screen.getByRole('button', { name: 'Make the link' }))
  const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Link' })
  return { field, link: new URL(field.value) }
}

describe('the owner', () => {
  test('makes a link that is shown once, and takes it back', async () => {
    const { user } = await openPeopleAs('owner')
    const { field, link } = await makeLink(user, 'Robin')
    expect(field).toHaveFocus()
    expect(link.pathname).toBe('/invitations')
    expect(link.hash).toMatch(/^#[0-9A-Z-]{29}$/)
    expect(screen.getByText(/One person can join with it and read, until 19 April 2016/)).toBeVisible()
    await user.click(await screen.findByRole('button', { name: 'Take back Robin' }))
    expect(await screen.findByText('The link for Robin no longer works.')).toBeVisible()
    expect(screen.queryByRole('heading', { name: 'Links that nobody has used yet' })).toBeNull()
  })

  test('is told what is missing, and what was typed survives another visit', async () => {
    const { user, router } = await openPeopleAs('owner')
    await user.click(await screen.findByRole('button', { name: 'Make the link' }))
    expect(screen.getByLabelText('For whom')).toHaveFocus()
    expect(screen.getByText(/Enter for whom the link is/)).toBeVisible()
    await user.type(screen.getByLabelText('For whom'), 'Rob')
    await router.navigate('/applications/one')
    await router.navigate('/applications/one/people')
    expect(await screen.findByLabelText('For whom')).toHaveValue('Rob')
  })

  test('when the answer is lost, trying again makes no second link', async () => {
    const { user, backend } = await openPeopleAs('owner')
    await user.type(await screen.findByLabelText('For whom'), 'Robin')
    backend.faults.set({ kind: 'offline', operation: 'inviteColleague', times: 1 })
    await user.click(screen.getByRole('button', { name: 'Make the link' }))
    expect(await screen.findByText('There is no connection to the server.')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Make the link' }))
    await screen.findByRole('textbox', { name: 'Link' })
    expect(backend.state().teams[0]?.invitations).toHaveLength(1)
  })

  test('changes what somebody may do, and removes', async () => {
    const { user, backend } = await openPeopleAs('owner')
    await user.click((await itemOf('Sample reader')).getByRole('button', { name: 'Let Sample reader edit' }))
    expect(await screen.findByText('Sample reader may edit now.')).toBeVisible()
    await user.click((await itemOf('Sample editor')).getByRole('button', { name: 'Remove Sample editor' }))
    const dialog = await screen.findByRole('dialog', { name: 'Remove Sample editor?' })
    await user.click(within(dialog).getByRole('button', { name: 'Remove' }))
    await waitFor(async () => expect(await screen.findByRole('heading', { name: '2 people' })).toHaveFocus())
    expect(stored(backend, 'one').collaborators).toEqual([{ personId: 'reader', access: 'editor' }])
    await user.click(screen.getByText('What happened (2)'))
    expect(screen.getByText('Sample owner removed Sample editor')).toBeVisible()
  })

  test('is not told that a removal failed whose answer was lost, or when only the list did not come', async () => {
    const { user, backend } = await openPeopleAs('owner')
    const remove = async (name: string) => {
      await user.click((await itemOf(name)).getByRole('button', { name: `Remove ${name}` }))
      await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Remove' }))
    }
    loseAnswers('DELETE', '/people/editor', 1)
    await remove('Sample editor')
    expect(await screen.findByRole('heading', { name: '2 people' })).toBeVisible()
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    backend.faults.set({ kind: 'offline', operation: 'getTeam', times: 1 })
    await remove('Sample reader')
    expect(await screen.findByText('Sample reader was removed.')).toBeVisible()
    expect(await screen.findByRole('heading', { name: '1 person' })).toBeVisible()
    expect(screen.queryByText('That did not work')).toBeNull()
  })

  test('sees at once when somebody else was faster', async () => {
    const { user, backend } = await openPeopleAs('owner')
    const button = (await itemOf('Sample reader')).getByRole('button', { name: 'Let Sample reader edit' })
    await restAs('editor', backend).removeColleague({ applicationId: 'one', personId: 'editor' })
    await user.click(button)
    expect(await screen.findByText(/Somebody changed this meanwhile/)).toBeVisible()
    await waitFor(() => expect(screen.getByRole('heading', { name: '2 people' })).toBeVisible())
  })

  test('replaces no right that somebody else has given while the dialog was open without being told of it', async () => {
    const { user, backend, queryClient } = await openPeopleAs('owner')
    await user.click((await itemOf('Sample reader')).getByRole('button', { name: 'Choose sections for Sample reader' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.click(dialog.getByRole('radio', { name: 'Edit' }))
    const owner = restAs('owner', backend)
    const { version } = await owner.getTeam({ applicationId: 'one' })
    const given: TeamRole = { access: 'editor', editableSections: ['motivation'] }
    await owner.changeColleague({ applicationId: 'one', personId: 'reader', version, ...given })
    // As when one comes back to the window.
    await act(() => queryClient.invalidateQueries(teamQueries.detail('one')))
    await user.click(dialog.getByRole('button', { name: 'Save' }))
    expect(await dialog.findByText(/Somebody changed this meanwhile/)).toBeVisible()
    expect(stored(backend, 'one').collaborators).toContainEqual({ personId: 'reader', ...given })

    await user.click(dialog.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(stored(backend, 'one').collaborators).toContainEqual({ personId: 'reader', access: 'editor' })
  })
})

/** A colleague has typed text that the backend refuses. */
const typeUnsaved = async () => {
  const app = await renderDraft('/applications/one/motivation', {
    as: 'editor',
    state: world({ applications: [draft('one')] }),
  })
  const field = await screen.findByLabelText('Expected results')
  app.backend.faults.set({ kind: 'internal', operation: 'saveAnswers' })
  await app.user.type(field, ' Mine alone.')
  await screen.findByText('Kept on this device')
  return app
}

describe('a colleague', () => {
  test('sees who invites, no link, and leaves', async () => {
    const { user, backend, router } = await openPeopleAs('editor')
    expect(await screen.findByText('Sample owner invites people and decides what they may do.')).toBeVisible()
    expect(screen.queryByRole('button', { name: /Remove|Make the link/ })).toBeNull()
    await waitFor(async () => expect(await keptConfirmed('editor/one')).not.toBeNull())
    await user.click(screen.getByRole('button', { name: 'Leave this application' }))
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Leave' }))
    expect(await screen.findByText('You have no application yet.')).toBeVisible()
    expect(await keptConfirmed('editor/one')).toBeNull()
    expect(router.state.location.pathname).toBe('/applications')
    expect(stored(backend, 'one').collaborators).toEqual([{ personId: 'reader', access: 'reader' }])
  })

  test('does not leave with answers that no server has, unless they say so', async () => {
    const { user, backend, router } = await typeUnsaved()
    await act(() => router.navigate('/applications/one/people'))
    await user.click(await screen.findByRole('button', { name: 'Leave this application' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Leave this application' }))
    await user.click(dialog.getByRole('button', { name: 'Leave' }))
    expect(await dialog.findByText('One answer of yours is not on the server')).toBeVisible()
    expect(dialog.getByRole('button', { name: 'Save a backup file' })).toBeVisible()
    expect(stored(backend, 'one').collaborators).toContainEqual({ personId: 'editor', access: 'editor' })
    await user.click(dialog.getByRole('button', { name: 'Cancel' }))
    // The page shows why it was not saved, and what to do.
    expect(screen.getByText(/^1 answer is not on the server yet\. \S/)).toBeVisible()
    expect(screen.getByRole('button', { name: 'Save a backup file' })).toBeVisible()
    await act(() => router.navigate('/applications/one/motivation'))
    expect(await screen.findByLabelText('Expected results')).toHaveDisplayValue(/Mine alone\.$/)
    await act(() => router.navigate('/applications/one/people'))
    await user.click(await screen.findByRole('button', { name: 'Leave this application' }))
    const again = within(await screen.findByRole('dialog', { name: 'Leave this application' }))
    await user.click(again.getByRole('button', { name: 'Leave' }))
    await user.click(await again.findByRole('button', { name: 'Leave and delete it' }))
    expect(await screen.findByText('You have no application yet.')).toBeVisible()
    expect(stored(backend, 'one').collaborators).toEqual([{ personId: 'reader', access: 'reader' }])
  })

  test('takes along what other tabs have typed as well, before it is deleted', async () => {
    const { user, router } = await typeUnsaved()
    const left = {
      address: 'motivation.objectives',
      value: 'Typed in another tab.',
      base: 0,
      keptAt: 1,
      tab: 'another',
    }
    await createIndexedDbStore().write('editor/one', [left])
    await act(() => router.navigate('/applications/one/people'))
    await user.click(await screen.findByRole('button', { name: 'Leave this application' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Leave this application' }))
    await user.click(dialog.getByRole('button', { name: 'Leave' }))
    expect(await dialog.findByText('2 answers of yours are not on the server')).toBeVisible()
    expect(dialog.queryByText(/stays with the others/)).toBeNull()
    let file: Blob | undefined
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      if (blob instanceof Blob) file = blob
      return 'blob:file'
    })
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue(undefined)
    await user.click(dialog.getByRole('button', { name: 'Save a backup file' }))
    await waitFor(() => expect(file).toBeDefined())
    const text = await file?.text()
    expect(text).toContain('Mine alone.')
    expect(text).toContain('Typed in another tab.')
  })

  test('is told which files would not arrive, before they are deleted', async () => {
    const { user, backend } = await openPeopleAs('editor')
    const store = createUploadStore()
    const plan = { slot: 'DOC-5' as const, name: 'plan.pdf', sizeBytes: 3, sha256: 'one', file: new Blob(['abc']) }
    await store.write({ ...plan, owner: 'editor/one', tab: 'another', keptAt: Date.now() })
    await user.click(await screen.findByRole('button', { name: 'Leave this application' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Leave this application' }))
    await user.click(dialog.getByRole('button', { name: 'Leave' }))
    expect(await dialog.findByText('1 file has not arrived yet')).toBeVisible()
    expect(dialog.getByRole('listitem')).toHaveTextContent('plan.pdf')
    expect(dialog.queryByRole('button', { name: 'Save a backup file' })).toBeNull()
    expect(stored(backend, 'one').collaborators).toContainEqual({ personId: 'editor', access: 'editor' })
    await user.click(dialog.getByRole('button', { name: 'Leave and delete it' }))
    expect(await screen.findByText('You have no application yet.')).toBeVisible()
    expect(await store.list('editor/')).toEqual([])
  })

  test('whose answer to leaving is lost has left', async () => {
    const { user, backend } = await openPeopleAs('editor')
    loseAnswers('DELETE', '/people/editor', 1)
    await user.click(await screen.findByRole('button', { name: 'Leave this application' }))
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Leave' }))
    expect(await screen.findByText('You have no application yet.')).toBeVisible()
    expect(stored(backend, 'one').collaborators).toEqual([{ personId: 'reader', access: 'reader' }])
  })

  test('without any answer is not told that it failed, and may press again', async () => {
    const { user } = await openPeopleAs('editor')
    loseAnswers('DELETE', '/people/editor', 2)
    await user.click(await screen.findByRole('button', { name: 'Leave this application' }))
    const leave = within(await screen.findByRole('dialog')).getByRole('button', { name: 'Leave' })
    await user.click(leave)
    expect(await screen.findByText('We do not know whether that worked')).toBeVisible()
    await user.click(leave)
    expect(await screen.findByText('You have no application yet.')).toBeVisible()
  })

  test('who may only read is told why nothing can be typed', async () => {
    await renderDraft('/applications/one/motivation', {
      as: 'reader',
      state: world({ applications: [draft('one')] }),
    })
    expect(await screen.findByText(/invited to read this application.*belongs to Sample owner/)).toBeVisible()
    expect(screen.queryByRole('textbox')).toBeNull()
  })
})

describe('the link', () => {
  const invited = async (as?: string) => {
    const app = await renderApp('/about', {
      ...(as === undefined ? {} : { as }),
      state: world({ applications: [draft('one')] }),
    })
    const { code } = await restAs('owner', app.backend).inviteColleague({
      applicationId: 'one',
      forName: 'Robin',
      access: 'editor',
      days: 7,
      key: 'k',
    })
    await app.router.navigate(`/invitations#${code}`)
    return { ...app, code }
  }

  test('tells a visitor who invites to what, and comes back after signing in', async () => {
    const { user, router, code } = await invited()
    expect(
      await screen.findByText(/Sample owner invites you to edit the application of .* to the call “One”/),
    ).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Join' })).toBeNull()
    await user.click(screen.getByRole('link', { name: 'Sign in to join' }))
    await user.click(await screen.findByRole('button', { name: 'Sign in as Sample stranger' }))
    await user.click(await screen.findByRole('button', { name: 'Join' }))
    expect(await screen.findByRole('heading', { name: 'Sections' })).toBeVisible()
    expect(router.state.location.pathname).toBe('/applications/one')
    await router.navigate(`/invitations#${code}`)
    await user.click(await screen.findByRole('link', { name: 'Open the application' }))
    expect(await screen.findByRole('heading', { name: 'Sections' })).toBeVisible()
  })

  test('that is used, expired or taken back says so, and what to do', async () => {
    const { user, backend, code, router } = await invited('stranger')
    const join = await screen.findByRole('button', { name: 'Join' })
    await restAs('reviewer-1', backend).acceptInvitation({ code })
    await user.click(join)
    expect(await screen.findByText('This link was used already')).toBeVisible()
    expect(screen.getByText(/Ask Sample owner for a new one/)).toBeVisible()
    await router.navigate('/invitations#22222-22222')
    expect(await screen.findByText('There is no such invitation')).toBeVisible()
  })

  test('is not for those who decide', async () => {
    await invited('secretary')
    expect(await screen.findByText('You cannot join with this account')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Join' })).toBeNull()
  })
})

test('who was removed in the middle of a sentence is told, and keeps the text', async () => {
  const { user, backend } = await renderDraft('/applications/one/motivation', {
    as: 'editor',
    state: world({ applications: [draft('one')] }),
  })
  const field = await screen.findByLabelText('Expected results')
  await restAs('owner', backend).removeColleague({ applicationId: 'one', personId: 'editor' })
  await user.type(field, ' Not sent any more.')
  expect(await screen.findByText('You no longer belong to this application')).toBeVisible()
  expect(screen.getByText(/Your text stays in this browser/)).toBeVisible()
  expect(field).toHaveDisplayValue(/Not sent any more\.$/)
  expect(screen.getByRole('button', { name: 'Save a backup file' })).toBeVisible()
})
