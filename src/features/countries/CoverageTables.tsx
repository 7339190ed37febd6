import { Link } from 'react-router'
import type { CountryFigures } from '#src/domain/country-figures.ts'
import type { Member } from '#src/domain/member.ts'
import type { Network } from '#src/domain/network.ts'
import type { NamedAuthority } from '#src/domain/taking-part.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { DataTable } from '#src/ui/DataTable.tsx'
import type { Sort } from '#src/ui/sort-rows.ts'
import styles from './countries.module.css'
import { IgnoredSort } from './IgnoredSort.tsx'
import { ListedIn } from './ListedIn.tsx'
import tableStyles from './tables.module.css'
import { useCountryWords } from './use-country-words.ts'
import { useSortAddress } from './use-sort-address.ts'

const byName: Sort = { key: 'name', direction: 'ascending' }

export const WithoutTable = ({ rows }: { rows: readonly CountryFigures[] }) => {
  const t = useText()
  const { country, date } = useFormats()
  const words = useCountryWords()
  const { ignored, ...order } = useSortAddress('sort-countries', ['name', 'since'], byName)
  return (
    <>
      <IgnoredSort part={ignored} />
      <DataTable
        {...order}
        caption={t('coverage.countriesCaption')}
        rows={rows}
        rowKey={({ code }) => code}
        empty={t('coverage.noCountry')}
        columns={[
          {
            key: 'name',
            header: t('countries.country'),
            rowHeader: true,
            sortValue: ({ code }) => country(code),
            cell: ({ code }) => <Link to={`/countries/${code}`}>{country(code)}</Link>,
          },
          {
            key: 'since',
            header: t('coverage.memberState'),
            sortValue: (row) => row.country.memberStateSince,
            cell: (row) =>
              row.country.memberStateSince === null
                ? t('coverage.notMemberState')
                : t('coverage.since', { date: date(row.country.memberStateSince) }),
          },
          {
            key: 'estimate',
            header: t('countries.estimate'),
            cell: ({ estimate: { value } }) =>
              value ? (
                <>
                  {words.people(value) || t('countries.onlyPercent')}
                  {value.faults.length > 0 && <strong> {words.faults(value)}</strong>}
                  <span className={styles['small']}>{words.edition(value)}</span>
                </>
              ) : (
                <span className={tableStyles['unknown']}>{t('ui.notKnown')}</span>
              ),
          },
        ]}
      />
    </>
  )
}

export const AuthorityTable = ({
  authorities,
  onInvite,
}: {
  authorities: readonly NamedAuthority[]
  onInvite: (name: string) => void
}) => {
  const t = useText()
  const { country } = useFormats()
  const { ignored, ...order } = useSortAddress('sort-authorities', ['name', 'country', 'lists'], byName)
  return (
    <>
      <IgnoredSort part={ignored} />
      <DataTable
        {...order}
        caption={t('coverage.authoritiesCaption')}
        rows={authorities}
        rowKey={(authority) => `${authority.country} ${authority.name}`}
        empty={t('coverage.noAuthority')}
        columns={[
          {
            key: 'name',
            header: t('coverage.authority'),
            rowHeader: true,
            sortValue: ({ name }) => name,
            cell: ({ name }) => name,
          },
          {
            key: 'country',
            header: t('countries.country'),
            sortValue: (authority) => country(authority.country),
            cell: (authority) => country(authority.country),
          },
          {
            key: 'lists',
            header: t('coverage.named'),
            sortValue: ({ lists }) => lists.length,
            cell: ({ lists }) => <ListedIn lists={lists} />,
          },
          {
            key: 'invite',
            header: t('coverage.write'),
            screenOnly: true,
            cell: ({ name }) => (
              <Button
                variant="ghost"
                size="small"
                onClick={() => onInvite(name)}
                aria-label={t('coverage.inviteOf', { name })}
              >
                {t('coverage.invite')}
              </Button>
            ),
          },
        ]}
      />
    </>
  )
}

export const OverlapTable = ({ rows }: { rows: readonly { network: Network; members: readonly Member[] }[] }) => {
  const t = useText()
  const { localised } = useFormats()
  const { ignored, ...order } = useSortAddress('sort-networks', ['network', 'count'], null)
  return (
    <>
      <IgnoredSort part={ignored} />
      <DataTable
        {...order}
        caption={t('coverage.overlapCaption')}
        rows={rows}
        rowKey={({ network }) => network.id}
        empty={t('coverage.noOverlap')}
        columns={[
          {
            key: 'network',
            header: t('coverage.network'),
            rowHeader: true,
            sortValue: ({ network }) => localised(network.name),
            cell: ({ network }) => (
              <div className={styles['listed']}>
                {network.homepage ? <a href={network.homepage}>{localised(network.name)}</a> : localised(network.name)}
                <span className={styles['small']}>{localised(network.what)}</span>
              </div>
            ),
          },
          {
            key: 'count',
            header: t('countries.participants'),
            align: 'end',
            sortValue: ({ members }) => members.length,
            cell: ({ members }) => members.length,
          },
          {
            key: 'members',
            header: t('coverage.who'),
            cell: ({ members }) => (
              <ul className={styles['inline']}>
                {members.map(({ id, name }) => (
                  <li key={id}>
                    <Link to={`/members/${id}`}>{name}</Link>
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </>
  )
}
