import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { seedState } from '#mocks/seeds/seed-state.ts'
import type { Member } from '#src/domain/member.ts'
import { announcements } from '#src/ui/announcer.ts'
import { countriesOnMap, membersOnMap } from '#tests/support/moving-map.ts'
import { renderApp } from '#tests/support/render-app.tsx'
import { sampleMember } from '#tests/support/sample-member.ts'

/** Leaflet needs the page's size, which happy-dom does not have. */
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(860)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(640)
})

const countryOnMap = async (name: RegExp) => {
  return within(await countriesOnMap()).findByRole('button', { name })
}
/** Loads after the map. */
const figures = async () => within(await screen.findByRole('region', { name: 'Countries in figures' }))
const choose = async (user: Awaited<ReturnType<typeof renderApp>>['user'], box: string, option: string | RegExp) =>
  user.selectOptions(
    screen.getByRole('combobox', { name: box }),
    await within(screen.getByRole('combobox', { name: box })).findByRole('option', { name: option }),
  )

describe('filters', () => {
  test('by year of joining and by kind of record, each choice with its count', async () => {
    const { user, router } = await renderApp('/map')
    await membersOnMap()
    await choose(user, 'Joined in', /^2013 or before \(5\)$/)
    await choose(user, 'Record', /^Documented \(5\)$/)
    await waitFor(() => expect(router.state.location.search).toBe('?since=-2013&data=documented'))
    expect(await screen.findByRole('heading', { name: '5 of 130 participants, 2 countries' })).toBeVisible()
    expect(await screen.findByRole('option', { name: 'Year not known (0)' })).toBeInTheDocument()
  })

  test('by number of inhabitants, each class with its count', async () => {
    const { user, router, backend } = await renderApp('/map')
    await membersOnMap()
    const large = backend.state().members.filter(({ inhabitants }) => (inhabitants?.count ?? 0) >= 250_000)
    expect(large.map(({ name }) => name)).toEqual(expect.arrayContaining(['Budapest', 'Lyon', 'Strasbourg']))
    await choose(user, 'Inhabitants', `250,000 and more (${large.length})`)
    await waitFor(() => expect(router.state.location.search).toBe('?size=from-250000'))
    expect(await screen.findByRole('heading', { name: new RegExp(`^${large.length} of 130`) })).toBeVisible()
    // For regions and one village no source gives a number.
    await choose(user, 'Inhabitants', /^not known \(5\)$/)
    expect(await screen.findByRole('heading', { name: /^5 of 130/ })).toBeVisible()
  })

  test('places have the name of the reader’s language, with the local one beside', async () => {
    await renderApp('/map?q=Strasbourg', { locale: 'de' })
    const row = await screen.findByRole('row', { name: /Straßburg/ })
    expect(within(row).getByRole('button', { name: 'Straßburg' })).toBeVisible()
    expect(within(row).getByText(/^Strasbourg · Stadt/)).toBeVisible()
  })

  test('what means nothing in an address is said, and the rest is followed', async () => {
    await renderApp('/map?kind=village&country=ZZ&since=2013&at=1999&member=nobody&measure=authorities')
    expect(
      await screen.findByText(
        /^5 parts of the address mean nothing here and were left out: country=ZZ, kind=village, /,
      ),
    ).toBeVisible()
    expect(screen.getByRole('heading', { name: '2 of 130 participants, 2 countries' })).toBeVisible()
  })
})

test('the order of the figures is in the address', async () => {
  const { user, router } = await renderApp('/map?measure=per-million&rank=members')
  const table = await screen.findByRole('table', { name: /per million .*2012 edition/ })
  const header = (name: string) => within(table).getByRole('columnheader', { name })
  expect(header('Participants')).toHaveAttribute('aria-sort', 'ascending')
  await user.click(within(table).getByRole('button', { name: 'Country' }))
  await waitFor(() => expect(router.state.location.search).toBe('?measure=per-million&rank=country'))
  await waitFor(() => expect(header('Country')).toHaveAttribute('aria-sort', 'ascending'))
})

