import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toCsv } from './csv.ts'

test('rows, quotes and line breaks', () => {
  expect(
    toCsv([
      ['name', 'people'],
      ['Évry, "the" city', 12.5],
      ['two\nlines', null],
    ]),
  ).toBe('name,people\r\n"Évry, ""the"" city",12.5\r\n"two\nlines",\r\n')
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\u00a0=1', '|cmd', '%0A', '＝1'])(
  'text that a spreadsheet would run becomes text: %j',
  (text) => {
    expect(toCsv([[text]]).replace(/^"/, '')).toMatch(/^'/)
  },
)

test('numbers stay numbers, negative ones too', () => {
  expect(toCsv([[-12, 0, true]])).toBe('-12,0,true\r\n')
})

test('whatever the text, no cell starts a formula and no row breaks apart', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (first, second) => {
      const line = toCsv([[first, second]])
      const cells = [...line.slice(0, -2).matchAll(/"((?:[^"]|"")*)"|([^,]*)/g)].map(
        (match) => match[1] ?? match[2] ?? '',
      )
      expect(line.endsWith('\r\n')).toBe(true)
      for (const cell of cells) expect(cell.trimStart()).not.toMatch(/^[=+\-@|%]/)
    }),
  )
})
