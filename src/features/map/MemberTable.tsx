import { useState } from 'react'
import { joinedKey } from '#src/domain/joined-key.ts'
import type { Member } from '#src/domain/member.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { DataTable } from '#src/ui/DataTable.tsx'
import type { Column } from '#src/ui/DataTable.tsx'
import { usePrinting } from '#src/ui/use-printing.ts'
import { HotButton } from './HotButton.tsx'
import { RecordChip } from './RecordChip.tsx'
import { sortKeys } from './model/map-search.ts'
import type { Sort } from './model/map-search.ts'
import styles from './map.module.css'
import { useMapTexts } from './use-map-texts.ts'

const FIRST_ROWS = 8
const MORE_ROWS = 200
/** About a hundred sheets of paper; more would block the browser. */
const PRINTED_ROWS = 5_000

export const rowId = (member: string) => `member-${member}`

type Props = {
  /** In display order. */
  members: readonly Member[]
  selected: string | null
  sort: Sort
  /** Said in place of rows. */
  empty: string
  onSort: (sort: Sort) => void
  onSelect: (id: string) => void
}

/** The same members as on the map, with the same actions. */
export function MemberTable({ members, selected, sort, empty, onSort, onSelect }: Props) {
  const t = useText()
  const { country } = useFormats()
  const texts = useMapTexts()
  const [wanted, setWanted] = useState(FIRST_ROWS)
  const chosen = members.findIndex(({ id }) => id === selected)
  // The "more" button does not work on paper.
  const isPrinting = usePrinting()
  const shown = isPrinting ? PRINTED_ROWS : Math.max(wanted, chosen + 1)
  const more = Math.min(members.length - shown, MORE_ROWS)

  const columns: Column<Member>[] = [
    {
      key: 'name',
      header: t('map.list.name'),
      rowHeader: true,
      sortValue: ({ name }) => name,
      cell: (member) => (
        <>
          <HotButton
            of={{ country: member.country, member: member.id }}
            id={rowId(member.id)}
            isChosen={member.id === selected}
            onChoose={() => onSelect(member.id)}
          >
            {member.name}
          </HotButton>
          <span className={styles['row-kind']}>
            {member.names && member.names.local !== member.name && `${member.names.local} · `}
            {texts.kind(member)} <RecordChip member={member} />
          </span>
        </>
      ),
    },
    {
      key: 'country',
      header: t('map.list.country'),
      sortValue: (member) => country(member.country),
      cell: (member) => country(member.country),
    },
    { key: 'joined', header: t('map.list.joined'), sortValue: joinedKey, cell: texts.joined },
  ]

  const handleMore = () => {
    setWanted(shown + more)
    const first = members[shown]
    // The button may be gone now, so the focus moves to the first new row.
    requestAnimationFrame(() => first && document.getElementById(rowId(first.id))?.focus())
  }
  return (
    <div>
      <DataTable
        caption={t('map.list')}
        captionHidden
        className={styles['table'] ?? ''}
        columns={columns}
        rows={members.slice(0, shown)}
        rowKey={({ id }) => id}
        sort={{ key: sort.by, direction: sort.descending ? 'descending' : 'ascending' }}
        onSort={({ key, direction }) =>
          onSort({ by: sortKeys.find((known) => known === key) ?? 'joined', descending: direction === 'descending' })
        }
        empty={empty}
      />
      {more > 0 && isPrinting && <p>{t('map.list.notPrinted', { count: members.length - shown })}</p>}
      {more > 0 && (
        <Button variant="ghost" size="small" className={styles['more'] ?? ''} onClick={handleMore}>
          {t('map.list.more', { count: more })}
        </Button>
      )}
    </div>
  )
}
