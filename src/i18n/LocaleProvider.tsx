import type { ReactNode } from 'react'
import { useSyncExternalStore } from 'react'
import { IntlProvider } from 'react-intl'
import { intlLocale } from './formats.ts'
import { languageStore } from './language.ts'

export const LocaleProvider = ({ children }: { children: ReactNode }) => {
  const { locale, messages } = useSyncExternalStore(languageStore.subscribe, languageStore.get)
  return (
    <IntlProvider locale={intlLocale[locale]} messages={messages}>
      {children}
    </IntlProvider>
  )
}
