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
  items: { sample?: boolean; sources?: unknown[] }[]
}
const sets = [...files.keys()].filter((name) => !name.endsWith('.schema.json'))
const parsed = (name: string): File => JSON.parse(read(name)) as File

test('public/data is what the data say: run "npm run open-data" after a change', () => {
  expect(readdirSync(openDataFolder).toSorted()).toEqual([...files.keys()].toSorted())
  for (const [name, content] of files) expect(read(name), name).toBe(content)
})

test('addresses stay: these are published, whatever else comes', () => {
  expect(sets).toEqual(
    expect.arrayContaining(['members.json', 'membership-timeline.json', 'countries.json', 'networks.json']),
  )
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
