import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { seedState } from '#mocks/seeds/seed-state.ts'
import { copies } from '#src/backend/copies.ts'
import * as files from '#src/ui/download.ts'
import { sampleMember } from '#tests/support/sample-member.ts'
import { renderApp } from '#tests/support/render-app.tsx'

const title = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name })

describe('page of a country', () => {
  test('names its members, marks invented ones, and shows the estimate among its own edition', async () => {
    const { backend } = await renderApp('/countries/FR')
    expect(await title('France')).toBeVisible()
    const members = backend.state().members.filter(({ country }) => country === 'FR')
    const list = await screen.findByRole('table', { name: 'Participants: France' })
    expect(within(list).getAllByRole('rowheader')).toHaveLength(members.length)
    expect(within(list).getAllByText('sample')).toHaveLength(members.filter(({ sample }) => sample).length)
    expect(within(list).getByRole('link', { name: 'Strasbourg' })).toHaveAttribute('href', '/members/strasbourg')
    expect(screen.getByText(/counted as participant number 120/)).toBeVisible()

    const europe = screen.getByRole('figure', { name: 'The estimate among others of the same edition' })
    expect(europe).toHaveTextContent(
      /^.*France: 0\.46\s?% to 0\.77\s?%; average 0\.62\s?%\. \d+ other countries of this edition could be read/,
    )
    expect(within(europe).queryByRole('cell', { name: 'Romania' })).not.toBeInTheDocument()
    expect(screen.getByRole('img', { name: 'Map: France and its participants' })).toBeInTheDocument()
    const neighbours = await screen.findByRole('navigation', { name: /^Neighbours by land/ })
    expect(within(neighbours).getByRole('link', { name: 'Belgium' })).toHaveAttribute('href', '/countries/BE')
  })

  test('explains the points of its map, the hollow ones where there are some', async () => {
    const state = structuredClone(await seedState())
    state.members = state.members.filter(({ country, sample }) => country !== 'GR' || !sample)
    const { router } = await renderApp('/countries/FR', { state })
    const picture = within(await screen.findByRole('img', { name: 'Map: France and its participants' }))
    const legend = () => screen.getByRole('list', { name: 'Participants per country' })
    expect(legend()).toHaveTextContent(/^nonesomea city or regionsample data: hollow$/)
    const invented = state.members.find(({ country, sample, coordinates }) => country === 'FR' && sample && coordinates)
    expect(picture.getByText(`${invented?.name} (sample)`)).toBeInTheDocument()
    expect(picture.getByText('Strasbourg')).toBeInTheDocument()
    await act(() => router.navigate('/countries/GR'))
    await title('Greece')
    expect(legend()).toHaveTextContent(/^nonesomea city or region$/)
  })

  test('says how to read the picture of the estimate, beside it and nowhere else', async () => {
    await renderApp('/countries/FR')
    const facts = within(await screen.findByRole('region', { name: 'What is known' }))
    const legend = await facts.findByRole('list', { name: 'What the marks mean' })
    expect(within(legend).getByText('published average')).toBeVisible()
    expect(facts.getByText(/^The small pictures of estimates run from 100 to 10 million people/)).toBeVisible()
    expect(screen.getAllByText(/^The small pictures of estimates/)).toHaveLength(1)
    const sources = within(await screen.findByRole('region', { name: 'Sources and notes' }))
    expect(sources.queryByRole('list', { name: 'What the marks mean' })).toBeNull()
  })

  test('says what is not known and what it would take', async () => {
    await renderApp('/countries/AT')
    await title('Austria')
    expect(screen.getByText(/^No estimate for this country could be read\. Needed:/)).toBeVisible()
    expect(screen.getByText(/^No source says how many local and regional authorities/)).toBeVisible()
    expect(await screen.findByText(/^Without a sound estimate/)).toBeVisible()
  })

  test('an estimate that names no edition is compared with none', async () => {
    await renderApp('/countries/IT')
    await title('Italy')
    expect(await screen.findByText(/names no edition, so it is compared with no other country/)).toBeVisible()
  })

  test('compares with up to three others; the choice is in the address, other editions are not subtracted', async () => {
    const { user, router } = await renderApp('/countries/FR?with=RO')
    await title('France')
    const add = await screen.findByRole('combobox', { name: 'Compare with' })
    const put = screen.getByRole('button', { name: 'Add to the comparison' })
    // Arrow keys and letters change a closed list one by one: passing other countries adds nothing.
    for (const country of ['Albania', 'Finland', 'Germany']) await user.selectOptions(add, country)
    expect(router.state.location.search).toBe('?with=RO')
    await user.click(put)
    await waitFor(() => expect(router.state.location.search).toBe('?with=RO%2CDE'))
    await waitFor(() => expect(add).toHaveValue(''))
    await user.click(put)
    expect(add).toHaveFocus()
    await user.selectOptions(add, 'Malta')
    await user.click(put)
    await waitFor(() => expect(router.state.location.search).toBe('?with=RO%2CDE%2CMT'))
    await waitFor(() => expect(add).toBeDisabled())
    const full = screen.getByRole('button', { name: 'Add to the comparison' })
    expect(full).toHaveAccessibleDescription('Four countries at most: remove one first.')
    expect(full).toHaveFocus()
    const table = await screen.findByRole('table', { name: /^Figures of each country, with the difference to France/ })
    const rate = within(table).getByRole('row', { name: /^Participants per million inhabitants/ })
    expect(within(rate).getAllByRole('cell')[0]).toHaveTextContent(/of 64,[\d,]+ inhabitants \(2010\)/)
    const share = within(table).getByRole('row', { name: /^Share of the country’s authorities/ })
    expect(within(share).getAllByRole('cell')[0]).toHaveTextContent(/^not known$/)
    const line = within(table).getByRole('row', { name: /^Roma and Travellers/ })
    const [romania, germany, malta] = within(line).getAllByRole('cell').slice(1)
    expect(romania).toHaveTextContent('another edition: not subtracted')
    expect(germany).toHaveTextContent('-295,000 against France')
    expect(malta).toHaveTextContent(/^not known$/)
    await user.click(screen.getByRole('button', { name: 'Remove Romania' }))
    await waitFor(() => expect(router.state.location.search).toBe('?with=DE%2CMT'))
    await waitFor(() => expect(add).toHaveFocus())
  })

  test('compares the ends of a share of which no middle is known, and says of which edition nothing is named', async () => {
    const state = structuredClone(await seedState())
    for (const country of state.countries) {
      const { code, estimate } = country
      if (code === 'DE' && estimate)
        country.estimate = { ...estimate, minimum: null, average: null, averagePercent: null }
    }
    await renderApp('/countries/FR?with=DE,UA', { state })
    const table = await screen.findByRole('table', { name: /^Figures of each country, with the difference to France/ })
    const cells = (line: RegExp) =>
      within(within(table).getByRole('row', { name: line }))
        .getAllByRole('cell')
        .slice(1)
    expect(cells(/^Estimate as a share/)[0]).toHaveTextContent(/^at most 0\.17\s?%difference not known$/)
    expect(cells(/^Roma and Travellers/)[1]).toHaveTextContent('edition not named: not subtracted')
  })

  test('what an address asks to compare with and does not exist is said', async () => {
    await renderApp('/countries/FR?with=ZZ,RO')
    await title('France')
    expect(await screen.findByText(/^One part of the address means nothing here and was left out: ZZ$/)).toBeVisible()
    expect(screen.getByRole('button', { name: 'Remove Romania' })).toBeVisible()
  })

  test('a country of which the map has no shape says so', async () => {
    const state = structuredClone(await seedState())
    const [first] = state.countries
    if (!first) throw new Error('no country')
    state.countries.push({ ...first, code: 'JP', memberStateSince: null, estimate: null })
    await renderApp('/countries/JP', { state })
    await title('Japan')
    expect(await screen.findByText(/^Our map has no shape for this country/)).toBeVisible()
  })

  test('small letters lead to the one address of a country, with its comparison', async () => {
    const { router } = await renderApp('/countries/xk?with=AL')
    await title('Kosovo*')
    expect(router.state.location.pathname + router.state.location.search).toBe('/countries/XK?with=AL')
    expect(await screen.findByText(/^\*All reference to Kosovo/)).toBeVisible()
    expect(screen.getByText('not a member state')).toBeVisible()
  })

  test('the order of its participants is in the address, beside the comparison', async () => {
    const { user, router } = await renderApp('/countries/FR?with=DE&sort=-name')
    const table = within(await screen.findByRole('table', { name: 'Participants: France' }))
    expect(table.getByRole('columnheader', { name: 'Participant' })).toHaveAttribute('aria-sort', 'descending')
    expect(table.getAllByRole('rowheader')[0]).toHaveTextContent('Val-de-Marne')
    await user.click(table.getByRole('button', { name: 'Kind' }))
    await waitFor(() => expect(router.state.location.search).toBe('?with=DE&sort=kind'))
    await waitFor(() =>
      expect(table.getByRole('columnheader', { name: 'Kind' })).toHaveAttribute('aria-sort', 'ascending'),
    )
  })

  test.each(['/countries/ZZ', '/countries/France', '/countries/__proto__'])(
    '%s does not exist, and says so inside the shell',
    async (path) => {
      await renderApp(path)
      await title('This page was not found')
      expect(screen.getByRole('navigation', { name: 'Main' })).toBeInTheDocument()
    },
  )

  test('has every participant on paper, however many the screen shows', async () => {
    const state = structuredClone(await seedState())
    const numbers = Array.from({ length: 60 }, (_, index) => `austria-${index}`)
    state.members.push(...numbers.map((id) => sampleMember(id, { name: id, country: 'AT' })))
    await renderApp('/countries/AT', { state })
    const rows = async () =>
      within(await screen.findByRole('table', { name: 'Participants: Austria' })).getAllByRole('rowheader')
    expect(await rows()).toHaveLength(50)
    act(() => void window.dispatchEvent(new Event('beforeprint')))
    expect((await rows()).length).toBeGreaterThanOrEqual(60)
    expect(screen.getByRole('link', { name: 'austria-59' })).toBeVisible()
    act(() => void window.dispatchEvent(new Event('afterprint')))
    expect(await rows()).toHaveLength(50)
  })

  test('stands without its map', async () => {
    const { router } = await renderApp('/about')
    const fetched = vi.mocked(globalThis.fetch)
    const real = fetched.getMockImplementation()
    fetched.mockImplementation((input, init) =>
      String(input instanceof Request ? input.url : input).includes('/shapes/')
        ? Promise.resolve(new Response(null, { status: 404 }))
        : (real?.(input, init) ?? Promise.reject(new Error('no backend'))),
    )
    await router.navigate('/countries/FR')
    await title('France')
    expect(await screen.findByText(/^The map did not load/)).toBeVisible()
    expect(await screen.findByRole('table', { name: 'Participants: France' })).toBeVisible()
  })
})

