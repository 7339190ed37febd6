import { act, cleanup, configure, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { seedState } from '#mocks/seeds/seed-state.ts'
import { announcements } from '#src/ui/announcer.ts'
import { countriesOnMap, membersOnMap } from '#tests/support/moving-map.ts'
import { renderApp } from '#tests/support/render-app.tsx'

/** Leaflet needs the page's size, which happy-dom does not have. */
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(860)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(640)
})

const rows = () => within(screen.getByRole('table', { name: 'List of participants' })).getAllByRole('row').length - 1

describe('what is on the map', () => {
  test('every member with a place has a name there, alone or counted in a cluster', async () => {
    await renderApp('/map')
    const buttons = within(await membersOnMap()).getAllByRole('button')
    const names = buttons.map((button) => button.getAttribute('aria-label') ?? '')
    const counted = names.reduce((sum, name) => sum + Number(/^(\d+) participants: /.exec(name)?.[1] ?? 1), 0)
    expect(counted).toBe(129)
    expect(names.some((name) => /^\d+ participants: \S.* \d/.test(name))).toBe(true)
    expect(await screen.findByText(/One participant is not on the map/)).toBeVisible()
    expect(screen.getByRole('region', { name: 'Sources and notes' })).toHaveTextContent('Besence (Hungary)')
  })

  test('all member states and Kosovo* are there, also those without a participant, with one tab stop for all', async () => {
    await renderApp('/map')
    const countries = within(await countriesOnMap()).getAllByRole('button')
    const names = countries.map((country) => country.getAttribute('aria-label') ?? '')
    expect(names).toHaveLength(47)
    expect(names).toContain('Malta: no participant')
    expect(names).toContain('Kosovo*: no participant')
    expect(countries.filter((country) => country.getAttribute('tabindex') === '0')).toHaveLength(1)
    expect(await screen.findByText(/^\*All reference to Kosovo/)).toBeVisible()
  })

  test('no two things on the map have the same name', async () => {
    await renderApp('/map')
    for (const group of [await membersOnMap(), await countriesOnMap()]) {
      const names = within(group)
        .getAllByRole('button')
        .map((button) => button.getAttribute('aria-label'))
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
      expect(names).not.toContain('')
      expect(names).not.toContain(null)
    }
    // Tab stops among the drawn items; the buttons beside the map do not count.
    const map = screen.getByRole('region', { name: /^Map of / })
    expect(map.querySelectorAll('[tabindex="0"]').length).toBeLessThanOrEqual(3)
  })

  test('members are one tab stop; End goes to the last of the list and takes the stop along', async () => {
    const { user } = await renderApp('/map?country=FR')
    const group = await membersOnMap()
    const stops = () =>
      within(group)
        .getAllByRole('button')
        .filter((button) => button.tabIndex === 0)
    expect(stops()).toHaveLength(1)
    stops()[0]?.focus()
    await user.keyboard('{Home}')
    const first = document.activeElement
    await user.keyboard('{End}')
    await waitFor(() => expect(document.activeElement).not.toBe(first))
    await waitFor(() => expect(stops()).toEqual([document.activeElement]))
  })
})

