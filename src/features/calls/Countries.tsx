import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import styles from './sections.module.css'
import { KOSOVO } from '#src/domain/country.ts'

export const Countries = ({ codes }: { codes: readonly string[] }) => {
  const t = useText()
  const formats = useFormats()
  const names = formats.sortBy(
    codes.map((code) => formats.country(code)),
    (name) => name,
  )
  return (
    <details className={styles['more']}>
      <summary>{t('calls.eval.countryList', { count: codes.length })}</summary>
      <p>{formats.list(names)}</p>
      {codes.includes(KOSOVO) && <p>{t('shell.kosovoFootnote')}</p>}
    </details>
  )
}
