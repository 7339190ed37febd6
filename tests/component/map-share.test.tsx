import { readFileSync } from 'node:fs'
import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { seedState } from '#mocks/seeds/seed-state.ts'
import { copies } from '#src/backend/copies.ts'
import { projectLonLat } from '#src/domain/geography.ts'
import { loadFiles } from '#src/features/map/load-frame.ts'
import { switchLanguage } from '#src/i18n/language.ts'
import * as files from '#src/ui/download.ts'
import { renderApp, renderEmbeddedMap } from '#tests/support/render-app.tsx'
import { sampleMember } from '#tests/support/sample-member.ts'

vi.mock('#src/features/map/load-frame.ts', async (importOriginal) => {
  const parts = await importOriginal<typeof import('#src/features/map/load-frame.ts')>()
  return { ...parts, loadFiles: vi.fn<typeof parts.loadFiles>(parts.loadFiles) }
})

/** Leaflet needs the page's size, which happy-dom does not have. */
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(860)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(640)
})

const share = async () => within(await screen.findByRole('region', { name: 'Take it along' }))

describe('files hold what the filters leave', () => {
  test('the picture is one file with title, legend, figures and sources', async () => {
    const saved = vi.spyOn(files, 'download').mockReturnValue()
    const { user } = await renderApp('/map?country=HU&measure=estimate')
    await user.click(await (await share()).findByRole('button', { name: 'Picture (SVG)' }))
    await waitFor(() => expect(saved).toHaveBeenCalledWith('map-of-participants.svg', expect.any(Blob)))
    const svg = (await saved.mock.calls[0]?.[1].text()) ?? ''
    const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
    const text = root.textContent.replaceAll(/\s+/g, ' ')
    expect(text).toContain('Map of participants: Roma population, estimate')
    expect(text).toContain('of 130 participants, 1 country')
    expect(text).toContain('not known: no usable figure in our sources (25)')
    expect(text).toContain('sample data: hollow')
    expect(text).toContain('1,000,000')
    expect(text).toContain('Natural Earth')
    expect(text).toContain('Security Council resolution 1244')
    expect(text).toContain('As of 12 April 2016.')
    expect(root.querySelectorAll('title').length).toBeGreaterThan(50)
  })

  test('the picture marks and names the country and the participant that are chosen', async () => {
    const { picture } = await savedFiles('/map?country=HU&member=budapest', 'en', inEnglish.slice(2))
    expect(picture).toContain('Selected country: Hungary')
    expect(picture).toContain('Selected participant: Budapest, Hungary, ')
  })

  test.each(['/map?measure=per-million&places=off', '/map?measure=per-million&places=off&data=sample&country=FI'])(
    'the picture of %s says that its colours are made of invented records, though no place is drawn',
    async (path) => {
      const saved = vi.spyOn(files, 'download').mockReturnValue()
      const { user } = await renderApp(path)
      await user.click(await (await share()).findByRole('button', { name: 'Picture (SVG)' }))
      await waitFor(() => expect(saved).toHaveBeenCalledOnce())
      const svg = (await saved.mock.calls[0]?.[1].text()) ?? ''
      const text = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement.textContent
      expect(text.replaceAll(/\s+/g, ' ')).toContain('114 of these records are sample data')
      expect(text).not.toContain('sample data: hollow')
    },
  )

  test('the table has the members of the list, in its order, the countries all theirs', async () => {
    const saved = vi.spyOn(files, 'downloadCsv').mockReturnValue()
    const { user } = await renderApp('/map?q=heraklion')
    await user.click((await share()).getByRole('button', { name: 'Table (CSV)' }))
    await waitFor(() => expect(saved).toHaveBeenCalledOnce())
    expect(saved.mock.calls[0]?.[1].filter(([, name]) => name === 'Heraklion')).toHaveLength(1)
    expect(saved.mock.calls[0]?.[1].filter((row) => row.length > 1)).toHaveLength(2)
    await user.click((await share()).getByRole('button', { name: 'Countries (CSV)' }))
    await waitFor(() => expect(saved).toHaveBeenCalledTimes(2))
    expect(saved.mock.calls[1]?.[1].filter(([code]) => /^[A-Z]{2}$/.test(String(code)))).toHaveLength(47)
  })
})