describe('keys', () => {
  test('are told with both groups, and by a question mark, which leads back', async () => {
    const { user } = await renderApp('/map')
    const france = await within(await countriesOnMap()).findByRole('button', { name: /^France: / })
    const keys = /Arrows go to the nearest one.*Enter opens, Escape returns/
    expect(await countriesOnMap()).toHaveAccessibleDescription(keys)
    expect(await membersOnMap()).toHaveAccessibleDescription(keys)
    expect(screen.getByText(keys)).not.toBeVisible()
    france.focus()
    await user.keyboard('?')
    expect(screen.getByText(keys)).toBeVisible()
    expect(screen.getByText('Keyboard and mouse')).toHaveFocus()
    await user.keyboard('{Escape}')
    expect(france).toHaveFocus()
    expect(screen.getByText(keys)).not.toBeVisible()
  })

  test.each(['{Enter}', ' '])('%o opens a country and a place', async (key) => {
    const { user, router } = await renderApp('/map?q=heraklion')
    const [place] = within(await membersOnMap()).getAllByRole('button')
    place?.focus()
    await user.keyboard(key)
    expect(await screen.findByRole('region', { name: 'Heraklion' })).toBeVisible()
    const greece = await within(await countriesOnMap()).findByRole('button', { name: /^Greece: / })
    greece.focus()
    await user.keyboard(key)
    await waitFor(() => expect(router.state.location.search).toContain('country=GR'))
  })

  test('arrows lead from place to place and from country to country, each nearer to where they point', async () => {
    const { user } = await renderApp('/map')
    const group = await membersOnMap()
    const [first] = within(group).getAllByRole('button')
    first?.focus()
    await user.keyboard('{ArrowDown}')
    const second = document.activeElement
    expect(second).not.toBe(first)
    expect(within(group).getAllByRole('button')).toContain(second)
    const spain = await within(await countriesOnMap()).findByRole('button', { name: /^Spain: / })
    spain.focus()
    await user.keyboard('{ArrowLeft}')
    expect(document.activeElement).toHaveAccessibleName(/^Portugal: /)
    await user.keyboard('{ArrowRight}')
    expect(spain).toHaveFocus()
  })

  test('Page Down and Page Up zoom, and the focus stays on the same member', async () => {
    const { user } = await renderApp('/map?q=heraklion')
    const place = () => within(screen.getByRole('group', { name: 'Participants on the map' })).getByRole('button')
    await membersOnMap()
    const zoomIn = screen.getByRole('button', { name: 'Zoom in' })
    place().focus()
    for (let presses = 0; presses < 12; presses += 1) await user.keyboard('{PageUp}')
    await waitFor(() => expect(zoomIn).toHaveAttribute('aria-disabled', 'true'))
    expect(place()).toHaveFocus()
    await user.keyboard('{PageDown}')
    await waitFor(() => expect(zoomIn).toHaveAttribute('aria-disabled', 'false'))
    expect(place()).toHaveFocus()
  })
})

