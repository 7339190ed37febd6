import { KOSOVO } from '#src/domain/country.ts'
import { useText } from '#src/i18n/use-text.ts'

/** The footnote of a chart that names these countries; null if none is needed. */
export function useFootnote(): (codes: Iterable<string>) => string | null {
  const t = useText()
  return (codes) => ([...codes].includes(KOSOVO) ? t('shell.kosovoFootnote') : null)
}
