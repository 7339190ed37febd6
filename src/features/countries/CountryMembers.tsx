import { useRef, useState } from 'react'
import { Link } from 'react-router'
import { joinedKey } from '#src/domain/joined-key.ts'
import type { Member } from '#src/domain/member.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useMemberWords } from '#src/i18n/member-words.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Chip } from '#src/ui/Chip.tsx'
import { type Column, DataTable } from '#src/ui/DataTable.tsx'
import { sortRows } from '#src/ui/sort-rows.ts'
import { usePrinting } from '#src/ui/use-printing.ts'
import { IgnoredSort } from './IgnoredSort.tsx'
import { useSortAddress } from './use-sort-address.ts'

const FIRST_ROWS = 50
const MORE_ROWS = 200
const sortKeys = ['name', 'kind', 'joined']

/** Participants of a country: real ones by date of joining, invented ones last and marked, unless sorted otherwise. */
export function CountryMembers({ members, caption }: { members: readonly Member[]; caption: string }) {
  const t = useText()
  const { compare } = useFormats()
  const words = useMemberWords()
  const [shown, setShown] = useState(FIRST_ROWS)
  // The "more" button does not work on paper.
  const isPrinting = usePrinting()
  const { sort, onSort, ignored } = useSortAddress('sort', sortKeys, null)
  const more = Math.min(members.length - shown, MORE_ROWS)
  const columns: Column<Member>[] = [
    {
      key: 'name',
      header: t('map.list.name'),
      rowHeader: true,
      sortValue: ({ name }) => name,
      cell: ({ id, name }) => <Link to={`/members/${id}`}>{name}</Link>,
    },
    { key: 'kind', header: t('map.kind'), sortValue: words.kind, cell: words.kind },
    { key: 'joined', header: t('map.list.joined'), sortValue: joinedKey, cell: words.joined },
    {
      key: 'certainty',
      header: t('map.panel.certainty'),
      cell: ({ sample, certainty }) =>
        sample ? <Chip tone="amber">{t('map.sample')}</Chip> : t(`map.certainty.${certainty}`),
    },
  ]
  const table = useRef<HTMLDivElement>(null)
  const handleMore = () => {
    setShown(shown + more)
    // The button may be gone now, so the focus moves to the first new row.
    requestAnimationFrame(() => table.current?.querySelectorAll<HTMLElement>('tbody a')[shown]?.focus())
  }
  return (
    <div ref={table}>
      <IgnoredSort part={ignored} />
      <DataTable
        caption={caption}
        captionHidden
        rows={sortRows(members, columns, sort, compare).slice(0, isPrinting ? members.length : shown)}
        rowKey={({ id }) => id}
        empty={t('countries.noMembers')}
        columns={columns}
        sort={sort}
        onSort={onSort}
      />
      {more > 0 && (
        <Button variant="ghost" size="small" onClick={handleMore}>
          {t('map.list.more', { count: more })}
        </Button>
      )}
    </div>
  )
}
