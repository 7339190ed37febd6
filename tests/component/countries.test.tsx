import { readFileSync } from 'node:fs'
import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { seedState } from '#mocks/seeds/seed-state.ts'
import type { State } from '#mocks/state.ts'
import { copies } from '#src/backend/copies.ts'
import { announcements } from '#src/ui/announcer.ts'
import * as files from '#src/ui/download.ts'
import { renderApp } from '#tests/support/render-app.tsx'

const table = () => screen.findByRole('table', { name: /^Participants and Roma population estimates by country/ })
const namesIn = (where: HTMLElement) =>
  within(where)
    .getAllByRole('rowheader')
    .map((cell) => cell.textContent ?? '')

/** The standard seed with changes that another backend may have. */
const seedWith = async (change: (state: State) => void): Promise<State> => {
  const state = structuredClone(await seedState())
  change(state)
  return state
}

describe('list of countries', () => {
  test('has every member state and Kosovo* with its footnote, and says what is not known', async () => {
    await renderApp('/countries')
    expect(await screen.findByRole('heading', { level: 1, name: 'Countries' })).toBeVisible()
    expect(namesIn(await table())).toHaveLength(47)
    expect(screen.getByText(/^\*All reference to Kosovo/)).toBeVisible()
    const austria = screen.getByRole('row', { name: /^Austria/ })
    expect(within(austria).getAllByText('not known')).toHaveLength(3)
    expect(screen.queryByRole('columnheader', { name: /authorities/ })).not.toBeInTheDocument()
    const france = screen.getByRole('row', { name: /^France/ })
    expect(france).toHaveTextContent('300,000 to 500,000')
    expect(france).toHaveTextContent('average 400,000')
    expect(france).toHaveTextContent(/of 64,876,618 inhabitants \(2010\)/)
    expect(france).toHaveTextContent(/0\.46% to 0\.77%average 0\.62%/)
    expect(screen.getByRole('row', { name: /^Greece/ })).toHaveTextContent('midpoint 175,000, derived')
    // An average without a range says so.
    expect(screen.getByRole('row', { name: /^Serbia/ })).toHaveTextContent('average 600,000, no range found')
    const czechia = screen.getByRole('row', { name: /^Czechia/ })
    expect(czechia).toHaveTextContent(/only a percentage is known.*average 1\.96%, no range found/)
    expect(screen.getByRole('link', { name: 'France' })).toHaveAttribute('href', '/countries/FR')
  })

  test('sorts, keeps the order in the address, and never ranks across editions', async () => {
    const { user, router } = await renderApp('/countries')
    await table()
    const header = screen.getByRole('columnheader', { name: /estimate \(people\)/ })
    await user.click(within(header).getByRole('button'))
    await waitFor(() => expect(header).toHaveAttribute('aria-sort', 'ascending'))
    await user.click(within(header).getByRole('button'))
    await waitFor(() => expect(header).toHaveAttribute('aria-sort', 'descending'))
    expect(router.state.location.search).toBe('?sort=-estimate')
    const groups = within(await table())
      .getAllByRole('rowgroup')
      .slice(1)
    expect(groups.map((group) => namesIn(group).slice(0, 2))).toEqual([
      ['Council of Europe, 2012 edition (valid in March 2015)', 'Bulgaria'],
      ['Council of Europe, edition of 14 September 2010', 'Türkiye'],
      ['Regional Cooperation Council, compilation', 'Serbia'],
      [expect.stringMatching(/^Not comparable/), 'Andorra'],
    ])
  })

  test('filters by name and by what is known; the count is told, the address holds both', async () => {
    const { user, router } = await renderApp('/countries?lang=en')
    await table()
    await user.selectOptions(screen.getByRole('combobox', { name: 'Show' }), 'With participants')
    expect(await screen.findByRole('heading', { name: '29 of 47 countries' })).toBeVisible()
    await user.type(screen.getByRole('searchbox', { name: 'Search for a country' }), 'griechen')
    expect(await screen.findByRole('heading', { name: '1 of 47 countries' })).toBeVisible()
    expect(namesIn(await table())).toEqual(['Greece'])
    await waitFor(() => expect(router.state.location.search).toBe('?lang=en&show=participants&q=griechen'))
    await waitFor(() => expect(announcements.get()).toBe('1 of 47 countries'))
  })

  test('an address that makes no sense shows everything, and says so', async () => {
    await renderApp('/countries?show=x&sort=-price')
    expect(namesIn(await table())).toHaveLength(47)
    expect(screen.getByText(/^2 parts of the address mean nothing here .*: show=x, sort=-price$/)).toBeVisible()
  })

  test('is not sorted by a figure that no country has, and says so; with one it is', async () => {
    const { user } = await renderApp('/countries?sort=-authorities')
    expect(within(await table()).getByRole('columnheader', { name: 'Country' })).toHaveAttribute(
      'aria-sort',
      'ascending',
    )
    expect(screen.getByText(/^One part of the address means nothing here .*: sort=-authorities$/)).toBeVisible()
    await user.selectOptions(screen.getByRole('combobox', { name: 'Show' }), 'With participants')
    await waitFor(() => expect(screen.queryByText(/of the address means nothing here/)).toBeNull())

    const state = await seedWith(({ countries }) => {
      for (const country of countries)
        if (country.code === 'DE') country.authorities = { count: 100, year: 2020, sources: [] }
    })
    cleanup()
    await renderApp('/countries?sort=-authorities', { state })
    expect(namesIn(await table())[0]).toBe('Germany')
    expect(screen.queryByText(/of the address means nothing here/)).toBeNull()
  })

  test('stands without the growth of the whole, which can be asked for again', async () => {
    const { user, router, backend } = await renderApp('/calls')
    backend.faults.set({ kind: 'malformed', operation: 'getTimeline' })
    await router.navigate('/countries')
    expect(namesIn(await table())).toHaveLength(47)
    expect(await screen.findByText(/^The growth of the Alliance did not load/)).toBeVisible()
    // A filter neither waits for the failed part nor loads it again.
    const again = await screen.findByRole('button', { name: 'Try again' })
    backend.faults.clear()
    backend.faults.set({ kind: 'slow', operation: 'getTimeline', delayMs: 60_000 })
    await user.selectOptions(screen.getByRole('combobox', { name: 'Show' }), 'participants')
    await waitFor(() => expect(router.state.location.search).toBe('?show=participants'))
    expect(screen.getByText(/^The growth of the Alliance did not load/)).toBeVisible()
    backend.faults.clear()
    await user.click(again)
    expect(await screen.findByRole('figure', { name: 'Growth of the Alliance' })).toBeVisible()
  })

  test('a member elsewhere, a reversed estimate and a share of authorities each have their place', async () => {
    const state = await seedWith(({ members, countries }) => {
      const [member] = members
      if (member) members.push({ ...member, id: 'far', name: 'Far away', country: 'ZZ' })
      for (const country of countries) {
        if (country.code === 'FR' && country.estimate) country.estimate = { ...country.estimate, minimum: 600_000 }
        if (country.code === 'DE') country.authorities = { count: 100, year: 2020, sources: [] }
      }
    })
    await renderApp('/countries?sort=estimate', { state })
    await table()
    expect(screen.getByText(/^Participants in countries that are not on this list: .*\(1\)\.$/)).toBeVisible()
    const france = screen.getByRole('row', { name: /^France/ })
    expect(france).toHaveTextContent('600,000 to 500,000')
    expect(france).toHaveTextContent('The minimum is above the maximum.')
    expect(france.closest('tbody')).toHaveTextContent(/^Not comparable/)
    expect(screen.getByRole('columnheader', { name: /authorities/ })).toBeVisible()
    expect(screen.getByRole('row', { name: /^Germany/ })).toHaveTextContent('of 100 authorities (2020)')
  })
})