describe('list and map', () => {
  test('filters are in the address, on both, and told once', async () => {
    const { user, router } = await renderApp('/map')
    await membersOnMap()
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Country' }),
      screen.getByRole('option', { name: /^Hungary/ }),
    )
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Kind' }),
      screen.getByRole('option', { name: /^Region/ }),
    )
    await waitFor(() => expect(router.state.location.search).toBe('?country=HU&kind=region'))
    await waitFor(() => expect(screen.getByRole('combobox', { name: 'Kind' })).toHaveValue('region'))
    const found = screen.getByRole('heading', { name: /^\d+ of 130 participants, 1 country$/ })
    expect(found).toHaveTextContent(`${rows()} of 130`)
    await waitFor(() => expect(announcements.get()).toBe(found.textContent))
  })

  test('a name is found without its accents', async () => {
    const { user, router } = await renderApp('/map')
    await user.type(await screen.findByRole('searchbox', { name: 'Search by name' }), 'hodmezo')
    expect(await screen.findByRole('heading', { name: '1 of 130 participants, 1 country' })).toBeVisible()
    expect(screen.getByRole('button', { name: 'Hódmezővásárhely' })).toBeVisible()
    await waitFor(() => expect(router.state.location.search).toBe('?q=hodmezo'))
    await user.click(screen.getByRole('button', { name: 'Clear filters' }))
    expect(screen.getByRole('searchbox', { name: 'Search by name' })).toHaveFocus()
    expect(await screen.findByRole('heading', { name: '130 of 130 participants, 29 countries' })).toBeVisible()
    await waitFor(() => expect(screen.getByRole('searchbox', { name: 'Search by name' })).toHaveValue(''))
  })

  test('all filters that were cleared at once come back at once', async () => {
    const { user, router } = await renderApp('/map?q=hodmezo&country=HU')
    await user.click(await screen.findByRole('button', { name: 'Clear filters' }))
    await waitFor(() => expect(router.state.location.search).toBe(''))
    await act(() => router.navigate(-1))
    expect(router.state.location.search).toBe('?q=hodmezo&country=HU')
    await waitFor(() => expect(screen.getByRole('searchbox', { name: 'Search by name' })).toHaveValue('hodmezo'))
  })

  test.each(['irakleio', 'Ηράκλειο', 'Iraklio', 'greece herakl'])(
    '%s is Heraklion, which tells its other names',
    async (typed) => {
      const { user } = await renderApp('/map')
      await user.type(await screen.findByRole('searchbox', { name: 'Search by name' }), typed)
      expect(await screen.findByRole('heading', { name: '1 of 130 participants, 1 country' })).toBeVisible()
      await user.click(screen.getByRole('button', { name: 'Heraklion' }))
      expect(await screen.findByText(/^also: Ηράκλειο, /)).toBeVisible()
    },
  )

  test.each(['Griechenland', 'Grèce', 'greece'])('%s is found in whatever language the page is', async (typed) => {
    const { user } = await renderApp('/map', { locale: 'fr' })
    await user.type(await screen.findByRole('searchbox'), typed)
    expect(await screen.findByRole('heading', { name: /^9 sur 130/ })).toBeVisible()
  })

  test('Enter opens the only one that is found, also before the list has followed', async () => {
    const { user, router } = await renderApp('/map')
    await membersOnMap()
    await user.type(screen.getByRole('searchbox'), 'irakleio{Enter}')
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Heraklion', level: 2 })).toHaveFocus())
    expect(router.state.location.search).toBe('?q=irakleio&member=heraklion')
    expect(within(await membersOnMap()).getByRole('button', { pressed: true })).toHaveAccessibleName(/^Heraklion, /)
  })

  test('Enter leads to the list of several, and the map shows them all', async () => {
    const { user } = await renderApp('/map')
    const group = await membersOnMap()
    await user.type(screen.getByRole('searchbox'), 'greece{Enter}')
    const found = await screen.findByRole('heading', { name: '9 of 130 participants, 1 country' })
    await waitFor(() => expect(found).toHaveFocus())
    // At a zoom where several members are drawn separately.
    await waitFor(() => expect(within(group).getAllByRole('button', { name: /, Greece, / }).length).toBeGreaterThan(2))
    await user.type(screen.getByRole('searchbox'), ' nowhere{Enter}')
    await waitFor(() => expect(screen.getByRole('heading', { name: /^0 of 130 participants/ })).toHaveFocus())
  })

  test('a country that is pressed filters the list; Escape takes that back and leaves the focus there', async () => {
    const { user, router } = await renderApp('/map')
    const france = await within(await countriesOnMap()).findByRole('button', { name: /^France: / })
    france.focus()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(router.state.location.search).toBe('?country=FR'))
    await waitFor(() => expect(france).toHaveAttribute('aria-pressed', 'true'))
    expect(await screen.findByRole('region', { name: 'France' })).toBeVisible()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(router.state.location.search).toBe(''))
    await waitFor(() => expect(france).toHaveFocus())
  })

  test('a member opened in the list is told beside the map; Escape leads back to its row', async () => {
    const { user, router } = await renderApp('/map')
    await membersOnMap()
    await user.click(screen.getByRole('button', { name: 'Strasbourg' }))
    const heading = await screen.findByRole('heading', { name: 'Strasbourg', level: 2 })
    await waitFor(() => expect(heading).toHaveFocus())
    expect(router.state.location.search).toMatch(/^\?member=/)
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.getByRole('button', { name: 'Strasbourg' })).toHaveFocus())
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'Strasbourg', level: 2 })).toBeNull())
  })

  test('a country of which the filters leave nobody is not called empty', async () => {
    await renderApp('/map?country=AT&kind=region')
    const panel = await screen.findByRole('region', { name: 'Austria' })
    expect(panel).toHaveTextContent('Austria: no participant that fits the filters')
  })

  test('what is opened leads on to its own page', async () => {
    const { user } = await renderApp('/map?country=FR')
    const panel = await screen.findByRole('region', { name: 'France' })
    expect(within(panel).getByRole('link', { name: /^Figures of this country/ })).toHaveAttribute(
      'href',
      '/countries/FR',
    )
    await user.click(screen.getByRole('button', { name: 'Strasbourg' }))
    const place = await screen.findByRole('region', { name: 'Strasbourg' })
    await user.click(within(place).getByRole('link', { name: 'Page of this city or region' }))
    expect(await screen.findByRole('heading', { name: 'Strasbourg', level: 1 })).toBeVisible()
  })

  test('a member opened on the map leads back to the map', async () => {
    const { user, router } = await renderApp('/map?q=heraklion')
    const [only, ...others] = within(await membersOnMap()).getAllByRole('button')
    expect(others).toEqual([])
    expect(only).toHaveAccessibleName('Heraklion, Greece, City')
    only?.focus()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Heraklion', level: 2 })).toHaveFocus())
    await user.keyboard('{Escape}')
    await waitFor(() => expect(only).toHaveFocus())
    await waitFor(() => expect(router.state.location.search).toBe('?q=heraklion'))
  })

  test('after the Back of the browser the focus is where the panel was opened', async () => {
    const { user, router } = await renderApp('/map')
    const row = await screen.findByRole('button', { name: 'Strasbourg' })
    await membersOnMap()
    await user.click(row)
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Strasbourg', level: 2 })).toHaveFocus())
    await router.navigate(-1)
    await waitFor(() => expect(row).toHaveFocus())
  })

  test('a country whose panel goes with Back, or is closed, has the focus again', async () => {
    const { user, router } = await renderApp('/map')
    const france = await within(await countriesOnMap()).findByRole('button', { name: /^France: / })
    for (const leave of [() => router.navigate(-1), () => user.click(screen.getByRole('button', { name: 'Close' }))]) {
      france.focus()
      await user.keyboard('{Enter}')
      const panel = await screen.findByRole('region', { name: 'France' })
      within(panel).getByRole('button', { name: 'Close' }).focus()
      await leave()
      await waitFor(() => expect(france).toHaveFocus())
      await waitFor(() => expect(screen.queryByRole('region', { name: 'France' })).toBeNull())
    }
  })

  test('an address with everything in it shows that view, and sample data says so', async () => {
    await renderApp('/map?kind=region&sort=-name&member=sample-019')
    const panel = await screen.findByRole('region', { name: /^Sample region/ })
    expect(within(panel).getByText('sample')).toBeVisible()
    expect(screen.getByRole('combobox', { name: 'Kind' })).toHaveValue('region')
    expect(screen.getByRole('columnheader', { name: 'Participant' })).toHaveAttribute('aria-sort', 'descending')
  })
})

