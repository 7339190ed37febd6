import { languageStore } from '#src/i18n/language.ts'
import type { MessageKey } from '#src/i18n/messages.ts'
import { useText } from '#src/i18n/use-text.ts'

const isKey = (key: string): key is MessageKey => key in languageStore.get().messages

/** Texts whose keys are made of what a backend or the field table names; undefined when there is none. */
export function useNamedText(): (key: string, values?: Record<string, string | number>) => string | undefined {
  const t = useText()
  return (key, values) => (isKey(key) ? t(key, values) : undefined)
}

/** Flags in words; one that this version does not know is shown as the backend names it. */
export function useFlagText(): (flag: string) => string {
  const find = useNamedText()
  return (flag) => find(`review.flag.${flag}`) ?? flag.replaceAll('_', ' ')
}
