import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import type { Locale } from '#src/domain/localised.ts'

/** Text of one area in one language. Parsed at build time (`vite-plugin.ts`), so values are syntax trees at run time. */
type Catalogue<Key extends string> = Record<Key, string>
type Keys<Module> = Module extends Promise<{ default: infer Texts }> ? keyof Texts & string : never
type Loaders<Key extends string> = Record<Locale, () => Promise<{ default: Catalogue<Key> }>>

/** Keys come from English; a language that lacks one does not type-check. */
const area = <Module extends Promise<{ default: Record<string, string> }>>(
  en: (() => Module) & (() => Promise<{ default: Catalogue<Keys<Module>> }>),
  fr: () => Promise<{ default: Catalogue<Keys<Module>> }>,
  de: () => Promise<{ default: Catalogue<Keys<Module>> }>,
): Loaders<Keys<Module>> => ({ en, fr, de })

const areas = {
  shell: area(
    () => import('./catalogues/shell/en.json'),
    () => import('./catalogues/shell/fr.json'),
    () => import('./catalogues/shell/de.json'),
  ),
  overview: area(
    () => import('./catalogues/overview/en.json'),
    () => import('./catalogues/overview/fr.json'),
    () => import('./catalogues/overview/de.json'),
  ),
  public: area(
    () => import('./catalogues/public/en.json'),
    () => import('./catalogues/public/fr.json'),
    () => import('./catalogues/public/de.json'),
  ),
  calls: area(
    () => import('./catalogues/calls/en.json'),
    () => import('./catalogues/calls/fr.json'),
    () => import('./catalogues/calls/de.json'),
  ),
  clarification: area(
    () => import('./catalogues/clarification/en.json'),
    () => import('./catalogues/clarification/fr.json'),
    () => import('./catalogues/clarification/de.json'),
  ),
  /** What a call says in full, below its deadline, and what only its other pages say. */
  'call-text': area(
    () => import('./catalogues/call-text/en.json'),
    () => import('./catalogues/call-text/fr.json'),
    () => import('./catalogues/call-text/de.json'),
  ),
  eligibility: area(
    () => import('./catalogues/eligibility/en.json'),
    () => import('./catalogues/eligibility/fr.json'),
    () => import('./catalogues/eligibility/de.json'),
  ),
  joining: area(
    () => import('./catalogues/joining/en.json'),
    () => import('./catalogues/joining/fr.json'),
    () => import('./catalogues/joining/de.json'),
  ),
  topics: area(
    () => import('./catalogues/topics/en.json'),
    () => import('./catalogues/topics/fr.json'),
    () => import('./catalogues/topics/de.json'),
  ),
  map: area(
    () => import('./catalogues/map/en.json'),
    () => import('./catalogues/map/fr.json'),
    () => import('./catalogues/map/de.json'),
  ),
  'country-below': area(
    () => import('./catalogues/country-below/en.json'),
    () => import('./catalogues/country-below/fr.json'),
    () => import('./catalogues/country-below/de.json'),
  ),
  participant: area(
    () => import('./catalogues/participant/en.json'),
    () => import('./catalogues/participant/fr.json'),
    () => import('./catalogues/participant/de.json'),
  ),
  'map-later': area(
    () => import('./catalogues/map-later/en.json'),
    () => import('./catalogues/map-later/fr.json'),
    () => import('./catalogues/map-later/de.json'),
  ),
  members: area(
    () => import('./catalogues/members/en.json'),
    () => import('./catalogues/members/fr.json'),
    () => import('./catalogues/members/de.json'),
  ),
  countries: area(
    () => import('./catalogues/countries/en.json'),
    () => import('./catalogues/countries/fr.json'),
    () => import('./catalogues/countries/de.json'),
  ),
  /** What only the whole map has: its tools, its figures, its files. The embedded map does without. */
  'map-page': area(
    () => import('./catalogues/map-page/en.json'),
    () => import('./catalogues/map-page/fr.json'),
    () => import('./catalogues/map-page/de.json'),
  ),
  coverage: area(
    () => import('./catalogues/coverage/en.json'),
    () => import('./catalogues/coverage/fr.json'),
    () => import('./catalogues/coverage/de.json'),
  ),
  'country-list': area(
    () => import('./catalogues/country-list/en.json'),
    () => import('./catalogues/country-list/fr.json'),
    () => import('./catalogues/country-list/de.json'),
  ),
  /** The questions of the form: sections, fields, choices, documents. */
  form: area(
    () => import('./catalogues/form/en.json'),
    () => import('./catalogues/form/fr.json'),
    () => import('./catalogues/form/de.json'),
  ),
  application: area(
    () => import('./catalogues/application/en.json'),
    () => import('./catalogues/application/fr.json'),
    () => import('./catalogues/application/de.json'),
  ),
  /** Copies of answers, in files and from earlier applications. */
  exchange: area(
    () => import('./catalogues/exchange/en.json'),
    () => import('./catalogues/exchange/fr.json'),
    () => import('./catalogues/exchange/de.json'),
  ),
  together: area(
    () => import('./catalogues/together/en.json'),
    () => import('./catalogues/together/fr.json'),
    () => import('./catalogues/together/de.json'),
  ),
  /** The page that checks receipts. */
  receipts: area(
    () => import('./catalogues/receipts/en.json'),
    () => import('./catalogues/receipts/fr.json'),
    () => import('./catalogues/receipts/de.json'),
  ),
  review: area(
    () => import('./catalogues/review/en.json'),
    () => import('./catalogues/review/fr.json'),
    () => import('./catalogues/review/de.json'),
  ),
  secretariat: area(
    () => import('./catalogues/secretariat/en.json'),
    () => import('./catalogues/secretariat/fr.json'),
    () => import('./catalogues/secretariat/de.json'),
  ),
}

export type Area = keyof typeof areas
type KeysOf<A extends Area> = A extends Area ? keyof Awaited<ReturnType<(typeof areas)[A]['en']>>['default'] : never
/** Every key that may be asked for. */
export type MessageKey = KeysOf<Area>

/** Texts loaded so far: complete for every area that a page on screen needs. */
export type Messages = Record<MessageKey, MessageFormatElement[]>

const areCompiled = (texts: object): texts is Messages => Object.values(texts).every((text) => Array.isArray(text))

/** The build replaces every text by its syntax tree, which TypeScript cannot see; this makes sure of it. */
export const asMessages = (texts: object): Messages => {
  if (!areCompiled(texts)) throw new TypeError('catalogue was not compiled: is the plugin icuCatalogues() in use?')
  return texts
}

const cache = new Map<string, Promise<Messages>>()

/** Texts of one area; asked for once per language. A failed download is forgotten, so that it can be tried again. */
export const fetchArea = (name: Area, locale: Locale): Promise<Messages> => {
  const key = `${name}/${locale}`
  const known = cache.get(key)
  if (known) return known
  const asked = areas[name][locale]().then(
    (module) => asMessages(module.default),
    (error: unknown) => {
      cache.delete(key)
      throw error
    },
  )
  cache.set(key, asked)
  return asked
}
