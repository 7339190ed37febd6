import { useMemo, useSyncExternalStore } from 'react'
import { type Locale, localeSchema } from '#src/domain/localised.ts'
import { createListeners } from '#src/domain/listeners.ts'
import { formatPlain } from './format-message.ts'
import type { LanguageState } from './language.ts'
import { fetchArea, type MessageKey, type Messages } from './messages.ts'
import { useLocale } from './use-text.ts'

/**
 * A second language: the questions of the form are shown in it below the language of the page. Stored per browser, like
 * the language of the page; its texts are loaded only if somebody chose one.
 */
interface SecondLanguage {
  readonly wanted: Locale | null
  /** The loaded texts; those of the previous language stay until the next ones have loaded. */
  readonly shown: LanguageState | null
  readonly hasFailed: boolean
}

const STORAGE_KEY = 'second-language'

let state: SecondLanguage = { wanted: null, shown: null, hasFailed: false }
/** Holds the choice until the page is left if the browser stores nothing. */
let unkept: string | null = null
const listeners = createListeners()

const set = (next: SecondLanguage) => {
  state = next
  listeners.call()
}

const remembered = (): Locale | null => {
  let kept = unkept
  try {
    kept = localStorage.getItem(STORAGE_KEY)
  } catch {
    // Storage refused: the choice on this page still counts.
  }
  const parsed = localeSchema.safeParse(kept)
  return parsed.success ? parsed.data : null
}

const remember = (locale: Locale | null) => {
  unkept = locale
  try {
    if (locale) localStorage.setItem(STORAGE_KEY, locale)
    else localStorage.removeItem(STORAGE_KEY)
  } catch {
    // Storage refused: see `unkept`.
  }
}

/** Never rejects: a failure is shown beside the choice, and the form works without the texts. */
const show = async (wanted: Locale | null): Promise<boolean> => {
  if (!wanted) {
    set({ wanted, shown: null, hasFailed: false })
    return false
  }
  if (state.wanted === wanted && state.shown?.locale === wanted) return true
  set({ ...state, wanted, hasFailed: false })
  try {
    const messages = await fetchArea('form', wanted)
    if (state.wanted !== wanted) return false
    set({ wanted, shown: { locale: wanted, messages }, hasFailed: false })
    return true
  } catch {
    if (state.wanted === wanted) set({ wanted, shown: null, hasFailed: true })
    return false
  }
}

/** Stores the choice and loads its texts. @returns whether they are shown now. */
export const chooseSecondLanguage = (locale: Locale | null): Promise<boolean> => {
  remember(locale)
  return show(locale)
}

/** For loaders of pages with questions, so that a stored choice is shown from the start. */
export const loadSecondLanguage = async (): Promise<void> => void (await show(remembered()))

/** A text by its key; undefined for an unknown key. */
export type FindText = (key: string, values?: Record<string, string | number>) => string | undefined

const isKey = (messages: Messages, key: string): key is MessageKey => key in messages

const findIn =
  ({ locale, messages }: LanguageState): FindText =>
  (key, values = {}) =>
    isKey(messages, key) ? formatPlain(messages[key], values, locale) : undefined

/** The second language on a page in the present language; the present language is never its own second one. */
export function useSecondLanguage() {
  const locale = useLocale()
  const { wanted, shown, hasFailed } = useSyncExternalStore(listeners.subscribe, () => state)
  const texts = useMemo(
    () => (shown && shown.locale !== locale ? { lang: shown.locale, find: findIn(shown) } : null),
    [shown, locale],
  )
  const isOther = wanted !== null && wanted !== locale
  return { wanted: isOther ? wanted : null, hasFailed: isOther && hasFailed, texts }
}
