import { useSyncExternalStore } from 'react'
import { localeSchema, type Locale } from '#src/domain/localised.ts'

/** The language of the page, from `<html lang>`. */
export const usePageLocale = (): Locale => useSyncExternalStore(watch, read)

function read(): Locale {
  const found = localeSchema.safeParse(document.documentElement.lang.slice(0, 2))
  return found.success ? found.data : 'en'
}

function watch(changed: () => void): () => void {
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributeFilter: ['lang'] })
  return () => observer.disconnect()
}
