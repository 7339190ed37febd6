import { useRef, useState } from 'react'
import { useText } from '#src/i18n/use-text.ts'
import { SelectField } from '#src/ui/SelectField.tsx'
import { TextField } from '#src/ui/TextField.tsx'
import styles from './countries.module.css'
import { type ListSearch, shows } from './list-search.ts'

const PAUSE_MS = 150

type Filters = Pick<ListSearch, 'q' | 'show'>

/** The address is the truth, also when somebody goes back; while typing, it follows after a short pause. */
export function ListFilters({ filters, onChange }: { filters: Filters; onChange: (change: Partial<Filters>) => void }) {
  const t = useText()
  const [text, setText] = useState(filters.q)
  const [written, setWritten] = useState(filters.q)
  const timer = useRef<number>(undefined)
  const [seen, setSeen] = useState(filters.q)
  if (filters.q !== seen) {
    setSeen(filters.q)
    if (filters.q !== written) {
      setWritten(filters.q)
      setText(filters.q)
    }
  }

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
        value={text}
        maxLength={100}
        autoComplete="off"
        onChange={({ target: { value } }) => {
          setText(value)
          window.clearTimeout(timer.current)
          timer.current = window.setTimeout(() => {
            setWritten(value)
            onChange({ q: value })
          }, PAUSE_MS)
        }}
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
