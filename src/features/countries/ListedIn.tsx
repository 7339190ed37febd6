import type { NamedAuthority } from '#src/domain/taking-part.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { classNames } from '#src/ui/class-names.ts'
import { SourceText } from '#src/ui/SourceText.tsx'
import styles from './countries.module.css'

/** Lists that name an authority, each with its source and date if known. */
export const ListedIn = ({ lists }: { lists: NamedAuthority['lists'] }) => {
  const t = useText()
  const { date, localised } = useFormats()
  return (
    <ul className={classNames(styles['list'], styles['listed'])}>
      {lists.map(({ network, entry: { since, source } }) => (
        <li key={network.id}>
          {localised(network.name)}
          {since !== null && ` (${date(since)})`}{' '}
          <span className={styles['small']}>
            {t('countries.listedSource')} <SourceText source={source} />
          </span>
        </li>
      ))}
    </ul>
  )
}
