import type { Locale } from '#src/domain/localised.ts'
import { localeSchema } from '#src/domain/localised.ts'
import { createListeners } from '#src/domain/listeners.ts'
import type { Area, Messages } from './messages.ts'
import { fetchArea } from './messages.ts'

/**
 * The language and the texts loaded so far: a store outside React, because route loaders fill it before a page renders.
 * `LocaleProvider` reads it. A new language is a new object; further texts of the same language are added to the
 * object.
 */
export type LanguageState = { readonly locale: Locale; readonly messages: Messages }

const STORAGE_KEY = 'language'

/** `Messages` has every key in its type, but only the texts that the page has loaded. */
const none = () => ({}) as Messages

let state: LanguageState = { locale: 'en', messages: none() }
const wanted = new Set<Area>()
const listeners = createListeners()

const merge = (texts: readonly Messages[]): Messages => Object.assign({}, ...texts) as Messages

const set = (next: LanguageState) => {
  state = next
  if (typeof document !== 'undefined') document.documentElement.lang = next.locale
  listeners.call()
}

export const languageStore = {
  get: () => state,
  subscribe: listeners.subscribe,
}

/** Makes sure that the texts of these areas are loaded in the present language. */
export const loadAreas = async (...areas: Area[]): Promise<void> => {
  const missing = areas.filter((area) => !wanted.has(area))
  if (missing.length === 0) return
  const { locale } = state
  const texts = await Promise.all(missing.map((area) => fetchArea(area, locale)))
  if (state.locale !== locale) return loadAreas(...areas)
  for (const area of missing) wanted.add(area)
  // Does not notify: components that need these texts have waited for them, and the rest of the page need not render.
  Object.assign(state.messages, ...texts)
}

const remember = (locale: Locale) => {
  try {
    localStorage.setItem(STORAGE_KEY, locale)
  } catch {
    // The browser refuses storage: the choice lasts until the page is left.
  }
}

/**
 * Switches the language of everything on screen. Loads the texts first and then switches at once, so that focus, scroll
 * position and typed text stay. Rejects, and changes nothing, if the texts cannot be loaded.
 */
export const switchLanguage = async (locale: Locale): Promise<void> => {
  const loaded = new Set(wanted)
  const texts = await Promise.all([...loaded].map((area) => fetchArea(area, locale)))
  // A page may have loaded its area in the old language meanwhile.
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
 * The initial language: from the URL (`?lang=fr`; then stored and removed from the URL), else the stored one, else the
 * first browser language that we have. Embedded pages store nothing, so their URL keeps the parameter.
 */
export const startLanguage = async (start?: Locale): Promise<void> => {
  const address = new URL(window.location.href)
  const asked = address.searchParams.get('lang')
  const isEmbedded = address.pathname.startsWith('/embed/')
  const locale = start ?? firstKnown([asked, isEmbedded ? null : remembered(), ...navigator.languages])
  // In an embedded page only the URL knows the language after a reload.
  if (asked !== null && !isEmbedded) {
    address.searchParams.delete('lang')
    window.history.replaceState(window.history.state, '', address)
    remember(locale)
  }
  // Texts loaded before belong to the old language.
  wanted.clear()
  set({ locale, messages: none() })
  await loadAreas('shell')
}