describe('growth of the Alliance', () => {
  test('is heard by keys, with both figures of the launch and the events without a count', async () => {
    const { user } = await renderApp('/countries')
    const figure = within(await screen.findByRole('figure', { name: 'Growth of the Alliance' }))
    const chart = figure.getByRole('slider', { name: /^Growth of the Alliance/ })
    expect(chart).toHaveAccessibleDescription(/arrows/)
    chart.focus()
    await user.keyboard('{Home}')
    expect(chart).toHaveAttribute('aria-valuetext', expect.stringMatching(/^22 September 2011: .*\(no count\)$/))
    await user.keyboard('{ArrowRight}{ArrowRight}')
    expect(chart).toHaveAttribute('aria-valuetext', expect.stringMatching(/^20 March 2013: 114 participants/))
    await user.keyboard('{ArrowRight}')
    expect(chart).toHaveAttribute(
      'aria-valuetext',
      expect.stringMatching(/another source: 115 authorities that had registered interest, from 25 countries/),
    )
    expect(figure.getByText(/another source: 115/)).toBeVisible()
    await user.keyboard('{End}')
    expect(chart).toHaveAttribute('aria-valuetext', expect.stringMatching(/^24 January 2018: 130 participants/))
    await user.keyboard('{Escape}')
    expect(chart).toHaveAttribute('aria-valuetext', '8 dated counts. Nothing chosen.')
    const undated = figure.getByRole('heading', { name: /only bounds/ }).parentElement
    expect(undated).toHaveTextContent(/Between 24 March 2014 and 6 May 2015: 124 participants/)
  })

  test('names the source that counts another way at the launch, in the table and in its file', async () => {
    const { user } = await renderApp('/countries')
    const figure = within(await screen.findByRole('figure', { name: 'Growth of the Alliance' }))
    await user.click(figure.getByText('Show as a table'))
    const said = '115 authorities that had registered interest, from 25 countries (vasarhelyihirek.hu)'
    expect(figure.getByRole('cell', { name: said })).toBeVisible()
    const saved = vi.spyOn(files, 'downloadCsv').mockReturnValue()
    await user.click(figure.getByRole('button', { name: 'Save as CSV' }))
    expect(saved.mock.lastCall?.[1].flat()).toContain(said)
  })

  test('lets go of what was chosen when one presses elsewhere', async () => {
    const { user } = await renderApp('/countries')
    const figure = within(await screen.findByRole('figure', { name: 'Growth of the Alliance' }))
    const chart = figure.getByRole('slider', { name: /^Growth of the Alliance/ })
    chart.focus()
    await user.keyboard('{End}')
    const words = figure.getByText(/^24 January 2018: 130 participants/, { selector: 'p' })
    // The words can be selected and copied.
    await user.click(words)
    expect(words).toBeVisible()
    await user.click(screen.getByRole('heading', { level: 1 }))
    expect(chart).toHaveAttribute('aria-valuetext', '8 dated counts. Nothing chosen.')
  })

  test('says when the counts go back, and keeps a day that no calendar has among the undated', async () => {
    const state = await seedWith(({ timeline }) => {
      const [first] = timeline
      if (!first) throw new Error('the timeline is empty')
      timeline.push({ ...first, on: '2019-01', members: 100 }, { ...first, on: '2019-13-45', members: 101 })
    })
    await renderApp('/countries', { state })
    const figure = await screen.findByRole('figure', { name: 'Growth of the Alliance' })
    expect(figure).toHaveTextContent('The count goes down, drawn as published: January 2019.')
    expect(figure).toHaveTextContent('2019-13-45: 101 participants')
  })
})

