import { useText } from '#src/i18n/use-text.ts'
import { SelectField } from '#src/ui/SelectField.tsx'
import { TextField } from '#src/ui/TextField.tsx'
import { useTypedSearch } from '#src/ui/use-typed-search.ts'
import styles from './tables.module.css'
import type { ListSearch, Show } from './list-search.ts'

type Filters = Pick<ListSearch, 'q' | 'show'>

type Props = {
  filters: Filters
  /** Options of the select field. */
  shows: readonly Show[]
  onChange: (change: Partial<Filters>) => void
}

/** Search and filter of the list, both stored in the URL. */
export function ListFilters({ filters, shows, onChange }: Props) {
  const t = useText()
  const search = useTypedSearch(filters.q, (q) => onChange({ q }))

  return (
    <form
      role="search"
      aria-label={t('countries.filters')}
      className={styles['filters']}
      onSubmit={(event) => event.preventDefault()}
    >
      <TextField
        type="search"
        name="q"
        label={t('countries.search')}
        value={search.text}
        maxLength={100}
        autoComplete="off"
        onChange={({ target }) => search.type(target.value)}
      />
      <SelectField
        name="show"
        label={t('countries.show')}
        width="full"
        value={filters.show ?? ''}
        placeholder={t('countries.show.all')}
        options={shows.map((value) => ({ value, label: t(`countries.show.${value}`) }))}
        onChange={({ target: { value } }) => onChange({ show: shows.find((show) => show === value) ?? null })}
      />
    </form>
  )
}
