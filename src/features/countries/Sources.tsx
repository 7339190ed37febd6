import type { Source } from '#src/domain/values.ts'
import { useText } from '#src/i18n/use-text.ts'
import { SourceText } from '#src/ui/SourceText.tsx'
import styles from './countries.module.css'

/** The sources of facts, each once; a link if it has a URL. */
export function Sources({ sources }: { sources: readonly Source[] }) {
  const t = useText()
  const keyOf = ({ site, title }: Source) => `${site} ${title}`
  const once = [...new Map(sources.map((source) => [keyOf(source), source])).values()]
  if (once.length === 0) return <p>{t('countries.noSources')}</p>
  return (
    <ul className={styles['list']}>
      {once.map((source) => (
        <li key={keyOf(source)}>
          <SourceText source={source} />
        </li>
      ))}
    </ul>
  )
}