test('a file whose code does not come is not made, which is said, and comes with the next press', async () => {
  vi.mocked(loadFiles).mockRejectedValueOnce(new TypeError('Failed to fetch dynamically imported module'))
  const saved = vi.spyOn(files, 'downloadCsv').mockReturnValue()
  const { user } = await renderApp('/map')
  const table = (await share()).getByRole('button', { name: 'Table (CSV)' })
  await user.click(table)
  const told = /^The file was not made, .*Press the button again\.$/
  expect(await screen.findByText(told)).toBeVisible()
  expect(saved).not.toHaveBeenCalled()
  expect(table).toHaveFocus()
  await user.click(table)
  await waitFor(() => expect(saved).toHaveBeenCalledOnce())
  expect(screen.queryByText(told)).toBeNull()
})

/** The texts in the three files and the picture of one view. */
async function savedFiles(path: string, locale: 'en' | 'fr' | 'de', names: readonly string[]) {
  const tables = vi.spyOn(files, 'downloadCsv').mockReturnValue()
  const others = vi.spyOn(files, 'download').mockReturnValue()
  const { user } = await renderApp(path, { locale })
  for (const name of names) {
    const before = tables.mock.calls.length + others.mock.calls.length
    await user.click(await screen.findByRole('button', { name }))
    await waitFor(() => expect(tables.mock.calls.length + others.mock.calls.length).toBe(before + 1))
  }
  const [members = '', countries = ''] = tables.mock.calls.map(([, rows]) => rows.flat().join('\n'))
  const [places = '', svg = ''] = await Promise.all(others.mock.calls.map(([, file]) => file.text()))
  const picture = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement.textContent
  return { members, countries, places, picture: picture.replaceAll(/\s+/g, ' ') }
}
const inEnglish = ['Table (CSV)', 'Countries (CSV)', 'Places (GeoJSON)', 'Picture (SVG)']

describe('every file says of which view it is', () => {
  test('its filters and its date', async () => {
    const path = '/map?at=2013-03-20&kind=city&country=FR&q=a&since=2013&data=documented'
    const { countries, ...others } = await savedFiles(path, 'en', inEnglish)
    const rest = 'Kind “City”; Joined in “2013”; Record “Documented”.'
    const dated = 'Only participants documented to take part by 20 March 2013.'
    for (const text of Object.values(others)) {
      expect(text.replaceAll('\n', ' ')).toContain(`Filters: Name “a”; Country “France”; ${rest} ${dated}`)
    }
    // The file has all countries, whichever is chosen.
    expect(countries.replaceAll('\n', ' ')).toContain(`Filters: Name “a”; ${rest} ${dated}`)
    for (const text of [others.members, others.places, countries]) expect(text).toContain(`http://localhost${path}`)
  })

  test('its units, sources, terms and day, and the footnote of Kosovo* where countries are', async () => {
    const { members, countries, places, picture } = await savedFiles('/map?measure=estimate', 'en', inEnglish)
    expect(members).toContain('Units: inhabitants as a count')
    expect(countries).toContain('people, estimate')
    for (const text of [members, countries, places, picture]) expect(text).toMatch(/roma-alliance\.org.*CC BY 4\.0/s)
    // A long address is broken into lines.
    expect(picture.replaceAll(' ', '')).toContain('Thisview:http://localhost/map?measure=estimate')
    expect(picture).toMatch(/Version of the records: [0-9a-f]{12}/)
    for (const text of [members, countries]) expect(text).toContain('Read on: 2016-04-12')
    expect(JSON.parse(places)).toMatchObject({ readOn: '2016-04-12' })
    const { sources = [] } = (await seedState()).countries.find(({ code }) => code === 'RO')?.estimate ?? {}
    expect(sources.length).toBeGreaterThan(0)
    for (const { title, site, url } of sources) {
      expect(countries).toContain(url ?? `${site}: ${title}`)
      expect(picture).toContain(title)
    }
    for (const text of [countries, picture]) expect(text).toContain('*All reference to Kosovo')
    expect(picture).toMatch(
      /Estimates, not counts, from secondary copies: .*2012 edition \(valid in March 2015\); .*14 September 2010/,
    )
  })

  test('the year of the population that a rate is made with', async () => {
    const { picture } = await savedFiles('/map?measure=per-million', 'en', inEnglish.slice(2))
    expect(picture).toMatch(/2012 edition \(valid in March 2015\), 2010; .*14 September 2010, 2009/)
    const notes = screen.getByRole('region', { name: 'Sources and notes' })
    expect(notes).toHaveTextContent(/2012 edition \(valid in March 2015\), 2010/)
  })

  test('the class of the legend', async () => {
    const { members, picture } = await savedFiles('/map?measure=per-million&class=2', 'en', inEnglish)
    const words = 'Filters: Participants per million inhabitants “0.25 to under 0.5”.'
    expect(members).toContain(words)
    expect(picture).toContain(words)
  })

  test('in the language of the page, with all its notes', async () => {
    const names = ['Tableau (CSV)', 'Pays (CSV)', 'Lieux (GeoJSON)', 'Image (SVG)']
    const { members, countries, places, picture } = await savedFiles('/map?kind=region', 'fr', names)
    for (const text of [members, countries, places, picture]) expect(text).toMatch(/Filtres\s: Type «\sRégion\s»\./)
    for (const text of [members, countries, places]) expect(text).not.toMatch(/Records|Units|Read on|Participants:/)
    expect(countries).toContain('Consulté le\u00a0: 2016-04-12')
    expect(countries).toContain('1244')
  })
})

