import { createElement, isValidElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { formatPlain, formatRich } from './format-message.ts'
import { parseText } from '#src/build/catalogues-plugin.ts'

const plain = (text: string, values = {}, locale: 'en' | 'fr' | 'de' = 'en') =>
  formatPlain(parseText(text), values, locale)

test('values, as they are or as numbers of the language', () => {
  expect(plain('{name} since {year}', { name: 'Évry', year: 2013 })).toBe('Évry since 2013')
  expect(plain('{count, number}', { count: 12_345 })).toBe('12,345')
  expect(plain('{count, number}', { count: 12_345 }, 'de')).toBe('12.345')
  expect(plain('{nothing}!', { nothing: null })).toBe('!')
})

test('plurals, with exact cases first and # as a number of the language', () => {
  const text = '{count, plural, =0 {none} one {one city} other {# cities}}'
  expect([0, 1, 2, 1500].map((count) => plain(text, { count }))).toEqual([
    'none',
    'one city',
    '2 cities',
    '1,500 cities',
  ])
  const french = '{count, plural, one {# ville} many {# de villes} other {# villes}}'
  expect([0, 1, 2, 1_000_000].map((count) => plain(french, { count }, 'fr'))).toEqual([
    '0 ville',
    '1 ville',
    '2 villes',
    '1\u202f000\u202f000 de villes',
  ])
  expect(plain('{place, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}', { place: 122 })).toBe('122nd')
  expect(plain('{count, plural, offset:1 one {you and # other} other {you and # others}}', { count: 2 })).toBe(
    'you and 1 other',
  )
})

test('choices fall back to other', () => {
  const text = '{sample, select, true { (sample)} other {}}'
  expect(plain(text, { sample: true })).toBe(' (sample)')
  expect(plain(text, { sample: false })).toBe('')
})

test('elements stand where the text says', () => {
  const strong = (chunks: ReactNode) => createElement('strong', null, chunks)
  const node = formatRich(
    parseText('Read <b>the {what}</b> of {who}.'),
    { b: strong, what: 'call', who: strong('us') },
    'en',
  )
  expect(isValidElement(node)).toBe(true)
  expect(renderToStaticMarkup(node)).toBe('Read <strong>the call</strong> of <strong>us</strong>.')
})

test('a value that is missing is reported, the rest is shown', () => {
  const report = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  expect(plain('{count} of {total}', { count: 1 })).toBe('1 of ')
  expect(report).toHaveBeenCalledWith('a text needs a value for "total"')
})
