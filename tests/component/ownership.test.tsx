import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderDraft, stored } from '#tests/support/application-page.ts'
import { restAs } from '#tests/support/backends.ts'
import { draft, world } from '#tests/support/world.ts'

const openPeopleAs = (as: string) =>
  renderDraft('/applications/one/people', { as, state: world({ applications: [draft('one')] }) })

test('the owner offers the application, and may take the offer back', async () => {
  const { user, backend } = await openPeopleAs('owner')
  const offer = await screen.findByRole('button', { name: 'Offer it' })
  await user.click(offer)
  expect(screen.getByText(/Choose who shall take the application over/)).toBeVisible()
  const select = screen.getByRole('combobox', { name: 'New owner' })
  expect(select).toHaveFocus()
  await user.selectOptions(select, 'Sample editor')
  await user.click(offer)
  expect(await screen.findByText('You offered this application to Sample editor')).toBeVisible()
  expect(stored(backend, 'one').ownerId).toBe('owner')
  await user.click(screen.getByRole('button', { name: 'Take the offer back' }))
  await waitFor(() => expect(screen.queryByText('You offered this application to Sample editor')).toBeNull())
  expect(screen.getByRole('heading', { name: '3 people' })).toHaveFocus()
})

/** The owner has offered the application to the editor. */
const offered = {
  applicationId: 'one',
  version: 2,
  invitations: [],
  handovers: [],
  ownershipOffer: { personId: 'editor', offeredAt: '2016-04-11T08:00:00.000Z' },
  events: [],
}
const openOfferedAt = (page: string, as: string) =>
  renderDraft(`/applications/one${page}`, { as, state: world({ applications: [draft('one')], teams: [offered] }) })

test('the colleague is told on the page of the application, accepts, and is the owner', async () => {
  const { user, backend } = await openOfferedAt('', 'editor')
  expect(await screen.findByText('Sample owner offers you this application')).toBeVisible()
  await user.click(screen.getByRole('link', { name: 'All about the people' }))
  await user.click(await screen.findByRole('button', { name: 'Take it over' }))
  expect(await screen.findByText('The application is yours now.')).toBeVisible()
  expect(await screen.findByRole('button', { name: 'Make the link' })).toBeVisible()
  expect(stored(backend, 'one')).toMatchObject({
    ownerId: 'editor',
    collaborators: [
      { personId: 'owner', access: 'editor' },
      { personId: 'reader', access: 'reader' },
    ],
  })
})

test('others see the offer, and can do nothing about it', async () => {
  await openOfferedAt('/people', 'reader')
  expect(await screen.findByText('Sample owner offered this application to Sample editor')).toBeVisible()
  expect(screen.queryByRole('button', { name: /Take|Decline/ })).toBeNull()
})

test('an offer that was taken back meanwhile cannot be accepted; the page says so', async () => {
  const { user, backend } = await openOfferedAt('/people', 'editor')
  const accept = await screen.findByRole('button', { name: 'Take it over' })
  await restAs('owner', backend).endOwnershipOffer({ applicationId: 'one' })
  await user.click(accept)
  expect(await screen.findByText('This step is not possible now.')).toBeVisible()
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Take it over' })).toBeNull())
})

const handedOver = {
  ...offered,
  ownershipOffer: null,
  transfer: { fromId: 'editor', toId: 'owner', at: '2016-04-11T08:00:00.000Z', asked: null },
}
const handedWorld = (transfer: object = {}) =>
  world({
    applications: [draft('one')],
    teams: [{ ...handedOver, transfer: { ...handedOver.transfer, ...transfer } }],
  })

test('whoever gave the application away asks for it back with a reason, and may ask no longer', async () => {
  const { user } = await renderDraft('/applications/one/people', { as: 'editor', state: handedWorld() })
  const ask = await screen.findByRole('button', { name: 'Ask the office' })
  await user.click(ask)
  expect(screen.getByText(/Write why the application should come back to you/)).toBeVisible()
  const why = screen.getByRole('textbox', { name: 'Why it should come back to you' })
  expect(why).toHaveFocus()
  await user.type(why, 'By mistake.')
  await user.click(ask)
  expect(await screen.findByText(/^You asked the office on /)).toBeVisible()
  expect(screen.getByText('By mistake.')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Ask no longer' }))
  expect(await screen.findByRole('button', { name: 'Ask the office' })).toBeVisible()
})

test('the owner sees that it is asked back, not why, and cannot remove who asks', async () => {
  const asked = { at: '2016-04-11T09:00:00.000Z', reason: 'By mistake.' }
  await renderDraft('/applications/one/people', { as: 'owner', state: handedWorld({ asked }) })
  expect(await screen.findByText(/^Sample editor asked the office on /)).toBeVisible()
  expect(screen.queryByText('By mistake.')).toBeNull()
  expect(screen.getByRole('button', { name: 'Remove Sample editor' })).toHaveAccessibleDescription(
    'Sample editor asked for the application back: the office decides first.',
  )
})

test.each([
  ['en', 'Give it back to Sample editor', /^The application is Sample editor’s again/],
  ['fr', 'La rendre à Sample editor', /^La candidature est de nouveau à Sample editor/],
  ['de', 'An Sample editor zurückgeben', /^Der Antrag gehört wieder Sample editor/],
] as const)('the secretariat decides with a reason, in %s', async (locale, give, done) => {
  const asked = { at: '2016-04-11T09:00:00.000Z', reason: 'By mistake.' }
  const { user, backend } = await renderDraft('/secretariat', {
    as: 'secretary',
    locale,
    state: handedWorld({ asked }),
  })
  expect(await screen.findByText('By mistake.')).toBeVisible()
  await user.click(screen.getByRole('button', { name: give }))
  const why = screen.getAllByRole('textbox')[0]
  if (!why) throw new Error('no place for the reason')
  expect(why).toHaveFocus()
  await user.type(why, 'As agreed.')
  await user.click(screen.getByRole('button', { name: give }))
  expect(await screen.findByText(done)).toBeVisible()
  expect(stored(backend, 'one')).toMatchObject({ ownerId: 'editor', collaborators: [{ personId: 'owner' }, {}] })
  await waitFor(() => expect(screen.queryByRole('button', { name: give })).toBeNull())
})
