import { useFormats } from '#src/i18n/use-formats.ts'
import { useNamedText } from '#src/i18n/use-named-text.ts'
import { useText } from '#src/i18n/use-text.ts'
import type { PageTexts } from './word/knowledge.ts'

/** Texts in the language of the page, for code outside components. */
export const usePageTexts = (): PageTexts => ({ t: useText(), find: useNamedText(), formats: useFormats() })
