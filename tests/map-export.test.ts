import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { countries } from '#mocks/seeds/countries.ts'
import { documentedMembers, sampleMembers } from '#mocks/seeds/members.ts'
import type { Member } from '#src/domain/member.ts'
import { localMembers } from '#src/i18n/local-members.ts'
import { documentedVersion } from '#src/domain/records-version.ts'
import { toCsv } from '#src/ui/csv.ts'
import { embedAddress, embedCode } from '#src/features/map/share/embed-code.ts'
import { countryRows, memberGeoJson, memberRows } from '#src/features/map/share/map-export.ts'
import { measureModel } from '#src/features/map/model/map-measure.ts'

const notes = ['of whom', 'from where']
const about = {
  view: 'No filter.',
  attribution: 'from where',
  licence: 'CC BY 4.0',
  address: 'https://alliance.example/map',
  readOn: '2016-04-12',
  version: '1e252bd62a5e',
}
const members = [...documentedMembers, ...sampleMembers()]

test('the table has every member, says which are samples, and ends with the notes', () => {
  const [header, ...rows] = memberRows(members, notes)
  expect(header).toEqual(expect.arrayContaining(['name', 'country', 'sample', 'sources', 'lat', 'lon']))
  expect(rows).toHaveLength(members.length + 2)
  const sample = header?.indexOf('sample') ?? -1
  expect(rows.filter((row) => row[sample] === true)).toHaveLength(114)
  expect(rows.slice(-2).flat()).toEqual(notes)
})

test('a region says at which place it is shown, and its topics are there', () => {
  const [andalusia] = documentedMembers.filter(({ id }) => id === 'andalusia')
  if (!andalusia) throw new Error('a region is needed')
  const region = { ...andalusia, topics: ['education', 'housing'] as const satisfies Member['topics'] }
  const [header = [], row = []] = memberRows([region], [])
  expect(row[header.indexOf('coordinatesOf')]).toMatch(/Sevill/)
  expect(row[header.indexOf('topics')]).toBe('education | housing')
  expect(memberGeoJson([region], about).features[0]?.properties).toMatchObject({
    coordinatesOf: expect.stringMatching(/Sevill/),
    topics: 'education | housing',
  })
})

test('a table of nobody has its header too', () => {
  const [header] = memberRows(members, notes)
  expect(memberRows([], notes)).toEqual([header, ...notes.map((note) => [note])])
  const [ofCountries] = countryRows(measureModel({ countries, members, codes: ['FR'] }, 'members'), notes)
  expect(ofCountries).toContain('country')
  expect(countryRows(measureModel({ countries, members, codes: [] }, 'members'), [])).toEqual([ofCountries])
})

test('a number of inhabitants comes with its year and its source, as far as there are any', () => {
  const [counted] = documentedMembers
  if (!counted?.inhabitants) throw new Error('a member with a number of inhabitants is needed')
  const dated = { ...counted, inhabitants: { ...counted.inhabitants, year: 2011 } }
  const invented = { ...counted, inhabitants: { count: 5, year: null, source: null } }
  const [header = [], ...rows] = memberRows([counted, dated, invented, { ...counted, inhabitants: null }], [])
  const columns = ['inhabitants', 'inhabitantsYear', 'inhabitantsSource'].map((name) => header.indexOf(name))
  const { count } = counted.inhabitants
  expect(rows.map((row) => columns.map((column) => row[column]))).toEqual([
    [count, null, 'https://www.geonames.org/'],
    [count, 2011, 'https://www.geonames.org/'],
    [5, null, null],
    [null, null, null],
  ])
  expect(memberGeoJson([dated], about).features[0]?.properties).toMatchObject({ inhabitantsYear: 2011 })
})