test('on paper the figures of every chart stand beside it, and the sheet says from when and where it is', async () => {
  await renderApp('/countries')
  const figure = await screen.findByRole('figure', { name: 'Growth of the Alliance' })
  const twin = within(figure).getByRole('group')
  expect(twin).not.toHaveAttribute('open')
  act(() => void window.dispatchEvent(new Event('beforeprint')))
  expect(twin).toHaveAttribute('open')
  expect(within(figure).getByRole('table', { name: 'Growth of the Alliance' })).toBeVisible()
  expect(screen.getByText(/^Printed on 12 April 2016, 10:\d\d .* from http.*\/countries$/)).toBeVisible()
  act(() => void window.dispatchEvent(new Event('afterprint')))
  expect(twin).not.toHaveAttribute('open')
  expect(screen.queryByText(/^Printed on/)).toBeNull()
})

test('while a copy stands in for what cannot be fetched, the table to save is of its day', async () => {
  const { user } = await renderApp('/countries')
  copies.set('figures', Date.parse('2016-04-09T10:00:00Z'))
  onTestFinished(() => copies.set('figures', null))
  const saved = vi.spyOn(files, 'downloadCsv').mockReturnValue()
  await user.click(await screen.findByRole('button', { name: 'Save the table as CSV' }))
  await waitFor(() => expect(saved.mock.calls[0]?.[1].flat()).toContain('Read on: 2016-04-09'))
})

test.each([
  [
    'en',
    'Save the table as CSV',
    'Filters: Country “a”; Show “With participants”.',
    'Read on: 2016-04-13',
    /Filtres|Einheiten/,
  ],
  [
    'fr',
    'Enregistrer le tableau en CSV',
    'Filtres\u00a0: Pays «\u00a0a\u00a0»\u00a0; Afficher',
    'Consulté le\u00a0: 2016-04-13',
    /Records|Units|Read on|Participants:|Estimates/,
  ],
  [
    'de',
    'Tabelle als CSV speichern',
    'Filter: Land „a“; Anzeigen',
    'Gelesen am: 2016-04-13',
    /Records|Units|Read on|Participants|Estimates/,
  ],
] as const)('the table to save tells in %s its filters, its day in Strasbourg and its records', async (...given) => {
  const [locale, button, filters, day, others] = given
  const saved = vi.spyOn(files, 'downloadCsv').mockReturnValue()
  const { user } = await renderApp('/countries?q=a&show=participants', { locale, at: '2016-04-12T22:30:00.000Z' })
  await user.click(await screen.findByRole('button', { name: button }))
  await waitFor(() => expect(saved).toHaveBeenCalledOnce())
  const rows = saved.mock.calls[0]?.[1] ?? []
  // Country names are in English in every language, so that files can be compared.
  expect(rows.find(([code]) => code === 'AL')?.[1]).toBe('Albania')
  const notes = rows.filter((row) => row.length === 1).map(([note]) => String(note))
  expect(notes[0]).toContain(filters)
  expect(notes).toContain(day)
  expect(notes).toContainEqual(expect.stringMatching(/\/countries\?q=a&show=participants$/))
  const { version } = JSON.parse(readFileSync('public/data/members.json', 'utf8')) as { version: string }
  expect(notes.at(-1)).toMatch(new RegExp(`${version}$`))
  expect(notes.join(' ')).toContain('samples')
  expect(notes.join(' ')).not.toMatch(others)
})