describe('documented dates', () => {
  test('show who is documented by then, and say how many are not known', async () => {
    const { router } = await renderApp('/map')
    await membersOnMap()
    const slider = await screen.findByRole('slider', { name: 'Date' })
    expect(slider).toHaveAttribute('aria-valuetext', 'All that is known')
    fireEvent.change(slider, { target: { value: '2' } })
    await waitFor(() => expect(router.state.location.search).toBe('?at=2013-03-20'))
    await waitFor(() => expect(slider).toHaveAttribute('aria-valuetext', '20 March 2013'))
    expect(await screen.findByRole('heading', { name: '5 of 130 participants, 2 countries' })).toBeVisible()
    expect(screen.getByText(/^20 March 2013: 5 participants are documented .* 114 without a known date/)).toBeVisible()
    const launch =
      /26 countries\. Another source, .*: 115 authorities that had registered interest, from 25 countries\./
    expect(screen.getByText(launch)).toBeVisible()
    await waitFor(() => expect(announcements.get()).toBe('5 of 130 participants, 2 countries'))
  })

  test('say where nobody said anything for more than a year', async () => {
    await renderApp('/map?at=2018-01-24')
    expect(await screen.findByText(/More than a year before this date without any source\./)).toBeVisible()
  })

  test('are stepped through by buttons, round and round', async () => {
    const { user, router } = await renderApp('/map')
    await membersOnMap()
    await user.click(await screen.findByRole('button', { name: 'Next date' }))
    await waitFor(() => expect(router.state.location.search).toBe('?at=2011-09-22'))
    await user.click(screen.getByRole('button', { name: 'Previous date' }))
    await waitFor(() => expect(router.state.location.search).toBe(''))
  })

  test('play by themselves and stop at the last', async () => {
    const { user, router } = await renderApp('/map?at=2015-06-24')
    await membersOnMap()
    await user.click(await screen.findByRole('button', { name: 'Play' }))
    expect(screen.getByRole('button', { name: 'Pause' })).toBeVisible()
    await waitFor(() => expect(router.state.location.search).toBe('?at=2018-01-24'))
    expect(await screen.findByRole('button', { name: 'Play' })).toBeVisible()
  })

  test('do not play for those who asked for less motion, and say why', async () => {
    vi.spyOn(window, 'matchMedia').mockImplementation((query) => {
      const list = new EventTarget()
      return Object.assign(list, { matches: query.includes('reduced-motion'), media: query }) as MediaQueryList
    })
    await renderApp('/map')
    await membersOnMap()
    const play = await screen.findByRole('button', { name: 'Play' })
    expect(play).toHaveAttribute('aria-disabled', 'true')
    expect(play).toHaveAccessibleDescription(/asks for less motion/)
  })
})

