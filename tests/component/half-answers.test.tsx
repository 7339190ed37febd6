/** Pages of countries when the backend answers only a part of what they ask for. */
import { screen, within } from '@testing-library/react'
import { expect, onTestFinished, test, vi } from 'vitest'
import { renderApp } from '#tests/support/render-app.tsx'

const table = async () => screen.findByRole('table', { name: /^Participants and Roma population estimates by country/ })

test('without the participants the estimates stand, and nobody is counted as none', async () => {
  const { user, router, backend } = await renderApp('/calls')
  backend.faults.set({ kind: 'malformed', operation: 'listMembers' })
  await router.navigate('/countries')
  expect(within(await table()).getAllByRole('rowheader')).toHaveLength(47)
  expect(await screen.findByText(/^The participants did not load\. What is known of the countries/)).toBeVisible()
  const headers = within(await table()).getAllByRole('columnheader')
  expect(headers.map(({ textContent }) => textContent)).toEqual([
    'Country',
    'Roma and Travellers, estimate (people)',
    'Estimate as a share of the population',
  ])
  expect(screen.queryByRole('button', { name: 'Save the table as CSV' })).toBeNull()
  expect(screen.queryByRole('option', { name: 'With participants' })).toBeNull()
  expect(screen.queryByText(/participants? in \d+ of 47/)).toBeNull()
  backend.faults.clear()
  await user.click(await screen.findByRole('button', { name: 'Try again' }))
  expect(await within(await table()).findByRole('columnheader', { name: 'Participants' })).toBeVisible()
  expect(screen.getByText(/^130 participants in /)).toBeVisible()
  expect(screen.queryByText(/^The participants did not load/)).toBeNull()
})

test('without the participants the estimate of a country stands, and nobody is counted as none', async () => {
  const { backend, router, user } = await renderApp('/about')
  backend.faults.set({ kind: 'malformed', operation: 'listMembers' })
  await router.navigate('/countries/RO')
  await screen.findByRole('heading', { level: 1, name: 'Romania' })
  expect(await screen.findByText(/^The participants did not load\. What is known of the countries/)).toBeVisible()
  expect(screen.getByText(/^1,200,000 to 2,500,000/)).toBeVisible()
  expect(await screen.findByRole('figure', { name: 'The estimate among others of the same edition' })).toBeVisible()
  expect(screen.queryByText('Participants per million inhabitants')).toBeNull()
  expect(screen.queryByText(/No city or region of Romania/)).toBeNull()
  expect(screen.queryByRole('heading', { name: 'Participants: Romania' })).toBeNull()
  backend.faults.clear()
  await user.click(await screen.findByRole('button', { name: 'Try again' }))
  expect(await screen.findByRole('heading', { name: 'Participants: Romania' })).toBeVisible()
})

test.each([
  ['listNetworks', 'The lists of other networks did not load. The countries above are complete.'],
  ['listMembers', 'The participants did not load. Without them, nobody can say who is missing.'],
] as const)('without an answer to %s the rest stands, and nobody is named as missing', async (operation, words) => {
  const { backend, router, user } = await renderApp('/about')
  backend.faults.set({ kind: 'malformed', operation })
  await router.navigate('/coverage')
  expect(await screen.findByText(words)).toBeVisible()
  expect(screen.getByRole('heading', { level: 1, name: 'Who takes part, who is missing' })).toBeVisible()
  expect(screen.queryByRole('table', { name: 'Authorities that other lists name' })).toBeNull()
  const withoutParticipant = screen.queryByRole('table', { name: 'Countries and territories without a participant' })
  expect(withoutParticipant !== null).toBe(operation === 'listNetworks')
  backend.faults.clear()
  await user.click(await screen.findByRole('button', { name: 'Try again' }))
  expect(await screen.findByRole('table', { name: 'Authorities that other lists name' })).toBeVisible()
  expect(screen.queryByText(words)).toBeNull()
})

test('where neither participants nor other lists came, nothing is said of countries that are not shown', async () => {
  const { backend, router } = await renderApp('/about')
  backend.faults.set({ kind: 'malformed', operation: 'listMembers' })
  const answer = globalThis.fetch
  vi.stubGlobal('fetch', (input: RequestInfo | URL, init?: RequestInit) =>
    input instanceof Request && input.url.endsWith('/networks')
      ? Promise.reject(new TypeError('gone'))
      : answer(input, init),
  )
  onTestFinished(() => void vi.unstubAllGlobals())
  await router.navigate('/coverage')
  expect(await screen.findByText(/^The participants did not load\. Without them/)).toBeVisible()
  expect(screen.queryByText(/The countries above are complete/)).toBeNull()
})
