import { screen, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { seedState } from '#mocks/seeds/seed-state.ts'
import { renderApp } from '#tests/support/render-app.tsx'

/** Leaflet needs the page's size, which happy-dom does not have. */
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(860)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(640)
})

const figures = async (name = 'Countries in figures') => within(await screen.findByRole('region', { name }))
const cellsOf = async (row: RegExp) => {
  const cells = within((await figures()).getByRole('row', { name: row })).getAllByRole('cell')
  return cells.slice(1, 4).map(({ textContent }) => textContent)
}

test('an estimate has both its ends and its middle in columns of their own, and says what the middle is', async () => {
  await renderApp('/map?measure=estimate')
  const table = (await figures()).getByRole('table', { name: /^Roma population, estimate\. .*2012 edition/ })
  const heads = within(table).getAllByRole('columnheader')
  expect(heads.map(({ textContent }) => textContent)).toEqual([
    'Country',
    'Chart',
    'Minimum, people',
    'Average or midpoint, people',
    'Maximum, people',
    'Participants',
  ])
  expect(heads.filter((head) => head.hasAttribute('aria-sort')).map(({ textContent }) => textContent)).toEqual([
    'Country',
    'Average or midpoint, people',
    'Participants',
  ])
  expect(await cellsOf(/^Bulgaria/)).toEqual(['700,000', '750,000average', '800,000'])
  expect(await cellsOf(/^Greece/)).toEqual(['50,000', '175,000midpoint, derived', '300,000'])
  expect(await cellsOf(/^Serbia/)).toEqual(['not found', '600,000average', 'not found'])
})

test('an estimate without a middle stays at the end of the order', async () => {
  const state = structuredClone(await seedState())
  for (const { code, estimate } of state.countries)
    if (code === 'BG' && estimate) Object.assign(estimate, { minimum: null, average: null })
  const { user } = await renderApp('/map?measure=estimate', { state })
  expect(await cellsOf(/^Bulgaria/)).toEqual(['not found', 'not found', '800,000'])
  const table = (await figures()).getByRole('table', { name: /2012 edition/ })
  const lastRow = () => within(table).getAllByRole('rowheader').at(-1)
  expect(lastRow()).toHaveTextContent('Bulgaria')
  await user.click(within(table).getByRole('button', { name: 'Average or midpoint, people' }))
  expect(lastRow()).toHaveTextContent('Bulgaria')
})

test('any other figure is one column', async () => {
  await renderApp('/map?measure=per-million')
  const [table] = (await figures()).getAllByRole('table')
  if (!table) throw new Error('no table')
  expect(within(table).getAllByRole('columnheader')).toHaveLength(5)
  expect(within(table).queryByRole('columnheader', { name: /Minimum/ })).toBeNull()
})

test.each(['estimate', 'per-million'])('%s: the sources stand below the figures, each once', async (measure) => {
  const { backend } = await renderApp(`/map?measure=${measure}`)
  const below = await figures()
  const named = backend.state().countries.flatMap(({ estimate }) => estimate?.sources ?? [])
  const links = new Set(named.flatMap(({ url }) => url ?? []))
  const shown = below.getAllByRole('link').map((link) => link.getAttribute('href') ?? '')
  const outside = shown.filter((href) => links.has(href))
  expect(outside.length).toBeGreaterThan(0)
  expect(new Set(outside).size).toBe(outside.length)
})

test('in French no reason is parted from its colon at the end of a line', async () => {
  await renderApp('/map?measure=estimate', { locale: 'fr' })
  const reasons = (await figures('Les pays en chiffres')).getAllByRole('listitem').map(({ textContent }) => textContent)
  expect(reasons.filter((text) => /[a-z]\u00a0: \p{L}/u.test(text))).not.toEqual([])
})
