import { screen, waitFor, within } from '@testing-library/react'
import { expect, onTestFinished, test, vi } from 'vitest'
import { copies } from '#src/backend/copies.ts'
import * as files from '#src/ui/download.ts'
import { renderApp } from '#tests/support/render-app.tsx'

const open = async (options?: Parameters<typeof renderApp>[1]) => {
  const app = await renderApp('/coverage', options)
  await screen.findByRole('heading', { level: 1 })
  return app
}
const table = (name: string | RegExp) => screen.getByRole('table', { name })

test('says how many member states are reached, and by nobody who is documented', async () => {
  await open()
  expect(screen.getByText(/of 46 member states of the Council of Europe have at least one participant/)).toBeVisible()
  // France, Greece, Italy and Spain … have documented participants; Hungary has only applicants and samples.
  expect(screen.getByText(/^\d+ of them are reached by nobody who is documented to take part/)).toBeVisible()
  expect(screen.getByText(/No source says how many local and regional authorities could take part/)).toBeVisible()
})

test('lists the countries without a participant, whose number is the heading', async () => {
  await open()
  const rows = within(table('Countries and territories without a participant')).getAllByRole('row').slice(1)
  expect(
    screen.getByRole('heading', { level: 2, name: `${rows.length} countries without a participant` }),
  ).toBeVisible()
  const [first] = rows
  if (!first) throw new Error('a country expected')
  expect(within(first).getByRole('link')).toHaveAttribute('href', expect.stringMatching(/^\/countries\/[A-Z]{2}$/))
})

test('names authorities of other lists with their source, and never a participant', async () => {
  await open()
  const authorities = within(table('Authorities that other lists name'))
  const tirana = authorities.getByRole('row', { name: /Tiranë/ })
  expect(within(tirana).getByText(/Declaration of mayors against anti-Gypsyism/)).toBeVisible()
  expect(within(tirana).getByRole('link', { name: 'Signatories of the Declaration' })).toBeVisible()
  // Won the same prize as Obrnice, but takes part.
  expect(authorities.getByRole('row', { name: /Obrnice/ })).toBeVisible()
  expect(authorities.queryByRole('row', { name: /Heraklion/ })).toBeNull()
})

test('the order of each table is in the address, and one that it does not have is said', async () => {
  const { user, router } = await renderApp('/coverage?sort-authorities=-country&sort-networks=size')
  await screen.findByRole('heading', { level: 1 })
  const header = (caption: string, name: string) => within(table(caption)).getByRole('columnheader', { name })
  expect(header('Authorities that other lists name', 'Country')).toHaveAttribute('aria-sort', 'descending')
  expect(screen.getByText(/^One part of the address means nothing here.* sort-networks=size$/)).toBeVisible()
  const countries = 'Countries and territories without a participant'
  await user.click(within(table(countries)).getByRole('button', { name: 'Council of Europe' }))
  await waitFor(() => expect(router.state.location.search).toContain('sort-countries=since'))
  await waitFor(() => expect(header(countries, 'Council of Europe')).toHaveAttribute('aria-sort', 'ascending'))
  await user.click(within(table(countries)).getByRole('button', { name: 'Country' }))
  await waitFor(() => expect(router.state.location.search).not.toContain('sort-countries'))
  expect(router.state.location.search).toContain('sort-authorities=-country')
})

test('an invitation names the authority, in the language that one chooses, and is copied', async () => {
  const { user } = await open()
  const invite = screen.getByRole('button', { name: 'Invite Tiranë' })
  await user.click(invite)
  const dialog = within(screen.getByRole('dialog', { name: 'Invitation to Tiranë' }))
  expect(dialog.getByRole<HTMLTextAreaElement>('textbox', { name: 'Letter' }).value).toContain('To Tiranë')
  await user.selectOptions(dialog.getByRole('combobox', { name: 'Language of the letter' }), 'Deutsch')
  const letter = dialog.getByRole<HTMLTextAreaElement>('textbox', { name: 'Letter' })
  expect(letter).toHaveAttribute('lang', 'de')
  expect(letter.value).toContain('An: Tiranë')
  expect(letter.value).toContain('http://localhost/join')
  expect(dialog.getByRole('link', { name: 'Open in the mail program' })).toHaveAttribute(
    'href',
    expect.stringMatching(/^mailto:\?subject=M%C3%B6chten/),
  )
  await user.click(dialog.getByRole('button', { name: 'Copy the letter' }))
  expect(await dialog.findByText('The letter is copied.')).toBeVisible()
  expect(await navigator.clipboard.readText()).toContain('An: Tiranë')
  await user.click(dialog.getByRole('button', { name: 'Close' }))
  await waitFor(() => expect(invite).toHaveFocus())
})