test('link, citation and code are of exactly this view', async () => {
  const { user } = await renderApp('/map?country=HU&measure=estimate')
  const part = await share()
  await user.click(part.getByRole('button', { name: 'Copy the link to this view' }))
  expect(await part.findByText('Copied')).toBeVisible()
  expect(await navigator.clipboard.readText()).toBe('http://localhost/map?country=HU&measure=estimate')
  const textOf = (name: string) => part.getByRole<HTMLTextAreaElement>('textbox', { name }).value
  await waitFor(() =>
    expect(textOf('Citation')).toMatch(
      /^European Alliance .* participants, 1 country\. http:\/\/localhost\/map\?.* 12 April 2016, records [0-9a-f]{12}\)\.$/,
    ),
  )
  expect(textOf('Code for your own page')).toContain(
    'src="http://localhost/embed/map?country=HU&amp;measure=estimate&amp;lang=en"',
  )
})

test('the code for another page names a language, or leaves it to the browser of the reader', async () => {
  const { user } = await renderApp('/map?lang=fr', { locale: 'fr' })
  const choice = await screen.findByRole('combobox', { name: 'Langue de la carte sur votre page' })
  const code = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Code pour votre page' }).value
  expect(code()).toContain('/embed/map?lang=fr"')
  await user.selectOptions(choice, 'Deutsch')
  expect(code()).toContain('/embed/map?lang=de"')
  await user.selectOptions(choice, 'celle du navigateur de la personne qui lit')
  expect(code()).toContain('/embed/map"')
})

test('until somebody chooses, the code names the language that the page has now', async () => {
  await renderApp('/map')
  await screen.findByRole('combobox', { name: 'Language of the map on your page' })
  await act(() => switchLanguage('de'))
  const { value } = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Code für Ihre eigene Seite' })
  expect(value).toContain('/embed/map?lang=de"')
})

test.each(['en', 'fr', 'de'] as const)(
  'rates of several editions are no ranking, also in another page (%s)',
  async (locale) => {
    const words = {
      en: /only countries of the same edition/,
      fr: /seuls les pays d’une même édition/,
      de: /nur Länder derselben Ausgabe/,
    }
    await renderEmbeddedMap('?measure=per-million', { locale })
    expect(await screen.findByText(words[locale])).toBeVisible()
  },
)

test.each([
  ['en', 'Citation', 'records'],
  ['fr', 'Citation', 'données'],
  ['de', 'Zitat', 'Daten'],
] as const)('the citation in %s names the records by the version of the published file', async (locale, name, word) => {
  const { version } = JSON.parse(readFileSync('public/data/members.json', 'utf8')) as { version: string }
  await renderApp('/map', { locale })
  const box = await screen.findByRole<HTMLTextAreaElement>('textbox', { name })
  await waitFor(() => expect(box.value).toContain(`${word} ${version})`))
})

