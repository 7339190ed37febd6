import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { seedState } from '#mocks/seeds/seed-state.ts'
import { renderApp } from '#tests/support/render-app.tsx'

const disputedHour = '2016-04-29T15:00:00.001Z'
const deadlinePassed = '2016-04-29T16:00:00.001Z'

test('the overview counts what the backend has, and says that most of it is invented', async () => {
  const { backend } = await renderApp('/')
  const { members } = backend.state()
  const countries = new Set(members.map(({ country }) => country)).size

  expect(
    await screen.findByRole('heading', {
      level: 1,
      name: `${members.length} cities and regions, ${countries} countries`,
    }),
  ).toBeVisible()
  const samples = members.filter(({ sample }) => sample).length
  expect(screen.getByText(new RegExp(`${samples} of them are invented samples`))).toBeVisible()
  const note = await screen.findByText(/The last documented count is 130, as of 24 January 2018\./)
  expect(note).toHaveTextContent(/Published counts: .*\(roma-alliance\.org, 20 March 2013\).*, 24 January 2018\).*\.$/)
})

test('the open call shows its deadline in Strasbourg time and as printed, and leads to the form', async () => {
  await renderApp('/')
  const card = within(await screen.findByRole('region', { name: 'ROMACT TCC 2016, round 1' }))
  expect(card.getByText('Friday 29 April 2016, 17:00 Strasbourg time (UTC+2)')).toBeVisible()
  expect(card.getByText('29 April 2016 at 17:00 CET').parentElement).toHaveTextContent(
    'Printed in the call as “29 April 2016 at 17:00 CET”',
  )
  expect(card.getByRole('timer')).toHaveAccessibleName(/^17 days.*left until the deadline$/)
  expect(card.getByRole('link', { name: 'Start an application' })).toHaveAttribute(
    'href',
    '/applications?start=romact-tcc-2016-1',
  )
})

test.each(['reviewer-1', 'secretariat'])('a %s is not offered what their role cannot do', async (as) => {
  await renderApp('/', { as })
  const card = within(await screen.findByRole('region', { name: 'ROMACT TCC 2016, round 1' }))
  await waitFor(() => expect(card.queryByRole('link', { name: 'Start an application' })).toBeNull())
  expect(card.getByRole('link', { name: 'Read the call' })).toBeVisible()
})

test('who comes to start an application without that role is told why there is no way', async () => {
  await renderApp('/applications?start=romact-tcc-2016-1', { as: 'secretariat' })
  expect(await screen.findByText(/Your account has another role/)).toBeVisible()
})

test('authorities and other organisations each find their form', async () => {
  const { user } = await renderApp('/')
  const card = within(await screen.findByRole('region', { name: 'Join the Alliance' }))
  expect(card.getByRole('link', { name: 'Ask to join' })).toHaveAttribute('href', '/join')
  await user.click(card.getByRole('link', { name: 'Not an authority? Work with us' }))
  await waitFor(async () =>
    expect(await screen.findByRole('heading', { level: 1, name: 'Work with the Alliance' })).toHaveFocus(),
  )
})

test('a call that opens later says so and when, and is not called closed', async () => {
  const seed = await seedState()
  const calls = seed.calls.map((call) => ({ ...call, opensAt: '2016-04-20T08:00:00.000Z' }))
  await renderApp('/', { state: { ...seed, calls } })
  const card = within(await screen.findByRole('region', { name: 'ROMACT TCC 2016, round 1' }))
  expect(card.getByText('Next call')).toBeVisible()
  expect(card.getByText('Opens later')).toBeVisible()
  expect(card.getByText('Opens on Wednesday 20 April 2016, 10:00 Strasbourg time (UTC+2)')).toBeVisible()
  expect(card.queryByText(/[Cc]losed|has passed/)).toBeNull()
  expect(card.queryByRole('link', { name: 'Start an application' })).toBeNull()
  cleanup()
  await renderApp('/calls', { state: { ...seed, calls } })
  expect((await screen.findAllByText(/^Opens Wednesday 20 April 2016/))[0]).toBeVisible()
})

test.each(['/', '/calls'])('in the disputed hour %s says so, and an application can still be begun', async (path) => {
  await renderApp(path, { at: disputedHour })
  const start = await screen.findByRole('link', { name: 'Start an application' })
  expect(start).toHaveAttribute('href', '/applications?start=romact-tcc-2016-1')
  expect(screen.getByText(/^This hour is disputed.* you can still begin and send now/)).toBeVisible()
})

