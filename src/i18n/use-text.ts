import { createContext, type ReactNode, use } from 'react'
import type { Locale, LocalisedText } from '#src/domain/localised.ts'
import { formatsFor } from './formats.ts'
import { formatPlain, formatRich, type PlainValues, type RichValues, type Text } from './format-message.ts'
import { languageStore, type LanguageState } from './language.ts'
import type { MessageKey } from './messages.ts'

export const LanguageContext = createContext<LanguageState | null>(null)

/** Outside `LocaleProvider`, as in a test of one component, uses the present language. */
const useLanguage = (): LanguageState => use(LanguageContext) ?? languageStore.get()

/** A text whose area was not loaded is a bug: it is reported, and nothing is shown. */
const messageOf = ({ messages, locale }: LanguageState, id: MessageKey): Text => {
  const message: Text | undefined = messages[id]
  if (message) return message
  console.error(`no text "${id}" in ${locale}: is its area loaded with the page?`)
  return ''
}

type PlainText = (id: MessageKey, values?: PlainValues) => string
type RichText = (id: MessageKey, values: RichValues) => ReactNode

/**
 * One function per language and set of texts: nearly every component depends on it, and a new one would render them
 * all.
 */
const once = <F>(make: (language: LanguageState) => F): ((language: LanguageState) => F) => {
  const made = new WeakMap<LanguageState, F>()
  return (language) => {
    const known = made.get(language) ?? make(language)
    made.set(language, known)
    return known
  }
}

const textOf = once<PlainText>(
  (language) =>
    (id, values = {}) =>
      formatPlain(messageOf(language, id), values, language.locale) || id,
)
const richTextOf = once<RichText>(
  (language) => (id, values) => formatRich(messageOf(language, id), values, language.locale),
)

/** `t('map.title')`, `t('map.count', { count: 3 })`: the text in the present language. */
export const useText = (): PlainText => textOf(useLanguage())

/** For texts with elements: `rich('x.y', { link: (chunks) => <a href="…">{chunks}</a> })`. */
export const useRichText = (): RichText => richTextOf(useLanguage())

export const useLocale = (): Locale => useLanguage().locale

/** Picks the present language from a text that the backend provides in all languages. */
export const useLocalised = (): ((text: LocalisedText) => string) => formatsFor(useLocale()).localised
