import { useMemo, useSyncExternalStore } from 'react'
import { type Locale, localeSchema } from '#src/domain/localised.ts'
import { formatPlain } from './format-message.ts'
import type { LanguageState } from './language.ts'
import { fetchArea, type MessageKey, type Messages } from './messages.ts'
import { useLocale } from './use-text.ts'

/**
 * A second language, in which the questions of the form are shown below those in the language of the page. Chosen once
 * for this browser, like the language of the page. Its texts are fetched only when somebody has chosen one.
 */
interface SecondLanguage {
  readonly wanted: Locale | null
  /** Texts that have come; those of the language before stay until the next ones are here. */
  readonly shown: LanguageState | null
  readonly hasFailed: boolean
}

const STORAGE_KEY = 'second-language'

let state: SecondLanguage = { wanted: null, shown: null, hasFailed: false }
/** Where the browser keeps nothing, the choice lasts until the page is left. */
let unkept: string | null = null
const listeners = new Set<() => void>()

const set = (next: SecondLanguage) => {
  state = next
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

const remembered = (): Locale | null => {
  let kept = unkept
  try {
    kept = localStorage.getItem(STORAGE_KEY)
  } catch {
    // Refused: what was chosen on this page still counts.
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
    // Refused: see `unkept`.
  }
}

/** Never rejects: texts that do not come are told beside the choice, and the form does without. */
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

/** Keeps the choice and brings its texts. @returns whether they are shown now. */
export const chooseSecondLanguage = (locale: Locale | null): Promise<boolean> => {
  remember(locale)
  return show(locale)
}

/** For loaders of pages that show questions: what was chosen before stands there from the start. */
export const loadSecondLanguage = async (): Promise<void> => void (await show(remembered()))

/** A text by its key; undefined for a key that there is not. */
export type FindText = (key: string, values?: Record<string, string | number>) => string | undefined

const isKey = (messages: Messages, key: string): key is MessageKey => key in messages

const findIn =
  ({ locale, messages }: LanguageState): FindText =>
  (key, values = {}) =>
    isKey(messages, key) ? formatPlain(messages[key], values, locale) : undefined

/** The choice as it counts on a page in the present language, which is never its own second one. */
export function useSecondLanguage() {
  const locale = useLocale()
  const { wanted, shown, hasFailed } = useSyncExternalStore(subscribe, () => state)
  const texts = useMemo(
    () => (shown && shown.locale !== locale ? { lang: shown.locale, find: findIn(shown) } : null),
    [shown, locale],
  )
  const isOther = wanted !== null && wanted !== locale
  return { wanted: isOther ? wanted : null, hasFailed: isOther && hasFailed, texts }
}
