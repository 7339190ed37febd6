import { expect, test } from 'vitest'
import { unusedKeys } from './text-use.ts'

const keys = ['map.title', 'map.count', 'status.draft', 'field.title.label', 'field.title.hint', 'problem.too-late']

test('a text that nobody names is found', () => {
  expect(unusedKeys(keys, ["t('map.title')"])).toEqual(keys.slice(1))
})

test('a key is named in full, by a template, or by its beginning', () => {
  const code = [
    "t('map.title')",
    't("map.count")',
    't(`status.${status}`)',
    't(`field.${id}.label`)',
    "t('problem.' + code)",
  ]
  expect(unusedKeys(keys, code)).toEqual(['field.title.hint'])
})

test('a template without an area names nothing', () => {
  expect(unusedKeys(['map.title'], ['`${area}.title`', '`${a}`', '`map${x}`'])).toEqual(['map.title'])
})