test('after the deadline nothing can be started, and interest is for the next call', async () => {
  await renderApp('/', { at: deadlinePassed })
  const card = within(await screen.findByRole('region', { name: 'ROMACT TCC 2016, round 1' }))
  expect(card.getByText('Call closed')).toBeVisible()
  expect(card.queryByRole('link', { name: 'Start an application' })).not.toBeInTheDocument()
  expect(card.getByText(/you will hear of the next call/)).toBeVisible()
})

test('a backend that is away is told once, and asked again on demand', async () => {
  const { user, backend } = await renderApp('/calls')
  backend.faults.set({ kind: 'malformed', operation: 'listMembers' })
  await user.click(await screen.findByRole('link', { name: 'Overview' }))
  expect(await screen.findByText('The figures could not be loaded.')).toBeVisible()

  backend.faults.clear()
  await user.click(await screen.findByRole('button', { name: 'Try again' }))
  expect(await screen.findByRole('heading', { level: 1, name: /^130 cities and regions/ })).toBeVisible()
})

test('a call that did not come is told in its own words, with a way to ask again', async () => {
  const { user, backend } = await renderApp('/about')
  backend.faults.set({ kind: 'malformed', operation: 'listCalls' })
  await user.click(await screen.findByRole('link', { name: 'Overview' }))
  expect(await screen.findByText('The call could not be loaded.')).toBeVisible()
  expect(screen.queryByText('The figures could not be loaded.')).toBeNull()
  backend.faults.clear()
  await user.click(await screen.findByRole('button', { name: 'Try again' }))
  expect(await screen.findByRole('region', { name: 'ROMACT TCC 2016, round 1' })).toBeVisible()
})

test('what was printed in English is marked as English for whoever reads another language', async () => {
  await renderApp('/', { locale: 'fr' })
  const printed = await screen.findByText(/17:00 CET/)
  expect(printed).toHaveAttribute('lang', 'en')
  expect(printed.parentElement).toHaveTextContent(/^Indiqué dans l’appel/)
  expect(printed.parentElement).not.toHaveAttribute('lang')
})

test('growth compares published counts only, and is left out where they tell of none', async () => {
  const few = await seedState()
  // A backend may have fewer records than were ever published.
  few.members.length = 16
  await renderApp('/', { state: few })
  expect(await screen.findByText('+16', { selector: 'dd' })).toBeVisible()
  expect(screen.getByText('more participants by published counts, 20 March 2013 to 24 January 2018')).toBeVisible()
  cleanup()

  const fallen = await seedState()
  fallen.timeline = fallen.timeline.map((point) => (point.members === 130 ? { ...point, members: 100 } : point))
  await renderApp('/', { state: fallen })
  expect(await screen.findByText(/The last documented count is 100/)).toBeVisible()
  expect(screen.queryByText(/^more participants by/)).toBeNull()
})

test('without the documented counts the other figures stand, and the missing one is said', async () => {
  const { user, backend } = await renderApp('/calls')
  backend.faults.set({ kind: 'malformed', operation: 'getTimeline' })
  await user.click(await screen.findByRole('link', { name: 'Overview' }))
  expect(await screen.findByText(/The growth could not be loaded\.$/)).toBeVisible()
  expect(screen.queryByText(/^more participants by/)).toBeNull()
  expect(screen.getByText('29', { selector: 'dd' })).toBeVisible()
})

test('whoever comes to start an application finds the button under the focus, and one press starts it', async () => {
  const { user, router, backend } = await renderApp('/applications?start=romact-tcc-2016-1', { as: 'applicant-2' })
  const button = await screen.findByRole('button', { name: /^Start an application/ })
  await waitFor(() => expect(button).toHaveFocus())
  const before = backend.state().applications.length

  await user.keyboard('{Enter}')

  await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/applications\/.+/))
  expect(backend.state().applications).toHaveLength(before + 1)
})

test('every place has its dot on the picture, and a few elements hold them all', async () => {
  const { backend } = await renderApp('/')
  const picture = await screen.findByRole('img', { name: 'Map of Europe: participants per country' })
  const paths = [...picture.querySelectorAll('path')].map((path) => path.getAttribute('d') ?? '')
  const placed = backend.state().members.filter(({ coordinates }) => coordinates !== null)

  expect(Math.max(...paths.map((path) => path.split('h0').length - 1))).toBe(placed.length)
  expect(paths.length).toBeLessThan(placed.length)
})
