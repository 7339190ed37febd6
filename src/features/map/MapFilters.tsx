import { memberKinds } from '#src/domain/member.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { SelectField } from '#src/ui/SelectField.tsx'
import { TextField } from '#src/ui/TextField.tsx'
import { useTypedSearch } from '#src/ui/use-typed-search.ts'
import styles from './map.module.css'
import type { OptionCounts } from './model/map-model.ts'
import type { Filters } from './model/map-search.ts'
import { dataKinds, noFilters, sizeFilters } from './model/map-search.ts'
import { useMapTexts } from './use-map-texts.ts'

type Props = {
  filters: Filters
  /** Number of members per choice, given the other filters. */
  counts: OptionCounts
  /** Countries to choose from. */
  codes: readonly string[]
  /** Years of joining to choose from, in the form of `joinedYears`. */
  years: readonly string[]
  onChange: (filters: Partial<Filters>) => void
  /** Called on Enter in the search field. Returns true if the field is to be emptied. */
  onEnter: (q: string) => boolean
}

export function MapFilters({ filters, counts, codes, years, onChange, onEnter }: Props) {
  const t = useText()
  const { country, sortBy } = useFormats()
  const texts = useMapTexts()
  const search = useTypedSearch(filters.q, (q) => onChange({ q }))
  const option = (value: string, label: string, count = 0) => ({ value, label: t('map.option', { label, count }) })
  const active = Object.values(filters).some((value) => value !== null && value !== '')

  return (
    <form
      role="search"
      aria-label={t('map.filters')}
      className={styles['filters']}
      onSubmit={(event) => {
        event.preventDefault()
        search.settle()
        if (onEnter(search.text)) search.clear()
      }}
    >
      <TextField
        type="search"
        name="q"
        label={t('map.search')}
        value={search.text}
        maxLength={100}
        autoComplete="off"
        onChange={({ target }) => search.type(target.value)}
      />
      <SelectField
        name="country"
        label={t('map.country')}
        width="full"
        value={filters.country ?? ''}
        placeholder={t('map.country.all')}
        options={sortBy(codes, country).map((code) => option(code, country(code), counts.country.get(code)))}
        onChange={({ target: { value } }) => onChange({ country: value || null })}
      />
      <SelectField
        name="kind"
        label={t('map.kind')}
        width="full"
        value={filters.kind ?? ''}
        placeholder={t('map.kind.all')}
        options={memberKinds.map((kind) => option(kind, t(`map.kind.${kind}`), counts.kind.get(kind)))}
        onChange={({ target: { value } }) => onChange({ kind: memberKinds.find((kind) => kind === value) ?? null })}
      />
      <SelectField
        name="size"
        label={t('map.size')}
        width="full"
        value={filters.size ?? ''}
        placeholder={t('map.size.all')}
        options={sizeFilters.map((value) => option(value, t(`map.size.${value}`), counts.size.get(value)))}
        onChange={({ target: { value } }) => onChange({ size: sizeFilters.find((size) => size === value) ?? null })}
      />
      <SelectField
        name="since"
        label={t('map.since')}
        width="full"
        value={filters.since ?? ''}
        placeholder={t('map.since.all')}
        options={years.map((value) => option(value, texts.since(value), counts.since.get(value)))}
        onChange={({ target: { value } }) => onChange({ since: value || null })}
      />
      <SelectField
        name="data"
        label={t('map.data')}
        width="full"
        value={filters.data ?? ''}
        placeholder={t('map.data.all')}
        options={dataKinds.map((value) => option(value, t(`map.data.${value}`), counts.data.get(value)))}
        onChange={({ target: { value } }) => onChange({ data: dataKinds.find((kind) => kind === value) ?? null })}
      />
      {active && (
        <Button
          variant="quiet"
          icon="close"
          onClick={() => {
            search.clear()
            onChange(noFilters)
            // Moves the focus before the button is removed.
            document.getElementById('q')?.focus()
          }}
        >
          {t('map.reset')}
        </Button>
      )}
    </form>
  )
}
