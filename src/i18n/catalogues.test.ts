import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { describe, expect, test } from 'vitest'
import { formatPlain } from './format-message.ts'
import { catalogueGaps, nested, parseText, readCatalogue } from '#src/build/catalogues-plugin.ts'

/**
 * Compiled as for the application. A text that ICU cannot read, or `formatMessage` does not support, already fails
 * here.
 */
const compiled = import.meta.glob<object>('./catalogues/*/*.json', { eager: true, import: 'default' })

/** Names of values and elements that a text requires. */
const names = (elements: readonly MessageFormatElement[]): string[] =>
  elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return []
    if (element.type === TYPE.tag) return [`<${element.value}>`, ...names(element.children)]
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      return [element.value, ...Object.values(element.options).flatMap((option) => names(option.value))]
    }
    return [element.value]
  })
const needs = (area: string, locale: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(readCatalogue(area, locale)).map(([key, text]) => [
      key,
      [...new Set(names(parse(text)))].toSorted().join(' '),
    ]),
  )

/** Reads the folders, so that new areas are included. */
const areas = [...new Set(Object.keys(compiled).map((path) => path.split('/').at(-2) ?? ''))]

test('no language lacks a text, and none has more than English', () => {
  expect(catalogueGaps()).toEqual([])
})

test.each([
  ['en', '1 of 46 member states of the Council of Europe has', '1 dated count.'],
  ['fr', '1 des 46 États membres du Conseil de l’Europe compte', '1 décompte daté.'],
  ['de', '1 von 46 Mitgliedstaaten des Europarats hat', '1 datierte Zahl.'],
] as const)('in %s one country reached and one dated count are told as one', (locale, states, counts) => {
  const told = (area: string, key: string, values: object) =>
    formatPlain(parseText(readCatalogue(area, locale)[key] ?? ''), { ...values }, locale)
  expect(told('coverage', 'coverage.lead', { reached: 1, all: 46 })).toContain(`${states} `)
  expect(told('country-list', 'countries.growth.invitation', { count: 1 })).toContain(counts)
})

/** Two bodies, one word each: "secretariat" is the Alliance's, and a role name; "the office" runs a call. */
const ofTheAlliance = new Set(['joining', 'secretariat', 'shell', 'public'])
const bodies = {
  en: { office: /\bthe office\b/i, secretariat: /\bsecretariat\b/i },
  fr: { office: /\b(?:au|du|le) bureau\b/i, secretariat: /secrétariat/i },
  de: { office: /\bBüros?\b/, secretariat: /Sekretariat|Geschäftsstelle/i },
} as const

test.each(['en', 'fr', 'de'] as const)(
  'in %s the office is always the office, and the secretariat itself',
  (locale) => {
    const { office, secretariat } = bodies[locale]
    const wrong = areas.flatMap((area) => {
      const other = ofTheAlliance.has(area) ? office : secretariat
      return Object.entries(readCatalogue(area, locale))
        .filter(([, text]) => other.test(text))
        .map(([key]) => key)
    })
    expect(wrong).toEqual([])
  },
)

test.each([
  ['fr', /demandeur/i],
  ['de', /\bTeilnehmern?\b|Quittung|Vorliebe/],
] as const)('in %s what has one word has no second', (locale, second) => {
  const wrong = areas.flatMap((area) =>
    Object.entries(readCatalogue(area, locale))
      .filter(([, text]) => second.test(text))
      .map(([key]) => key),
  )
  expect(wrong).toEqual([])
})

test('no text takes a colour for darker or lighter, which the dark theme turns round', () => {
  const wrong = areas.flatMap((area) =>
    ['en', 'fr', 'de'].flatMap((locale) =>
      Object.entries(readCatalogue(area, locale))
        .filter(([, text]) => /\b(?:darker|lighter|paler|foncée?s?|dunkler|heller)\b/i.test(text))
        .map(([key]) => `${locale} ${key}`),
    ),
  )
  expect(wrong).toEqual([])
})

describe.each(areas)('%s', (area) => {
  test.each(['fr', 'de'])('%s is given the same values as English', (locale) => {
    expect(needs(area, locale)).toEqual(needs(area, 'en'))
  })

  test('no text is empty, and none has a straight apostrophe, which ICU would take for a quote', () => {
    const wrong = ['en', 'fr', 'de'].flatMap((locale) =>
      Object.entries(readCatalogue(area, locale))
        .filter(([, text]) => text.trim() === '' || text.includes("'"))
        .map(([key]) => `${locale} ${key}`),
    )
    expect(wrong).toEqual([])
  })

  test('French has its no-break spaces before : ; ! ? and inside « », one sign for all; the narrow one groups digits', () => {
    const wrong = Object.entries(readCatalogue(area, 'fr'))
      .filter(([, text]) => /(?:^|[^\u00a0\d])[:;!?»](?=\s|$)|«(?!\u00a0)|(?<!\d)\u202f|\u202f(?!\d)/u.test(text))
      .map(([key]) => key)
    expect(wrong).toEqual([])
  })
})

test('the build nests texts by the steps of their keys, those whose keys go on in others too', () => {
  expect(compiled['./catalogues/shell/en.json']).toHaveProperty(['ui', 'tryAgain'])
  const texts = { 'a.b': 'B', 'a.b.c.d': 'D', a: 'A', e: '{x, number} of {y}' }
  const parsed = Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, parseText(text)]))
  expect(nested(parsed)).toEqual({ a: { '': 'A', b: { '': 'B', c: { d: 'D' } } }, e: [['x', 0], ' of ', ['y']] })
})

test('the build refuses what `formatMessage` does not know', () => {
  expect(() => parseText('{day, date}')).toThrow('does not know what to do with')
  expect(() => parseText('{share, number, percent}')).toThrow('does not know what to do with')
})

test('no key stands in two areas: the later one would hide the earlier', () => {
  const keys = areas.flatMap((area) => Object.keys(readCatalogue(area, 'en')))
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
})