test('a browser that does not allow copying says so', async () => {
  const { user } = await open()
  await user.click(screen.getByRole('button', { name: 'Invite an authority' }))
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'))
  const dialog = within(screen.getByRole('dialog', { name: 'Invitation' }))
  await user.click(dialog.getByRole('button', { name: 'Copy the letter' }))
  expect(await dialog.findByText(/does not allow copying/)).toBeVisible()
})

test('shows which participants other networks name, with a way to each', async () => {
  await open()
  const overlap = within(table('Networks, declarations and prizes that name participants'))
  const covenant = overlap.getByRole('row', { name: /Covenant of Mayors/ })
  expect(within(covenant).getByRole('link', { name: 'Strasbourg' })).toHaveAttribute('href', '/members/strasbourg')
  expect(within(covenant).getByRole('cell', { name: '3' })).toBeVisible()
  // Budapest and Hódmezővásárhely are only known to have applied.
  expect(within(covenant).queryByRole('link', { name: 'Budapest' })).toBeNull()
  expect(overlap.queryByRole('row', { name: /Cittaslow/ })).toBeNull()
})

test('says how much of a list could be read', async () => {
  await open()
  const read = screen.getByText(
    /^Declaration of mayors against anti-Gypsyism: 21 of its 122 authorities from 34 countries/,
  )
  expect(within(read).getByRole('link', { name: 'Signatories of the Declaration' })).toBeVisible()
})

test('the page of a participant says where else it is named, or that nothing is known', async () => {
  const { router } = await renderApp('/members/innsbruck')
  const also = async () => within(await screen.findByRole('region', { name: 'Also in' }))
  expect(await (await also()).findByText(/Climate Alliance.*2022/)).toBeVisible()
  await router.navigate('/members/tivat')
  await screen.findByRole('heading', { level: 1, name: 'Tivat' })
  expect(await (await also()).findByText(/No public page that we know names it/)).toBeVisible()
})

test('networks that do not arrive leave the page of a participant standing', async () => {
  const { backend, router } = await renderApp('/about')
  backend.faults.set({ kind: 'malformed', operation: 'listNetworks' })
  await router.navigate('/members/innsbruck')
  expect(await screen.findByText('Other networks could not be fetched just now.')).toBeVisible()
  expect(screen.getByRole('heading', { level: 1, name: 'Innsbruck' })).toBeVisible()
})

test('while a copy stands in for what cannot be fetched, the table to save is of its day', async () => {
  const { user } = await renderApp('/coverage')
  copies.set('figures', Date.parse('2016-04-09T10:00:00Z'))
  onTestFinished(() => copies.set('figures', null))
  const saved = vi.spyOn(files, 'downloadCsv').mockReturnValue()
  await user.click(await screen.findByRole('button', { name: 'Save the table as CSV' }))
  await waitFor(() => expect(saved.mock.calls[0]?.[1].flat()).toContain('Read on: 2016-04-09'))
})

test.each([
  ['fr', 'Enregistrer le tableau en CSV', 'Consulté le\u00a0: 2016-04-13', /^Version des données\u00a0: [0-9a-f]{12}$/],
  ['de', 'Tabelle als CSV speichern', 'Gelesen am: 2016-04-13', /^Version der Daten: [0-9a-f]{12}$/],
] as const)(
  'the table to save is in %s what it is of, on the day in Strasbourg',
  async (locale, name, day, version) => {
    const saved = vi.spyOn(files, 'downloadCsv').mockReturnValue()
    const { user } = await open({ locale, at: '2016-04-12T22:30:00.000Z' })
    await user.click(await screen.findByRole('button', { name }))
    await waitFor(() => expect(saved).toHaveBeenCalledOnce())
    const rows = saved.mock.calls[0]?.[1] ?? []
    const notes = rows.filter((row) => row.length === 1).map(([note]) => String(note))
    expect(notes).toContain(day)
    expect(notes.at(-1)).toMatch(version)
    expect(notes.join(' ')).not.toMatch(/Being listed|Units|Read on|Each entry/)
    // The same in every language, so that files can be compared.
    expect(rows.find(([authority]) => authority === 'Tiranë')?.[2]).toBe('Albania')
  },
)

test.each([
  ['en', '/coverage', /^CSV: commas between cells, decimal points, UTF-8\./],
  ['fr', '/countries', /^CSV\s: virgules entre les cellules, point décimal, UTF-8\./],
  ['de', '/coverage', /^CSV: Kommas zwischen den Zellen, Dezimalpunkte, UTF-8\./],
] as const)('how to open the table is said beside it in %s', async (locale, path, note) => {
  await renderApp(path, { locale })
  expect((await screen.findAllByText(note))[0]).toBeVisible()
})