test.each(['en', 'fr', 'de'] as const)('a file from the page in %s has every name of a participant', (locale) => {
  const [header = [], ...rows] = memberRows(localMembers(members, locale), notes)
  const andalusia = rows.find(([id]) => id === 'andalusia') ?? []
  const of = (name: string) => String(andalusia[header.indexOf(name)])
  expect(of('name')).toBe('Andalusia')
  expect(of('otherNames').split(' | ')).toEqual(expect.arrayContaining(['Andalucía', 'Andalousie', 'Andalusien']))
  expect(rows).toEqual(memberRows(members, notes).slice(1))
})

test('a name that a spreadsheet would run is text', () => {
  const [first] = documentedMembers
  if (!first) throw new Error('a member is needed')
  const csv = toCsv(memberRows([{ ...first, names: null, name: '=HYPERLINK("x")' }], notes))
  expect(csv).toContain(`"'=HYPERLINK(""x"")"`)
})

test('countries have unit, edition and the reason of what is not known', () => {
  const codes = countries.map(({ code }) => code)
  const [header = [], ...rows] = countryRows(measureModel({ countries, members, codes }, 'estimate'), notes)
  const of = (code: string) => {
    const row = rows.find(([own]) => own === code)
    return Object.fromEntries(header.map((name, index) => [name, row?.[index]]))
  }
  expect(of('BG')).toMatchObject({ minimum: 700_000, maximum: 800_000, edition: 'coe-2012', unit: 'people, estimate' })
  // Its table has a percentage and no number of people, but the edition is known.
  expect(of('HU')).toMatchObject({ value: null, unknownBecause: 'only_percent', edition: 'coe-2010' })
  expect(of('AT')).toMatchObject({ value: null, unknownBecause: 'estimate_unread' })
})

test('countries say how many of their participants are invented', () => {
  const codes = countries.map(({ code }) => code)
  const [header = [], ...rows] = countryRows(measureModel({ countries, members, codes }, 'per-million'), notes)
  const samples = header.indexOf('samples')
  const counts = rows.filter((row) => row.length > 1).map((row) => Number(row[samples]))
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(114)
})

test('places are GeoJSON with what it says of itself and the sample flag; without a place there is no geometry', () => {
  const file = memberGeoJson(members, about)
  expect(file).toMatchObject(about)
  expect(file.features).toHaveLength(130)
  expect(file.features.filter(({ geometry }) => geometry === null).map(({ id }) => id)).toEqual(['besence'])
  expect(file.features.find(({ id }) => id === 'strasbourg')?.geometry?.coordinates).toEqual([7.74553, 48.58392])
  expect(file.features.every(({ properties }) => typeof properties.sample === 'boolean')).toBe(true)
})

test('code for another page keeps who is selected, and not which list is open over the live map', () => {
  const view = 'https://alliance.example/map'
  expect(embedAddress(new URL(`${view}?member=heraklion`), 'en')).toMatch(/map\?member=heraklion&lang=en$/)
  expect(embedAddress(new URL(`${view}?group=heraklion`), 'en')).toMatch(/map\?lang=en$/)
})

test('code for another page keeps the view and the language, and cannot break out of its attributes', () => {
  const view = new URL('https://alliance.example/map?country=RO&q=%22%3E%3Cscript%3E&lang=fr')
  expect(embedAddress(view, 'de')).toBe('https://alliance.example/embed/map?country=RO&q=%22%3E%3Cscript%3E&lang=de')
  expect(embedCode(view, 'de', 'A "map" <of>')).toBe(
    '<iframe src="https://alliance.example/embed/map?country=RO&amp;q=%22%3E%3Cscript%3E&amp;lang=de" title="A &quot;map&quot; &lt;of>" width="800" height="640" loading="lazy"></iframe>',
  )
})

test('the version of the records is that of the published file, and another as soon as one record is another', async () => {
  const published = JSON.parse(readFileSync('public/data/members.json', 'utf8')) as { version: string }
  expect(await documentedVersion(documentedMembers)).toBe(published.version)
  expect(await documentedVersion(documentedMembers.slice(1))).not.toBe(published.version)
})
