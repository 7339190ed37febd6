import type { ReactNode } from 'react'
import { useSyncExternalStore } from 'react'
import { useIntl } from 'react-intl'
import type { Locale, LocalisedText } from '#src/domain/localised.ts'
import { languageStore } from './language.ts'
import type { MessageKey } from './messages.ts'

type Plain = Record<string, string | number | boolean | Date | null | undefined>
type Rich = Record<string, ReactNode | ((chunks: ReactNode[]) => ReactNode)>

/** `t('map.title')`, `t('map.count', { count: 3 })`: the text in the present language. */
export const useText = (): ((id: MessageKey, values?: Plain) => string) => {
  const intl = useIntl()
  return (id, values) => intl.formatMessage({ id }, values)
}

/** For texts with elements in them: `rich('x.y', { link: (chunks) => <a href="…">{chunks}</a> })`. */
export const useRichText = (): ((id: MessageKey, values: Rich) => ReactNode) => {
  const intl = useIntl()
  return (id, values) => intl.formatMessage({ id }, values)
}

export const useLocale = (): Locale => useSyncExternalStore(languageStore.subscribe, languageStore.get).locale

/** Picks the present language from a text that the backend gives in all of them. */
export const useLocalised = (): ((text: LocalisedText) => string) => {
  const locale = useLocale()
  return (text) => text[locale]
}
