import { Link } from 'react-router'
import type { CountryFigures } from '#src/domain/country-figures.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { type Column, DataTable } from '#src/ui/DataTable.tsx'
import styles from './countries.module.css'
import { editionGroups, sortValue } from './list-model.ts'
import { type ListSort, type SortKey, sortKeys } from './list-search.ts'
import { CountBar, RangeBar } from './RangeBar.tsx'
import { peopleScale } from './scale.ts'
import tableStyles from './tables.module.css'
import { useCountryWords } from './use-country-words.ts'

type Props = {
  rows: readonly CountryFigures[]
  /** Largest number of participants in any country, filtered or not, so that bars keep their length. */
  most: number
  /** Keys of the columns to show: see `offeredKeys`. */
  offered: readonly SortKey[]
  sort: ListSort
  onSort: (sort: ListSort) => void
}

export function CountryTable({ rows, most, offered, sort, onSort }: Props) {
  const t = useText()
  const { country, localised, sortBy } = useFormats()
  const words = useCountryWords()
  const notKnown = <span className={tableStyles['unknown']}>{t('ui.notKnown')}</span>

  const columns: (Column<CountryFigures> & { key: SortKey })[] = [
    {
      key: 'name',
      header: t('countries.country'),
      rowHeader: true,
      sortValue: ({ code }) => country(code),
      cell: ({ code }) => <Link to={`/countries/${code}`}>{country(code)}</Link>,
    },
    {
      key: 'members',
      header: t('countries.participants'),
      sortValue: (row) => sortValue(row, 'members'),
      cell: (row) => (
        <div className={tableStyles['cell']}>
          <span>{words.members(row)}</span>
          <CountBar count={row.members} samples={row.samples} most={most} />
        </div>
      ),
    },
    {
      key: 'perMillion',
      header: t('countries.perMillion'),
      align: 'end',
      sortValue: (row) => sortValue(row, 'perMillion'),
      cell: ({ perMillion: { value } }) =>
        value ? (
          <>
            {words.rate(value.rate)}
            <span className={styles['small']}>{words.denominator(value)}</span>
          </>
        ) : (
          notKnown
        ),
    },
    {
      key: 'authorities',
      header: t('countries.authorities'),
      align: 'end',
      sortValue: (row) => sortValue(row, 'authorities'),
      cell: ({ authorities: { value } }) =>
        value ? (
          <>
            {words.percent(value.share)}
            <span className={styles['small']}>
              {t('countries.ofAuthorities', { count: value.count, year: String(value.year) })}
            </span>
          </>
        ) : (
          notKnown
        ),
    },
    {
      key: 'estimate',
      header: t('countries.estimate'),
      sortValue: (row) => sortValue(row, 'estimate'),
      cell: ({ country: row, estimate: { value } }) =>
        value ? (
          <div className={tableStyles['cell']}>
            <span>{words.people(value) || t('countries.onlyPercent')}</span>
            {value.faults.length === 0 && words.people(value) !== '' && (
              <RangeBar
                range={value.people}
                derived={value.middleIs === 'derived'}
                scale={peopleScale}
                official={row.estimate?.officialNumber ?? null}
              />
            )}
            {value.faults.length > 0 && <strong>{words.faults(value)}</strong>}
            <span className={styles['small']}>
              {words.middle(value) && `${words.middle(value)}. `}
              {words.edition(value)}
            </span>
          </div>
        ) : (
          notKnown
        ),
    },
    {
      key: 'share',
      header: t('countries.share'),
      align: 'end',
      sortValue: (row) => sortValue(row, 'share'),
      cell: ({ estimate: { value } }) =>
        value && value.faults.length === 0 && value.share ? (
          <>
            {words.share(value)}
            <span className={styles['small']}>{words.shareMiddle(value)}</span>
          </>
        ) : (
          notKnown
        ),
    },
  ]

  const groups = editionGroups(rows, sort.key)?.map(({ edition, rows: own }) => ({
    key: edition?.id ?? 'alone',
    title: edition ? localised(edition.name) : t('countries.alone'),
    rows: edition ? own : sortBy(own, ({ code }) => country(code)),
    asGiven: edition === null,
  }))

  return (
    <DataTable
      caption={t('countries.caption')}
      columns={columns.filter(({ key }) => offered.includes(key))}
      rows={rows}
      {...(groups && { groups })}
      rowKey={({ code }) => code}
      sort={{ key: sort.key, direction: sort.descending ? 'descending' : 'ascending' }}
      onSort={({ key, direction }) =>
        onSort({ key: sortKeys.find((known) => known === key) ?? 'name', descending: direction === 'descending' })
      }
      empty={t('countries.nothingFits')}
    />
  )
}