test('while a copy stands in for what cannot be fetched, picture, tables and citation are of its day', async () => {
  const { user } = await renderApp('/map?country=HU')
  const part = await share()
  copies.set('members', Date.parse('2016-04-09T10:00:00Z'))
  onTestFinished(() => copies.set('members', null))
  const picture = vi.spyOn(files, 'download').mockReturnValue()
  await user.click(await part.findByRole('button', { name: 'Picture (SVG)' }))
  await waitFor(() => expect(picture).toHaveBeenCalledOnce())
  expect(await picture.mock.calls[0]?.[1].text()).toContain('As of 9 April 2016.')
  const table = vi.spyOn(files, 'downloadCsv').mockReturnValue()
  for (const name of ['Table (CSV)', 'Countries (CSV)']) {
    await user.click(part.getByRole('button', { name }))
    await waitFor(() => expect(table.mock.lastCall?.[1].flat()).toContain('Read on: 2016-04-09'))
    table.mockClear()
  }
  const citation = () => part.getByRole<HTMLTextAreaElement>('textbox', { name: 'Citation' }).value
  await waitFor(() => expect(citation()).toContain('9 April 2016'))
  act(() => copies.set('members', null))
  expect(citation()).toContain('12 April 2016')
})

test('after midnight in Strasbourg files and citation are of the same day', async () => {
  const table = vi.spyOn(files, 'downloadCsv').mockReturnValue()
  const { user } = await renderApp('/map', { at: '2016-04-12T22:30:00.000Z' })
  const part = await share()
  expect(part.getByRole<HTMLTextAreaElement>('textbox', { name: 'Citation' }).value).toContain('13 April 2016')
  await user.click(part.getByRole('button', { name: 'Table (CSV)' }))
  await waitFor(() => expect(table.mock.lastCall?.[1].flat()).toContain('Read on: 2016-04-13'))
})

test.each([
  ['', '-2000 -2250 5350 4200'],
  ['?view=500,-100,-1', '-300 -700 1600 1200'],
  ['?country=FR&view=500,-100,-1', '-300 -700 1600 1200'],
])('the embedded map of %s shows the part that the address asks for', async (query, box) => {
  await renderEmbeddedMap(query)
  expect(await screen.findByRole('img')).toHaveAttribute('viewBox', box)
})

