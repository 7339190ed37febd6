import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { TYPE } from '@formatjs/icu-messageformat-parser'
import { describe, expect, test } from 'vitest'
import { kinds } from './format-message.ts'
import { catalogueGaps, readCatalogue } from './vite-plugin.ts'

/** As the application gets them: parsed by the build. A text that ICU cannot read fails here already. */
const compiled = import.meta.glob<Record<string, MessageFormatElement[]>>('./catalogues/*/*.json', {
  eager: true,
  import: 'default',
})

/** Names that a text needs to be given, elements included. */
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
    Object.entries(compiled[`./catalogues/${area}/${locale}.json`] ?? {}).map(([key, text]) => [
      key,
      [...new Set(names(text))].toSorted().join(' '),
    ]),
  )

/** Every folder, so that a new one is looked at, too. */
const areas = [...new Set(Object.keys(compiled).map((path) => path.split('/').at(-2) ?? ''))]

test('no language lacks a text, and none has more than English', () => {
  expect(catalogueGaps()).toEqual([])
})

/**
 * Two bodies, a word each: the secretariat is that of the Alliance, where participation is concerned, and the name of a
 * role; who runs a call is the office.
 */
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

  test('French has its no-break spaces before : ; ! ? and inside « »', () => {
    const wrong = Object.entries(readCatalogue(area, 'fr'))
      .filter(([, text]) => /(?:^|[^\u00a0\u202f\d])[:;!?»](?=\s|$)|«(?![\u00a0\u202f])/u.test(text))
      .map(([key]) => key)
    expect(wrong).toEqual([])
  })
})

test('texts are made of what `formatMessage` knows', () => {
  const known = new Set<number>(Object.values(kinds))
  const strange = (elements: readonly MessageFormatElement[]): boolean =>
    elements.some((element) => {
      if (!known.has(element.type)) return true
      if (element.type === TYPE.number) return Boolean(element.style)
      if (element.type === TYPE.tag) return strange(element.children)
      if (element.type !== TYPE.plural && element.type !== TYPE.select) return false
      return Object.values(element.options).some((option) => strange(option.value))
    })
  const wrong = Object.values(compiled).flatMap((texts) =>
    Object.entries(texts)
      .filter(([, text]) => strange(text))
      .map(([key]) => key),
  )
  expect(wrong).toEqual([])
})

test('no key stands in two areas: the later one would hide the earlier', () => {
  const keys = areas.flatMap((area) => Object.keys(readCatalogue(area, 'en')))
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
})
