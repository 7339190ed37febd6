import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import type { ListWords } from './list-search.ts'

export function useListWords(): ListWords {
  const t = useText()
  const { country, compare } = useFormats()
  return { country, compare, status: (status) => t(`status.${status}`) }
}
