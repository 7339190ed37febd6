import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDataFiles, openDataFolder } from './tools/open-data.ts'

const files = openDataFiles()
const read = (name: string): string => readFileSync(join(openDataFolder, name), 'utf8')
type File = {
  $schema: string
  attribution: string
  licence: string
  items: { sample?: boolean; sources?: { site: string }[] }[]
}
const sets = [...files.keys()].filter((name) => !/(?:\.schema|-common-grants)\.json$/.test(name))
const forms = [...files.keys()].filter((name) => name.endsWith('-common-grants.json'))
const parsed = (name: string): File => JSON.parse(read(name)) as File

test('public/data is what the data say: run "npm run open-data" after a change', () => {
  expect(readdirSync(openDataFolder).toSorted()).toEqual([...files.keys()].toSorted())
  for (const [name, content] of files) expect(read(name), name).toBe(content)
})

test('addresses stay: these are published, whatever else comes', () => {
  expect(sets).toEqual(
    expect.arrayContaining(['members.json', 'membership-timeline.json', 'countries.json', 'networks.json']),
  )
  expect(forms).toContain('romact-tcc-2016-1-common-grants.json')
})

test.each(forms)('%s is a form of CommonGrants that claims nobody’s blessing', (name) => {
  const form = JSON.parse(read(name)) as Record<string, unknown>
  for (const key of ['id', 'name', 'description', 'version', 'instructions', 'createdAt', 'lastModifiedAt'])
    expect(form[key], key).toEqual(expect.stringMatching(/./))
  expect(form['id']).toMatch(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  expect(form['description']).toContain('neither the Council of Europe nor the makers of CommonGrants have reviewed')
  for (const key of ['jsonSchema', 'mappingToCommonGrants', 'mappingFromCommonGrants'])
    expect(form[key], key).toEqual(expect.any(Object))
})

test.each(sets)('%s names its schema, its source and its licence, and has records', (name) => {
  const file = parsed(name)
  expect(file.$schema).toBe(`/data/${name.replace('.json', '.schema.json')}`)
  expect(file.attribution).not.toBe('')
  expect(file.licence).toContain('CC BY 4.0')
  expect(file.items.length).toBeGreaterThan(10)
  const schema = JSON.parse(read(name.replace('.json', '.schema.json'))) as { $schema: string; required: string[] }
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
  expect(schema.required).toContain('items')
})

test('nothing invented is published as data', () => {
  const members = parsed('members.json').items
  expect(members.filter(({ sample }) => sample)).toEqual([])
  expect(members.every(({ sources }) => (sources?.length ?? 0) > 0)).toBe(true)
})

test('every sentence on the sources of participants covers all sites that the records name', () => {
  const named = /^(?:roma-alliance\.org|coe\.int)\b/
  const sites = parsed('members.json').items.flatMap(({ sources }) => (sources ?? []).map(({ site }) => site))
  expect(sites.every((site) => site !== '')).toBe(true)
  expect(sites.filter((site) => !named.test(site))).not.toEqual([])
  expect(parsed('members.json').attribution).toMatch(/and other public pages, named with each record\.$/)
  const others = { en: 'other public pages', fr: 'd’autres pages publiques', de: 'andere öffentliche Seiten' }
  const sentences = [
    ['map', 'map.notes.members'],
    ['files', 'file.participants'],
    ['compared', 'countries.compare.source'],
    ['country-list', 'countries.sourcesNote'],
    ['country-list', 'countries.growth.source'],
  ] as const
  for (const [area, key] of sentences)
    for (const [locale, words] of Object.entries(others)) {
      const catalogue = readFileSync(join(openDataFolder, `../../src/i18n/catalogues/${area}/${locale}.json`), 'utf8')
      expect((JSON.parse(catalogue) as Record<string, string>)[key], `${key} ${locale}`).toContain(words)
    }
})
