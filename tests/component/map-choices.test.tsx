import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { membersOnMap } from '#tests/support/moving-map.ts'
import { renderApp } from '#tests/support/render-app.tsx'

/** Leaflet asks the page for its size, which happy-dom does not know. */
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(860)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(640)
})

const figures = async () => within(await screen.findByRole('region', { name: 'Countries in figures' }))

test.each([
  ['/map?measure=estimate', 'Hungary', 'HU'],
  ['/map', 'Norway', 'NO'],
])('in %s a country without a figure is chosen in the list below as well: %s', async (path, name, code) => {
  const { user, router } = await renderApp(path)
  const button = (await figures()).getByRole('button', { name })
  await user.click(button)
  await waitFor(() => expect(router.state.location.search).toMatch(new RegExp(`country=${code}$`)))
  await waitFor(() => expect(button).toHaveAttribute('aria-pressed', 'true'))
})

test.each(['norway', 'Norwegen', 'norvege'])(
  'Enter chooses the country that "%s" names, where nobody is found',
  async (typed) => {
    const { user, router } = await renderApp('/map?kind=region')
    await membersOnMap()
    await user.type(screen.getByRole('searchbox'), `${typed}{Enter}`)
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Norway', level: 2 })).toHaveFocus())
    expect(router.state.location.search).toBe('?kind=region&country=NO')
    expect(screen.getByRole('searchbox')).toHaveValue('')
  },
)

test.each([
  ['4', '?q=irakleio&measure=per-million&class=4', /^0 of 130/],
  // The class of the name alone, if a filter could move the country.
  ['1', '?q=irakleio&measure=per-million&class=1', /^0 of 130/],
  ['3', '?q=irakleio&member=heraklion&measure=per-million&class=3', 'Heraklion'],
])('Enter opens nobody of a country outside the chosen class: class %s', async (level, search, name) => {
  const { user, router } = await renderApp(`/map?measure=per-million&class=${level}`)
  await membersOnMap()
  await user.type(screen.getByRole('searchbox'), 'irakleio{Enter}')
  await waitFor(() => expect(screen.getByRole('heading', { name, level: 2 })).toHaveFocus())
  const asked = (text: string) => Object.fromEntries(new URLSearchParams(text))
  expect(asked(router.state.location.search)).toEqual(asked(search))
})

describe('a class of the legend is a property of all participants', () => {
  test('no other filter moves a country to another class, and the legend says so', async () => {
    const { user } = await renderApp('/map?measure=per-million&class=3')
    const found = await screen.findByRole('heading', { name: /^\d+ of 130 participants/ })
    const before = Number(/^\d+/.exec(found.textContent ?? '')?.[0])
    expect(screen.queryByText(/^The class that is chosen is that of a country with all/)).toBeNull()
    const legend = within(await screen.findByRole('list', { name: 'Participants per million inhabitants' }))
    const pressed = legend.getByRole('button', { pressed: true }).textContent
    const kinds = within(screen.getByRole('combobox', { name: 'Kind' })).getAllByRole<HTMLOptionElement>('option')
    const offered = kinds.slice(1).map(({ textContent }) => Number(/\((\d+)\)$/.exec(textContent)?.[1]))
    expect(offered.reduce((sum, count) => sum + count, 0)).toBe(before)
    await user.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), 'city')
    expect(await screen.findByRole('heading', { name: new RegExp(`^${offered[0]} of 130 participants`) })).toBeVisible()
    expect(await screen.findByText(/^The class that is chosen is that of a country with all/)).toBeVisible()
    expect(legend.getByRole('button', { pressed: true })).toHaveTextContent(pressed ?? '')
    expect((await figures()).getAllByRole('rowheader').length).toBeGreaterThan(0)
  })

  test('where it leaves nobody, the list names it', async () => {
    await renderApp('/map?measure=per-million&class=4&q=irakleio')
    expect(await screen.findByText(/^No participant fits these filters; the class chosen in the legend/)).toBeVisible()
  })
})