describe('measures', () => {
  test('the estimate shows its range, its edition and its sources; unknown is named', async () => {
    const { user, router } = await renderApp('/map')
    await countryOnMap(/^Romania: \d+ participants$/)
    await choose(user, 'Show per country', /^Roma population, estimate$/)
    await waitFor(() => expect(router.state.location.search).toBe('?measure=estimate'))
    expect(await countryOnMap(/^Romania: 1,200,000 to 2,500,000, average 1,850,000$/)).toBeVisible()
    expect(await countryOnMap(/^Hungary: not known \(only a percentage is known\)$/)).toBeVisible()
    expect(await countryOnMap(/^Austria: not known \(no estimate could be read\)$/)).toBeVisible()
    const tables = (await figures()).getAllByRole('table')
    expect(tables.length).toBeGreaterThan(2)
    const newest = (await figures()).getByRole('table', {
      name: 'Roma population, estimate. Council of Europe, 2012 edition (valid in March 2015)',
    })
    expect(newest).not.toHaveTextContent('Romania')
    const unknown = (await figures()).getByText(/^only a percentage is known:/).closest('li')
    expect(unknown).toHaveTextContent(/Hungary.*Needed: the numbers of people in this row of the table/)
    expect(screen.getByText(/^How to read: the estimates \(Bulgaria\) say 700,000 to 800,000, average/)).toBeVisible()
  })

  test('the panel of a country has what the map says of it, known or not', async () => {
    await renderApp('/map?measure=estimate&country=RO')
    const romania = await screen.findByRole('region', { name: 'Romania' })
    expect(romania).toHaveTextContent(/estimate1,200,000 to 2,500,000, average 1,850,000Council of Europe/)
    cleanup()
    await renderApp('/map?measure=estimate&country=HU')
    expect(await screen.findByRole('region', { name: 'Hungary' })).toHaveTextContent(
      /not known \(only a percentage is known\)Needed: the numbers of people in this row of the table, from the document itself\./,
    )
    cleanup()
    await renderApp('/map?measure=per-million&country=RO')
    const ratio = await screen.findByRole('region', { name: 'Romania' })
    expect(ratio).toHaveTextContent(/Counted against 22,246,862 inhabitants \(2009\)\..*Sources/)
    expect(within(ratio).getAllByRole('listitem').length).toBeGreaterThan(1)
  })

  test('the legend explains every texture that the map has, and none that it has not', async () => {
    await renderApp('/map?measure=estimate')
    const rings = await screen.findByRole('list', { name: 'What the circles mean' })
    expect(
      within(rings)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent.split(':')[0]),
    ).toEqual(['inner circle', 'middle circle', 'outer ring', 'dashed'])
    expect(screen.getByRole('button', { name: /^not known: no usable figure in our sources/ })).toBeVisible()
    cleanup()
    await renderApp('/map')
    await screen.findByRole('list', { name: 'Size of the circles' })
    expect(screen.queryByRole('list', { name: 'What the circles mean' })).toBeNull()
  })

  test('an average without a range says that it is one', async () => {
    await renderApp('/map?measure=estimate')
    expect(await countryOnMap(/^Serbia: average 600,000, no range found$/)).toBeVisible()
  })

  test('participants per million are colours with limits, and their denominator has its year', async () => {
    await renderApp('/map?measure=per-million')
    expect(await countryOnMap(/^Romania: 0\.\d+ per million$/)).toBeVisible()
    expect(await countryOnMap(/^Hungary: not known \(population not known\)$/)).toBeVisible()
    expect(screen.getByText(/^0\.25 to under 0\.5/)).toBeVisible()
    const tables = (await figures()).getAllByRole('table')
    expect(tables.length).toBeGreaterThan(1)
    for (const table of tables) {
      const years = within(table)
        .getAllByText(/inhabitants \(20\d\d\)$/)
        .map(({ textContent }) => /\d{4}(?=\)$)/.exec(textContent)?.[0])
      expect(new Set(years).size).toBe(1)
    }
    expect(screen.getByText(/Within one edition only \(/)).toBeInTheDocument()
    expect(screen.getByText(/^How to read: .* The populations come from different editions; only/)).toBeVisible()
  })

  test('one without any figure is not offered and says why', async () => {
    await renderApp('/map')
    expect(await screen.findByRole('option', { name: 'Share of all local and regional authorities' })).toBeDisabled()
    expect(screen.getByRole('combobox', { name: 'Show per country' })).toHaveAccessibleDescription(
      /no source says how many authorities/,
    )
  })
})

