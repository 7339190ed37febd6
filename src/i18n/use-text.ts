import { createContext, type ReactNode, use } from 'react'
import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import type { Locale, LocalisedText } from '#src/domain/localised.ts'
import { formatPlain, formatRich, type PlainValues, type RichValues } from './format-message.ts'
import { languageStore, type LanguageState } from './language.ts'
import type { MessageKey } from './messages.ts'

export const LanguageContext = createContext<LanguageState>(languageStore.get())

/** A text whose area was not loaded with the page is a mistake of the program: its key is shown, and reported. */
const messageOf = ({ messages, locale }: LanguageState, id: MessageKey): readonly MessageFormatElement[] => {
  const message: readonly MessageFormatElement[] | undefined = messages[id]
  if (message) return message
  console.error(`no text "${id}" in ${locale}: is its area loaded with the page?`)
  return []
}

/** `t('map.title')`, `t('map.count', { count: 3 })`: the text in the present language. */
export const useText = (): ((id: MessageKey, values?: PlainValues) => string) => {
  const language = use(LanguageContext)
  return (id, values = {}) => formatPlain(messageOf(language, id), values, language.locale) || id
}

/** For texts with elements in them: `rich('x.y', { link: (chunks) => <a href="…">{chunks}</a> })`. */
export const useRichText = (): ((id: MessageKey, values: RichValues) => ReactNode) => {
  const language = use(LanguageContext)
  return (id, values) => formatRich(messageOf(language, id), values, language.locale)
}

export const useLocale = (): Locale => use(LanguageContext).locale

/** Picks the present language from a text that the backend gives in all of them. */
export const useLocalised = (): ((text: LocalisedText) => string) => {
  const locale = useLocale()
  return (text) => text[locale]
}