test.each([
  ['en', 'Selected participant: Strasbourg, France, City (20 March 2013 or before)'],
  ['fr', /^Participant choisi\s: Strasbourg, France, Ville \(/],
  ['de', /^Ausgewählt: Straßburg, Frankreich, Stadt \(/],
] as const)('the embedded map names the participant that its address selects (%s)', async (locale, words) => {
  await renderEmbeddedMap('?country=FR&member=strasbourg', { locale })
  expect(await screen.findByText(words)).toBeVisible()
})

test('the embedded map shows a chosen country with its neighbours, and no more', async () => {
  await renderEmbeddedMap('?country=MT')
  const [left = 0, top = 0, width, height] =
    (await screen.findByRole('img')).getAttribute('viewBox')?.split(' ').map(Number) ?? []
  expect([width, height]).toEqual([1600, 1200])
  const valletta = projectLonLat(14.4, 35.9)
  expect(Math.hypot(valletta.x - left - 800, valletta.y - top - 600)).toBeLessThan(60)
})

test('the embedded map has no shell, and the way to the same view of the whole', async () => {
  await renderEmbeddedMap('?country=FR&measure=estimate', { locale: 'de' })
  expect(await screen.findByRole('heading', { level: 1, name: 'Karte der Teilnehmenden' })).toBeVisible()
  expect(screen.queryByRole('navigation')).toBeNull()
  expect(screen.queryByRole('banner')).toBeNull()
  expect(await screen.findByRole('img', { name: /11 von 130/ })).toHaveAccessibleDescription(/Bulgarien/)
  expect(screen.getByRole('link', { name: 'Die ganze Karte öffnen (neuer Tab)' })).toHaveAttribute(
    'href',
    '/map?country=FR&measure=estimate',
  )
  expect(screen.getByText(/Resolution 1244/)).toBeVisible()
  expect(within(screen.getByRole('list', { name: 'Zeichen' })).getByText('Beispiel: leeres Zeichen')).toBeVisible()
})

test('the embedded map names the sources of the figures that it shows, each once, and their day', async () => {
  await renderEmbeddedMap('?measure=estimate')
  // The figures load after the participants.
  const notes = await screen.findByText(/^Participants: roma-alliance\.org.* Figures: .*As of 12 April 2016\.$/)
  const { sources = [] } = (await seedState()).countries.find(({ code }) => code === 'RO')?.estimate ?? {}
  expect(sources.length).toBeGreaterThan(0)
  expect(notes).toHaveTextContent(/Estimates, not counts, from secondary copies: .*2012 edition \(valid in March/)
  for (const { title, site } of sources) expect(notes.textContent.split(`${title} (${site})`)).toHaveLength(2)
  cleanup()
  await renderEmbeddedMap('?measure=members')
  expect(await screen.findByText(/^Participants: roma-alliance\.org/)).not.toHaveTextContent(sources[0]?.title ?? '')
})

describe('the embedded map names the filters of its address', () => {
  test.each([
    ['en', 'Filters: Name “a”; Country “France”; Kind “City”; Joined in “2013”; Record “Documented”.'],
    [
      'fr',
      'Filtres : Nom « a » ; Pays « France » ; Type « Ville » ; Participe depuis « 2013 » ; Fiche « Documentée ».',
    ],
    ['de', 'Filter: Name „a“; Land „Frankreich“; Art „Stadt“; Dabei seit „2013“; Eintrag „Belegt“.'],
  ] as const)('in %s', async (locale, words) => {
    await renderEmbeddedMap('?kind=city&country=FR&q=a&since=2013&data=documented', { locale })
    expect(await screen.findByText(words)).toBeVisible()
  })

  test('the class of the legend too, and nothing where there is none', async () => {
    await renderEmbeddedMap('?measure=per-million&class=2')
    expect(await screen.findByText('Filters: Participants per million inhabitants “0.25 to under 0.5”.')).toBeVisible()
    cleanup()
    await renderEmbeddedMap('?measure=estimate')
    expect(await screen.findByRole('img', { name: /130 of 130/ })).toBeVisible()
    expect(screen.queryByText(/^Filters/)).toBeNull()
  })
})

describe('who is counted and not drawn is told', () => {
  const BESENCE = /Not on the map, as no source gives a location: Besence \(Hungary\)\./
  const withJapan = async () => {
    const seed = await seedState()
    const coordinates = { lat: 35, lon: 139, of: null }
    const strange = sampleMember('strange', { name: 'Strange', country: 'JP', coordinates })
    return { ...seed, members: [...seed.members, strange] }
  }

  test('by the embedded map, as long as places are drawn', async () => {
    await renderEmbeddedMap('')
    expect(await screen.findByText(BESENCE)).toBeVisible()
    cleanup()
    await renderEmbeddedMap('?places=off')
    expect(await screen.findByRole('img', { name: /130 of 130/ })).toBeVisible()
    expect(screen.queryByText(BESENCE)).toBeNull()
  })

  test('by the embedded map, of a country without a shape', async () => {
    await renderEmbeddedMap('', { state: await withJapan() })
    expect(await screen.findByText(/Without a shape on this map: Japan\./)).toBeVisible()
  })

  test('by the picture', async () => {
    const saved = vi.spyOn(files, 'download').mockReturnValue()
    const { user } = await renderApp('/map', { state: await withJapan() })
    await user.click(await (await share()).findByRole('button', { name: 'Picture (SVG)' }))
    await waitFor(() => expect(saved).toHaveBeenCalledOnce())
    const svg = (await saved.mock.calls[0]?.[1].text()) ?? ''
    const text = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement.textContent
    expect(text.replaceAll(/\s+/g, ' ')).toMatch(BESENCE)
    expect(text.replaceAll(/\s+/g, ' ')).toContain('Without a shape on this map: Japan.')
  })
})

test('the embedded map says what of its address it does not follow', async () => {
  await renderEmbeddedMap('?measure=authorities&country=ZZ')
  expect(await screen.findByText(/^2 parts of the address mean nothing here .* country=ZZ, measure=auth/)).toBeVisible()
})

test.each([
  ['/api/countries', /The countries’ figures did not load/],
  ['/api/membership-timeline', /The documented dates did not load/],
  ['/shapes/coarse.json', /The map did not load\. The list has everything/],
])('the embedded map says that %s did not answer, and keeps its list', async (path, words) => {
  await renderEmbeddedMap('?measure=estimate&at=2013-03-20', { broken: path })
  expect(await screen.findByText(words)).toBeVisible()
  expect(screen.getByText(/^Strasbourg, France, City/, { selector: 'li' })).toBeInTheDocument()
})

test('the embedded map says which answer it does not understand, and asks again when told to', async () => {
  const { user, mend } = await renderEmbeddedMap('', { broken: '/api/members' })
  expect(await screen.findByText(/listMembers/)).toBeVisible()
  mend()
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByRole('img', { name: /130 of 130/ })).toBeVisible()
})
