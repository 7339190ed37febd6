import { useRef, useState } from 'react'
import { NavigationType, useNavigationType } from 'react-router'
import { moduleIds } from '#src/domain/application/types.ts'
import type { ProposalSummary } from '#src/domain/proposal.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { classNames } from '#src/ui/class-names.ts'
import { SelectField } from '#src/ui/SelectField.tsx'
import { TextField } from '#src/ui/TextField.tsx'
import { columnsShown, workLeft } from './board-model.ts'
import { filterNames, isFiltered, type ListSearch, workFilters } from './list-search.ts'
import styles from './review.module.css'

/** Long enough that the URL does not change at every key, short enough to feel immediate. */
const PAUSE_MS = 150
const FIELDS = 'review-filters'

/** Filters of the list, all stored in the URL. */
export const Filters = ({
  search,
  proposals,
  manages,
  onChange,
}: {
  search: ListSearch
  /** The whole list: filters offer only values that occur. */
  proposals: readonly ProposalSummary[]
  manages: boolean
  onChange: (changes: Readonly<Record<string, string | null>>) => void
}) => {
  const t = useText()
  const { country, sortBy } = useFormats()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [typed, setTyped] = useState(search.text)
  // "Back" restores an earlier text; while somebody types, the URL follows the field.
  const [seen, setSeen] = useState(search.text)
  /** Only on narrow screens, where the fields would fill the page. */
  const [open, setOpen] = useState(false)
  const went = useNavigationType()
  if (seen !== search.text) {
    setSeen(search.text)
    if (went === NavigationType.Pop) setTyped(search.text)
  }

  const present = new Set(proposals.map(({ status }) => status))
  const statuses = columnsShown(manages)
    .flatMap((column) => column.statuses)
    .filter((status) => present.has(status) || status === search.status)
  const countries = sortBy(
    [...new Set([...proposals.map((proposal) => proposal.country), ...(search.country ? [search.country] : [])])],
    country,
  )
  const set = filterNames.filter((name) => name !== 'text' && search[name]).length
  const hasOwnWork = proposals.some((proposal) => workLeft(proposal) !== null)

  return (
    <div role="search" className={styles['filters']} aria-label={t('review.filter.label')}>
      <TextField
        type="search"
        name="review-text"
        label={t('review.filter.text')}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value)
          clearTimeout(timer.current)
          timer.current = setTimeout(() => onChange({ text: target.value.trim() }), PAUSE_MS)
        }}
      />
      <Button
        variant="ghost"
        className={styles['filterToggle']}
        aria-expanded={open}
        aria-controls={FIELDS}
        onClick={() => setOpen(!open)}
        iconEnd="chevron-down"
      >
        {t('review.filter.more', { count: set })}
      </Button>
      <div id={FIELDS} className={classNames(styles['filterFields'], open && styles['open'])}>
        {(hasOwnWork || search.mine !== null) && (
          <SelectField
            name="review-mine"
            width="full"
            label={t('review.filter.mine')}
            placeholder={t('review.filter.mine.all')}
            value={search.mine ?? ''}
            options={workFilters.map((value) => ({ value, label: t(`review.filter.mine.${value}`) }))}
            onChange={({ target }) => onChange({ mine: target.value })}
          />
        )}
        <SelectField
          name="review-status"
          width="full"
          label={t('review.filter.status')}
          placeholder={t('review.filter.any')}
          value={search.status ?? ''}
          options={statuses.map((value) => ({ value, label: t(`status.${value}`) }))}
          onChange={({ target }) => onChange({ status: target.value })}
        />
        <SelectField
          name="review-module"
          width="full"
          label={t('review.filter.module')}
          placeholder={t('review.filter.any')}
          value={search.module ?? ''}
          options={moduleIds.map((value) => ({ value, label: t('review.module', { module: value }) }))}
          onChange={({ target }) => onChange({ module: target.value })}
        />
        <SelectField
          name="review-country"
          width="full"
          label={t('review.filter.country')}
          placeholder={t('review.filter.any')}
          value={search.country ?? ''}
          options={countries.map((value) => ({ value, label: country(value) }))}
          onChange={({ target }) => onChange({ country: target.value })}
        />
      </div>
      {isFiltered(search) && (
        <Button
          variant="quiet"
          onClick={() => {
            clearTimeout(timer.current)
            setTyped('')
            onChange(Object.fromEntries(filterNames.map((name) => [name, null])))
            // Moves the focus before the button is removed.
            document.getElementById('review-text')?.focus()
          }}
        >
          {t('review.filter.clear')}
        </Button>
      )}
    </div>
  )
}
