import type { Locale } from '#src/domain/localised.ts'
import { localeSchema } from '#src/domain/localised.ts'
import type { Area, Messages } from './messages.ts'
import { fetchArea } from './messages.ts'

/**
 * The language and the texts loaded so far: a store outside React, because route loaders fill it before a page
 * renders. `LocaleProvider` reads it. Another language is another object; further texts of the same one are added to it.
 */
export type LanguageState = { readonly locale: Locale; readonly messages: Messages }

const STORAGE_KEY = 'language'

/** `Messages` is a promise: of what a page needs it has everything, of the rest nothing. */
const none = () => ({}) as Messages

let state: LanguageState = { locale: 'en', messages: none() }
const wanted = new Set<Area>()
const listeners = new Set<() => void>()

const merge = (texts: readonly Messages[]): Messages => Object.assign({}, ...texts) as Messages

const set = (next: LanguageState) => {
  state = next
  if (typeof document !== 'undefined') document.documentElement.lang = next.locale
  for (const listener of listeners) listener()
}

export const languageStore = {
  get: () => state,
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}

/** Makes sure that the texts of these areas are there, in the present language. */
export const loadAreas = async (...areas: Area[]): Promise<void> => {
  const missing = areas.filter((area) => !wanted.has(area))
  if (missing.length === 0) return
  const { locale } = state
  const texts = await Promise.all(missing.map((area) => fetchArea(area, locale)))
  if (state.locale !== locale) return loadAreas(...areas)
  for (const area of missing) wanted.add(area)
  // Nobody is told: who shows them has waited for them, and all else on the page stays as it is drawn.
  Object.assign(state.messages, ...texts)
}

const remember = (locale: Locale) => {
  try {
    localStorage.setItem(STORAGE_KEY, locale)
  } catch {
    // Storage refused by the browser: the language then lasts until the page is left.
  }
}

/**
 * Changes the language of everything that is on screen. The texts come first and the switch happens at once, so
 * focus, scroll position and typed text stay. Rejects, and changes nothing, when the texts cannot be had.
 */
export const switchLanguage = async (locale: Locale): Promise<void> => {
  const loaded = new Set(wanted)
  const texts = await Promise.all([...loaded].map((area) => fetchArea(area, locale)))
  // A page may have brought its area meanwhile, in the old language.
  const late = [...wanted].filter((area) => !loaded.has(area))
  texts.push(...(await Promise.all(late.map((area) => fetchArea(area, locale)))))
  remember(locale)
  set({ locale, messages: merge(texts) })
}

const firstKnown = (candidates: readonly (string | null | undefined)[]): Locale => {
  for (const candidate of candidates) {
    const parsed = localeSchema.safeParse(candidate?.slice(0, 2).toLowerCase())
    if (parsed.success) return parsed.data
  }
  return 'en'
}

const remembered = (): string | null => {
  try {
    return localStorage.getItem(STORAGE_KEY)
  } catch {
    return null
  }
}

/**
 * Language to start with: asked for in the address (`?lang=fr`, then remembered and taken out of the address), else
 * remembered, else the first of the browser's languages that we have. Inside the page of somebody else nothing is kept,
 * so the address goes on saying it.
 */
export const startLanguage = async (start?: Locale): Promise<void> => {
  const address = new URL(window.location.href)
  const asked = address.searchParams.get('lang')
  const isEmbedded = address.pathname.startsWith('/embed/')
  const locale = start ?? firstKnown([asked, isEmbedded ? null : remembered(), ...navigator.languages])
  // There the address is all that knows the language when the frame is read again.
  if (asked !== null && !isEmbedded) {
    address.searchParams.delete('lang')
    window.history.replaceState(window.history.state, '', address)
    remember(locale)
  }
  // What was loaded before is not among these texts.
  wanted.clear()
  set({ locale, messages: none() })
  await loadAreas('shell')
}