describe('clusters', () => {
  const seedTogether = async () => {
    const state = await seedState()
    const [first, ...rest] = state.members.filter(({ coordinates }) => coordinates !== null)
    if (!first) throw new Error('a member with a place is needed')
    const second = { ...first, id: 'sample-twin', name: 'Sample twin', names: null, sample: true }
    return {
      first,
      state: { ...state, members: [first, second, ...rest.filter(({ country }) => country !== first.country)] },
    }
  }

  test('one that zooming cannot part opens as a list, and leads back', async () => {
    const { first, state } = await seedTogether()
    const { user, router } = await renderApp(`/map?country=${first.country}`, { state })
    const cluster = within(await membersOnMap()).getByRole('button', { name: /^2 participants: / })
    cluster.focus()
    await user.keyboard('{Enter}')
    const panel = await screen.findByRole('region', { name: '2 participants in this place' })
    await waitFor(() => expect(within(panel).getByRole('heading')).toHaveFocus())
    expect(within(panel).getByRole('button', { name: 'Sample twin' })).toBeVisible()
    expect(router.state.location.search).toBe(`?country=${first.country}&group=sample-twin`)
    await user.keyboard('{Escape}')
    await waitFor(() =>
      expect(within(screen.getByRole('group', { name: 'Participants on the map' })).getByRole('button')).toHaveFocus(),
    )
  })

  test('a link to such a list opens it; where there is none, the link shows the map', async () => {
    const { state } = await seedTogether()
    await renderApp('/map?group=sample-twin', { state })
    expect(await screen.findByRole('region', { name: '2 participants in this place' })).toBeVisible()
    cleanup()
    await renderApp('/map?group=strasbourg')
    await membersOnMap()
    expect(screen.queryByRole('region', { name: /participants in this place/ })).toBeNull()
  })

  test('one that parts gives the focus to its first member or group', async () => {
    const { user } = await renderApp('/map')
    const clusters = within(await membersOnMap()).getAllByRole('button', { name: /^\d+ participants: / })
    const size = (name: string | null) => Number(/^\d+/.exec(name ?? '')?.[0] ?? 1)
    const [largest] = clusters.toSorted(
      (a, b) => size(b.getAttribute('aria-label')) - size(a.getAttribute('aria-label')),
    )
    const before = size(largest?.getAttribute('aria-label') ?? null)
    largest?.focus()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(largest).not.toBeInTheDocument())
    const group = await membersOnMap()
    await waitFor(() => expect(within(group).getAllByRole('button')).toContain(document.activeElement))
    expect(size(document.activeElement?.getAttribute('aria-label') ?? null)).toBeLessThan(before)
  })
})

