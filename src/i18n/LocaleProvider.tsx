import { type ReactNode, useSyncExternalStore } from 'react'
import { languageStore } from './language.ts'
import { LanguageContext } from './use-text.ts'

/** Provides the present language and re-renders when it changes. */
export const LocaleProvider = ({ children }: { children: ReactNode }) => (
  <LanguageContext value={useSyncExternalStore(languageStore.subscribe, languageStore.get)}>{children}</LanguageContext>
)
