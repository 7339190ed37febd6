import { languageStore } from './language.ts'
import type { MessageKey } from './messages.ts'
import { useText } from './use-text.ts'

const isKey = (key: string): key is MessageKey => key in languageStore.get().messages

/** Texts with computed keys (fields, options, codes); undefined for a key that no loaded area has. */
export function useNamedText(): (key: string, values?: Record<string, string | number>) => string | undefined {
  const t = useText()
  return (key, values) => (isKey(key) ? t(key, values) : undefined)
}
