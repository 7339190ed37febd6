import { KOSOVO } from '#src/domain/country.ts'
import { useText } from '#src/i18n/use-text.ts'

/** What a chart that names these countries has to say below it; null where there is nothing. */
export function useFootnote(): (codes: Iterable<string>) => string | null {
  const t = useText()
  return (codes) => ([...codes].includes(KOSOVO) ? t('shell.kosovoFootnote') : null)
}