describe('the map itself', () => {
  test('stands again after somebody went away and came back, and without a complaint', async () => {
    const { router } = await renderApp('/map')
    await membersOnMap()
    await router.navigate('/nowhere')
    await waitFor(() => expect(screen.queryByRole('group', { name: 'Participants on the map' })).toBeNull())
    await router.navigate('/map?country=RO')
    expect(within(await membersOnMap()).getAllByRole('button').length).toBeGreaterThan(0)
  })

  test('is put up twice at first, as React does in development, without a complaint and with one of everything', async () => {
    configure({ reactStrictMode: true })
    onTestFinished(() => configure({ reactStrictMode: false }))
    const { user, router } = await renderApp('/map')
    await membersOnMap()
    expect(screen.getAllByRole('group', { name: 'Countries on the map' })).toHaveLength(1)
    expect(screen.getAllByRole('group', { name: 'Participants on the map' })).toHaveLength(1)
    await router.navigate('/countries')
    await screen.findByRole('heading', { level: 1, name: 'Countries' })
    await router.navigate('/map?q=heraklion')
    const [place] = within(await membersOnMap()).getAllByRole('button')
    place?.focus()
    await user.keyboard('{Enter}')
    expect(await screen.findByRole('region', { name: 'Heraklion' })).toBeVisible()
  })

  test('when its shapes do not load, the list has everything and the map can be tried again', async () => {
    const { user, router } = await renderApp('/nowhere')
    const answer = globalThis.fetch
    let broken = true
    vi.stubGlobal('fetch', (input: RequestInfo | URL, init?: RequestInit) =>
      broken && (input instanceof Request ? input.url : String(input)).includes('/shapes/')
        ? Promise.resolve(new Response(null, { status: 503 }))
        : answer(input, init),
    )
    onTestFinished(() => void vi.unstubAllGlobals())
    await router.navigate('/map')
    expect(await screen.findByText(/The map did not load/)).toBeVisible()
    expect(screen.getByRole('button', { name: 'Strasbourg' })).toBeVisible()
    broken = false
    await user.click(await screen.findByRole('button', { name: 'Try again' }))
    expect(within(await membersOnMap()).getAllByRole('button').length).toBeGreaterThan(10)
    await waitFor(() => expect(screen.queryByText(/The map did not load/)).toBeNull())
  })
})