describe('page of a participant', () => {
  test('has what is published, and says what is not', async () => {
    await renderApp('/members/val-de-marne')
    await title('Val-de-Marne')
    const facts = within(screen.getByRole('region', { name: 'What is published' }))
    expect(facts.getByText(/^between 10 June 2013 and/)).toBeVisible()
    expect(facts.getByText('participant number 120')).toBeVisible()
    expect(facts.getByText('Topics').nextElementSibling).toHaveTextContent('not found')
    expect(facts.getByText(/Confirmed by the Alliance/)).toBeVisible()
    const near = within(screen.getByRole('region', { name: 'Nearest participants' }))
    expect(near.getByRole('link', { name: 'Aubervilliers' })).toHaveAttribute('href', '/members/aubervilliers')
    expect(near.getAllByRole('listitem')).toHaveLength(5)
    const sources = within(screen.getByRole('region', { name: 'Sources and notes' }))
    expect(sources.getByRole('link', { name: /^120 local and regional authorities/ })).toHaveAttribute(
      'href',
      expect.stringMatching(/^http/),
    )
    expect(await screen.findByRole('img', { name: 'Map: Val-de-Marne, France' })).toBeInTheDocument()
  })

  test('an invented one says so at the top', async () => {
    const { backend } = await renderApp('/members/sample-017')
    const sample = backend.state().members.find(({ id }) => id === 'sample-017')
    await title(sample?.name ?? '')
    expect(screen.getByText('Sample data: this participant is invented')).toBeVisible()
    expect(screen.getByText('No source is named.')).toBeVisible()
  })

  test('explains the points of its map', async () => {
    const { router, backend } = await renderApp('/members/strasbourg')
    await title('Strasbourg')
    const legend = () => screen.getByRole('list', { name: 'Symbols' })
    expect(legend()).toHaveTextContent(/^this participanta neighbour in the list/)
    await act(() => router.navigate('/members/sample-017'))
    await screen.findByText('Sample data: this participant is invented')
    expect(legend()).toHaveTextContent(/^this participanta neighbour in the listsample data: hollow$/)
    const sample = backend.state().members.find(({ id }) => id === 'sample-017')
    expect(await screen.findByText(`${sample?.name} (sample)`)).toBeInTheDocument()
  })

  test('says of which year the inhabitants are, and links to who counted them', async () => {
    const state = structuredClone(await seedState())
    const strasbourg = state.members.find(({ id }) => id === 'strasbourg')
    if (!strasbourg?.inhabitants) throw new Error('no number of inhabitants')
    const { inhabitants } = strasbourg
    const dated = { ...strasbourg, id: 'dated', inhabitants: { ...inhabitants, year: 2013 } }
    state.members.push(dated)
    const { router } = await renderApp('/members/strasbourg', { state })
    await title('Strasbourg')
    const source = () =>
      within(screen.getByRole('region', { name: 'What is published' })).getByRole('link', { name: /^GeoNames/ })
    expect(source()).toHaveAttribute('href', 'https://www.geonames.org/')
    expect(source().closest('dd')).toHaveTextContent(/^274,845\s*year not named · GeoNames.* \(\S+/)
    await act(() => router.navigate('/members/dated'))
    await waitFor(() => expect(source().closest('dd')).toHaveTextContent(/^274,845\s*2013 · GeoNames/))
  })

  test('one without a place has no map and no neighbours, and says why', async () => {
    await renderApp('/members/besence')
    await title('Besence')
    expect(screen.getByText(/No source gives a location/)).toBeVisible()
    expect(screen.getByText(/^Its place is not known, so its neighbours are not either/)).toBeVisible()
  })

  test('topics, a name of 300 characters in four scripts and an unknown country have their place', async () => {
    const state = structuredClone(await seedState())
    const name = 'Stadt Город Πόλη ქალაქი '.repeat(13).trim()
    const [member] = state.members
    if (!member) throw new Error('no member')
    state.members.push({ ...member, id: 'long', name, names: null, country: 'ZZ', topics: ['education'] })
    await renderApp('/members/long', { state })
    expect(name.length).toBeGreaterThan(300)
    await title(name)
    expect(screen.getByText('Education')).toBeVisible()
    expect(screen.getByText('The only participant of this country that we know.')).toBeVisible()
    expect(screen.queryByRole('link', { name: /Unknown|ZZ/ })).not.toBeInTheDocument()
  })

  test('one that is not there is not found', async () => {
    await renderApp('/members/nobody')
    expect(await title('This page was not found')).toBeVisible()
  })

  test('the focus goes to the heading when one goes on to another participant', async () => {
    const { user } = await renderApp('/members/lille')
    await title('Lille')
    await user.click(screen.getAllByRole('link', { name: 'Aubervilliers' })[0] ?? document.body)
    await waitFor(async () => expect(await title('Aubervilliers')).toHaveFocus())
  })
})

describe('files of the charts', () => {
  const fileOf = async (figure: string, button: string) => {
    const { user } = await renderApp('/countries/FR?with=DE,RO')
    const chart = within(await screen.findByRole('figure', { name: figure }))
    const saved = vi.spyOn(files, 'download').mockReturnValue()
    await user.click(chart.getByRole('button', { name: button }))
    await waitFor(() => expect(saved).toHaveBeenCalledOnce())
    const [name, content] = saved.mock.calls[0] ?? []
    return { name, text: (await content?.text()) ?? '' }
  }

  test.each([
    [
      'The estimate among others of the same edition',
      'estimates-coe-2012',
      /published average.*midpoint that we derived.*2012 edition .*Estimates, not counts, from secondary copies/,
    ],
    ['Participants, compared', 'compared-FR-DE-RO', /documented participants.*invented sample data/],
  ])('%s: a picture with title, figures, legend, source and date', async (figure, file, legend) => {
    const { name, text } = await fileOf(figure, 'Save the picture as SVG')
    expect(name).toBe(`${file}.svg`)
    const words = new DOMParser()
      .parseFromString(text, 'image/svg+xml')
      .documentElement.textContent.replaceAll('\n', ' ')
    expect(words).toMatch(new RegExp(`^ ?${figure}`))
    expect(words).toMatch(legend)
    expect(words).toMatch(/France.*Unit: .*Source: .*CC BY 4\.0.*Read on 12 April 2016/)
  })

  test('the comparison takes no estimate along that cannot be right, and says why', async () => {
    const state = structuredClone(await seedState())
    const reversed = { minimum: 300_000, maximum: 50_000 }
    const percentOnly = { minimum: null, maximum: null, average: null, derivedMidpoint: null, averagePercent: 1.5 }
    for (const country of state.countries) {
      const { code, estimate } = country
      if (code === 'BG' && estimate) country.estimate = { ...estimate, ...reversed }
      if (code === 'RO' && estimate) country.estimate = { ...estimate, ...percentOnly }
    }
    const { user } = await renderApp('/countries/FR?with=BG,RO', { state })
    const chart = within(await screen.findByRole('figure', { name: 'Participants, compared' }))
    await user.click(chart.getByText('Show as a table'))
    const row = (name: RegExp) => chart.getByRole('row', { name })
    expect(row(/^Bulgaria/)).toHaveTextContent('The minimum is above the maximum.')
    expect(row(/^Bulgaria/)).not.toHaveTextContent('300,000')
    expect(row(/^Romania/)).toHaveTextContent('only a percentage is known')
    expect(row(/^France/)).toHaveTextContent(/500,000.*Council of Europe/)

    const saved = vi.spyOn(files, 'downloadCsv').mockReturnValue()
    await user.click(chart.getByRole('button', { name: 'Save as CSV' }))
    const bulgaria = saved.mock.calls[0]?.[1].find(([country]) => country === 'Bulgaria')
    expect(bulgaria?.slice(7)).toEqual([null, null, null, expect.stringMatching(/The minimum is above the maximum/)])
  })

  test.each([
    ['The estimate among others of the same edition', '/countries/XK', /Serbia Kosovo\*/],
    ['Participants, compared', '/countries/FR?with=XK', /France.*Kosovo\*/],
  ])('%s: where Kosovo* is in it, its footnote goes along', async (figure, address, first) => {
    const { user } = await renderApp(address)
    const chart = within(await screen.findByRole('figure', { name: figure }))
    const table = vi.spyOn(files, 'downloadCsv').mockReturnValue()
    await user.click(chart.getByRole('button', { name: 'Save as CSV' }))
    const lines = table.mock.lastCall?.[1].slice(1).map(([cell]) => String(cell))
    expect(lines?.join(' ')).toMatch(first)
    expect(lines).toContainEqual(expect.stringMatching(/^\*All reference to Kosovo/))
    const picture = vi.spyOn(files, 'download').mockReturnValue()
    await user.click(chart.getByRole('button', { name: 'Save the picture as SVG' }))
    await waitFor(() => expect(picture).toHaveBeenCalledOnce())
    const words = (await picture.mock.lastCall?.[1].text())?.replaceAll(/<[^>]*>/g, ' ')
    expect(words).toMatch(/\*All reference to Kosovo/)
  })

  test('the shares of the estimates are in the file what the unit says: per cent', async () => {
    const { user } = await renderApp('/countries/FR')
    const name = 'The estimate among others of the same edition'
    const chart = within(await screen.findByRole('figure', { name }))
    const saved = vi.spyOn(files, 'downloadCsv').mockReturnValue()
    await user.click(chart.getByRole('button', { name: 'Save as CSV' }))
    const rows = saved.mock.lastCall?.[1] ?? []
    const [header = []] = rows
    const france = rows.find(([country]) => country === 'France') ?? []
    const column = header.indexOf('Average or midpoint, per cent of the population')
    // 400,000 of 64,876,618.
    expect(france[column]).toBe(0.6166)
    expect(rows.flat()).toContainEqual(expect.stringMatching(/^Unit: Estimate in per cent of the population/))
    await user.click(chart.getByText('Show as a table'))
    expect(chart.getByRole('row', { name: /^France/ })).toHaveTextContent(/0\.46\s?%0\.62\s?%0\.77\s?%/)
  })

  test('the comparison as a table for a spreadsheet, with unit, source, terms and day', async () => {
    const { user } = await renderApp('/countries/FR?with=DE,RO')
    const chart = within(await screen.findByRole('figure', { name: 'Participants, compared' }))
    const saved = vi.spyOn(files, 'downloadCsv').mockReturnValue()
    await user.click(chart.getByRole('button', { name: 'Save as CSV' }))
    const [name, rows = []] = saved.mock.calls[0] ?? []
    expect(name).toBe('compared-FR-DE-RO.csv')
    expect(rows[0]?.slice(0, 3)).toEqual(['Country', 'Participants', 'of them samples'])
    expect(rows.slice(1, 4).map(([country]) => country)).toEqual(['France', 'Germany', 'Romania'])
    expect(rows[0]?.slice(4, 7)).toEqual(['Inhabitants', 'Inhabitants, year', 'Share of authorities, per cent'])
    expect(rows.slice(1, 4).map((row) => row[5])).toEqual([2010, 2010, 2009])
    const notes = () => saved.mock.lastCall?.[1].slice(4).flat().join(' ')
    expect(notes()).toMatch(/Unit: .*Source: .*CC BY 4\.0.*Read on 12 April 2016$/)
    // While a copy is shown, the figures have its date.
    copies.set('figures', Date.parse('2016-04-09T10:00:00Z'))
    onTestFinished(() => copies.set('figures', null))
    await user.click(chart.getByRole('button', { name: 'Save as CSV' }))
    expect(notes()).toMatch(/Read on 9 April 2016$/)
  })
})
