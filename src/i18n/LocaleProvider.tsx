import { type ReactNode, useSyncExternalStore } from 'react'
import { languageStore } from './language.ts'
import { LanguageContext } from './use-text.ts'

/** Everything below is in the present language, and changes with it at once. */
export const LocaleProvider = ({ children }: { children: ReactNode }) => (
  <LanguageContext value={useSyncExternalStore(languageStore.subscribe, languageStore.get)}>{children}</LanguageContext>
)
