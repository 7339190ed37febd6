import { useState } from 'react'
import type { Call } from '#src/domain/call.ts'
import type { ReceivedRequest } from '#src/domain/request.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { SelectField } from '#src/ui/SelectField.tsx'
import { TextField } from '#src/ui/TextField.tsx'
import styles from './desk.module.css'
import { type DeskSearch, hasStatus, statusFiltersOf } from './desk-search.ts'

/** Filters of the list, all stored in the URL. */
export const DeskFilters = ({
  search,
  requests,
  calls,
  onChange,
}: {
  search: DeskSearch
  requests: readonly ReceivedRequest[]
  calls: readonly Call[]
  onChange: (changes: Partial<DeskSearch>) => void
}) => {
  const t = useText()
  const { localised } = useFormats()
  // The field is the source and the URL follows, so that no key press is lost.
  const [text, setText] = useState(search.q)
  const option = (value: string, label: string, count: number) => ({
    value,
    label: t('requests.option', { label, count }),
  })
  return (
    <form
      role="search"
      aria-label={t('requests.filters')}
      className={styles['filters']}
      onSubmit={(event) => event.preventDefault()}
    >
      <TextField
        type="search"
        name="q"
        label={t('requests.search')}
        value={text}
        maxLength={100}
        autoComplete="off"
        onChange={({ target: { value } }) => {
          setText(value)
          onChange({ q: value })
        }}
      />
      <SelectField
        name="status"
        label={t('join.sent.status')}
        placeholder={t('requests.all')}
        value={search.status ?? ''}
        onChange={({ target: { value } }) =>
          onChange({ status: statusFiltersOf(search.kind).find((status) => status === value) ?? null })
        }
        options={statusFiltersOf(search.kind).map((status) =>
          option(
            status,
            t(status === 'waiting' ? 'requests.waiting' : `join.status.${status}`),
            requests.filter((request) => hasStatus(request, status)).length,
          ),
        )}
      />
      {search.kind === 'interest' && (
        <SelectField
          name="call"
          label={t('join.interest.call')}
          placeholder={t('requests.all')}
          value={search.call ?? ''}
          onChange={({ target: { value } }) => onChange({ call: value || null })}
          options={calls.map(({ id, shortTitle }) =>
            option(
              id,
              localised(shortTitle),
              requests.filter((request) => request.kind === 'interest' && request.callId === id).length,
            ),
          )}
        />
      )}
    </form>
  )
}