describe('one selection for map, list, chart and table', () => {
  test('a country chosen in the table is chosen on the map and filters the list', async () => {
    const { user } = await renderApp('/map')
    const france = await countryOnMap(/^France: /)
    await user.click((await figures()).getByRole('button', { name: 'France' }))
    await waitFor(() => expect(france).toHaveAttribute('aria-pressed', 'true'))
    expect((await figures()).getByRole('button', { name: 'France' })).toHaveAttribute('aria-pressed', 'true')
    expect(screen.getByRole('heading', { name: '11 of 130 participants, 1 country' })).toBeVisible()
  })

  test('what is pointed at in the list is lit on the map and in the table, and the other way round', async () => {
    const { user } = await renderApp('/map?q=heraklion')
    const group = await membersOnMap()
    const row = screen.getByRole('button', { name: 'Heraklion' })
    const place = within(group).getByRole('button', { name: /^Heraklion, / })
    const greece = (await figures()).getByRole('button', { name: 'Greece' })
    await user.hover(row)
    for (const lit of [row, place, greece]) expect(lit).toHaveAttribute('data-hot')
    await user.unhover(row)
    for (const lit of [row, place, greece]) expect(lit).not.toHaveAttribute('data-hot')
    place.focus()
    await waitFor(() => expect(row).toHaveAttribute('data-hot'))
  })

  test('a class of the legend filters list, map and table, and goes with its measure', async () => {
    const { user, router } = await renderApp('/map?measure=per-million')
    const legend = within(await screen.findByRole('list', { name: 'Participants per million inhabitants' }))
    const known = legend.getByRole('button', { name: /^0\.25 to under 0\.5/ })
    const count = Number(/\((\d+) countr/.exec(known.textContent ?? '')?.[1])
    await user.click(known)
    await waitFor(() => expect(router.state.location.search).toBe('?measure=per-million&class=2'))
    await waitFor(() => expect(known).toHaveAttribute('aria-pressed', 'true'))
    expect(
      await screen.findByRole('heading', { name: new RegExp(`of 130 participants, ${count} countr`) }),
    ).toBeVisible()
    expect((await figures()).getAllByRole('rowheader')).toHaveLength(count)
    await user.click(legend.getByRole('button', { name: /^not known/ }))
    const there = await figures()
    await waitFor(() => expect(there.queryByRole('table')).toBeNull())
    await choose(user, 'Show per country', /^Participants$/)
    await waitFor(() => expect(router.state.location.search).toBe(''))
    expect(await screen.findByRole('heading', { name: '130 of 130 participants, 29 countries' })).toBeVisible()
  })

  test('figures can be switched off; countries keep their names, and the table its figures', async () => {
    const { user, router } = await renderApp('/map?measure=estimate')
    const hungary = await countryOnMap(/^Hungary: not known/)
    const fill = () => hungary.querySelector('path')?.getAttribute('style') ?? ''
    expect(fill()).toContain('url(')
    expect(screen.getByText(/^How to read: /)).toBeVisible()
    await user.click(screen.getByRole('checkbox', { name: 'Show figures on the map' }))
    await waitFor(() => expect(router.state.location.search).toBe('?measure=estimate&figures=off'))
    await waitFor(() => expect(fill()).not.toContain('url('))
    expect(screen.queryByText(/^How to read: /)).toBeNull()
    expect(screen.queryByRole('list', { name: 'Size of the circles' })).toBeNull()
    expect(await screen.findByRole('list', { name: 'Symbols' })).toBeVisible()
    expect((await figures()).getByText(/^only a percentage is known:/)).toBeVisible()
  })

  test('places can be switched off; the list keeps them', async () => {
    const { user, router } = await renderApp('/map')
    await membersOnMap()
    await user.click(screen.getByRole('checkbox', { name: 'Show participants as places' }))
    await waitFor(() => expect(router.state.location.search).toBe('?places=off'))
    const group = await membersOnMap()
    await waitFor(() => expect(within(group).queryAllByRole('button')).toEqual([]))
    expect(screen.getByRole('heading', { name: '130 of 130 participants, 29 countries' })).toBeVisible()
  })
})

describe('bad input', () => {
  const strange = (part: Partial<Member>): Member =>
    sampleMember('strange', { name: 'Strange', coordinates: { lat: 45, lon: 25, of: null }, ...part })
  const showing = async (...members: Member[]) => ({ ...(await seedState()), members })

  test('a country that is not listed and has no shape still has its members, in list, filter and figures', async () => {
    await renderApp('/map', {
      state: await showing(strange({ country: 'JP', coordinates: { lat: 35, lon: 139, of: null } })),
    })
    expect(await screen.findByRole('button', { name: 'Strange' })).toBeVisible()
    expect(screen.getByRole('option', { name: 'Japan (1)' })).toBeInTheDocument()
    expect((await figures()).getByRole('button', { name: 'Japan' })).toBeVisible()
    expect(await screen.findByText(/Without a shape on this map: Japan\./)).toBeVisible()
    // The backend has no page for it.
    fireEvent.click((await figures()).getByRole('button', { name: 'Japan' }))
    expect(await screen.findByRole('heading', { level: 2, name: 'Japan' })).toBeVisible()
    expect(screen.queryByRole('link', { name: 'Figures of this country, and comparison' })).toBeNull()
    // There is no shape to return the focus to.
    fireEvent.click(screen.getByRole('button', { name: 'Show all countries' }))
    await waitFor(() => expect(screen.getByRole('heading', { level: 2, name: /^1 of 1 participant/ })).toHaveFocus())
  })

  test('a member without a place is named beside the map', async () => {
    await renderApp('/map', { state: await showing(strange({ coordinates: null })) })
    expect(await screen.findByText(/^One participant is not on the map/)).toBeVisible()
    expect(screen.getByRole('region', { name: 'Sources and notes' })).toHaveTextContent('Strange (Romania)')
  })

  test.each([
    ['in four scripts', 'Скопје Θεσσαλονίκη Երևան თბილისი'],
    ['of 300 characters', 'Ab'.repeat(150)],
    ['of markup', '<img src=x onerror=alert(1)>'],
  ])('a name %s is shown whole, and found', async (_, name) => {
    const { user } = await renderApp('/map', { state: await showing(strange({ name })) })
    await user.click(await screen.findByRole('button', { name }))
    expect(await screen.findByRole('heading', { name, level: 2 })).toBeVisible()
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: name.slice(-20) } })
    expect(await screen.findByRole('heading', { name: '1 of 1 participant, 1 country' })).toBeVisible()
  })

  test('estimates that cannot be right are not drawn, and said', async () => {
    const state = await seedState()
    const broken = state.countries.map((country) =>
      country.code === 'RO' && country.estimate
        ? { ...country, estimate: { ...country.estimate, minimum: 9, maximum: 3, average: null } }
        : country,
    )
    await renderApp('/map?measure=estimate', { state: { ...state, countries: broken } })
    expect(
      await countryOnMap(/^Romania: not known \(the published estimate cannot be right: minimum above maximum\)$/),
    ).toBeVisible()
  })

  test('a timeline that goes back is put in order, and that is said', async () => {
    const state = await seedState()
    await renderApp('/map?at=2013-03-20', { state: { ...state, timeline: state.timeline.toReversed() } })
    expect(await screen.findByText(/The dates came out of order or twice; they are sorted here\./)).toBeVisible()
    expect(screen.getByRole('slider')).toHaveAttribute('aria-valuetext', '20 March 2013')
  })

  test.each([
    ['countries', /The countries’ figures did not load/],
    ['membership-timeline', /The documented dates did not load/],
  ])('without an answer for /%s the rest of the page stands', async (path, words) => {
    const { router } = await renderApp('/nowhere')
    const answer = globalThis.fetch
    vi.stubGlobal('fetch', (input: RequestInfo | URL, init?: RequestInit) =>
      new URL(input instanceof Request ? input.url : String(input), window.location.href).pathname === `/api/${path}`
        ? Promise.resolve(new Response('{"items":"no"}', { headers: { 'Content-Type': 'application/json' } }))
        : answer(input, init),
    )
    onTestFinished(() => void vi.unstubAllGlobals())
    await router.navigate('/map')
    expect(await screen.findByText(words)).toBeVisible()
    expect(screen.getByRole('button', { name: 'Strasbourg' })).toBeVisible()
    expect(within(await membersOnMap()).getAllByRole('button').length).toBeGreaterThan(10)
  })

  test.each([
    ['listCountries', /The countries’ figures did not load/],
    ['getTimeline', /The documented dates did not load/],
  ] as const)(
    'a filter does not ask for %s again, and what is said of it stays until it has come',
    async (operation, words) => {
      const { user, router, backend } = await renderApp('/nowhere')
      backend.faults.set({ kind: 'malformed', operation })
      await router.navigate('/map')
      const notice = await screen.findByText(words)
      const again = await screen.findByRole('button', { name: 'Try again' })
      await membersOnMap()
      backend.faults.clear()
      backend.faults.set({ kind: 'slow', operation, delayMs: 60_000 })
      await choose(user, 'Kind', /^City/)
      await waitFor(() =>
        expect(router.state).toMatchObject({ navigation: { state: 'idle' }, location: { search: '?kind=city' } }),
      )
      expect(notice).toBeInTheDocument()

      await user.click(again)
      await waitFor(() => expect(again).toHaveAttribute('aria-disabled', 'true'))
      expect(again).toHaveFocus()
      expect(notice).toBeInTheDocument()
      // A country without participants is drawn all the same.
      expect(await countryOnMap(/^Norway/)).toBeVisible()
    },
  )
})
