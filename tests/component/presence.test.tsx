import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderDraft } from '#tests/support/application-page.ts'
import { draft, world } from '#tests/support/world.ts'

const now = '2016-04-12T07:59:40.000Z'
const openAs = (as: string, page: string, collaborators = draft('one').collaborators) =>
  renderDraft(`/applications/one${page}`, {
    as,
    state: world({
      applications: [draft('one', { collaborators })],
      presences: [
        { applicationId: 'one', personId: 'editor', place: 'motivation', toldAt: now },
        { applicationId: 'one', personId: 'reader', place: 'home', toldAt: '2016-04-12T07:00:00.000Z' },
      ],
    }),
  })

test('says who else is here and where, and tells the others', async () => {
  const { backend } = await openAs('owner', '/check')
  const here = within(await screen.findByRole('list', { name: 'Also here now' }))
  expect(here.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Sample editor is at “Motivation”',
  ])
  expect(backend.state().presences).toContainEqual(
    expect.objectContaining({ applicationId: 'one', personId: 'owner', place: 'check' }),
  )
})

test('goes with one from page to page', async () => {
  const { backend, router } = await openAs('owner', '')
  await screen.findByRole('list', { name: 'Also here now' })
  await router.navigate('/applications/one/activity')
  await waitFor(() =>
    expect(backend.state().presences).toContainEqual(expect.objectContaining({ personId: 'owner', place: 'activity' })),
  )
})

test('who works alone tells nobody', async () => {
  const { backend } = await openAs('owner', '', [])
  await screen.findByRole('heading', { name: 'Sections' })
  expect(backend.state().presences.map(({ personId }) => personId)).not.toContain('owner')
})
