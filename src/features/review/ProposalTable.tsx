import type { MouseEvent } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { Call } from '#src/domain/call.ts'
import { isManaged, type ProposalSummary } from '#src/domain/proposal.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { type Column, DataTable } from '#src/ui/DataTable.tsx'
import type { Sort } from '#src/ui/sort-rows.ts'
import { AssessmentBars } from './AssessmentBars.tsx'
import { moveButtonId } from './BoardCard.tsx'
import { CardTrouble } from './CardTrouble.tsx'
import { sortValuesOf } from './list-search.ts'
import { useListWords } from './list-words.ts'
import { proposalPath, searchOf } from './paths.ts'
import { DisagreementChip, FlagChips, ProgressChip } from './ProposalChips.tsx'
import styles from './review.module.css'
import type { Moves } from './use-moves.ts'

/** The list as a table. */
export const ProposalTable = ({
  proposals,
  call,
  moves,
  sort,
  onSort,
  onOpenMenu,
}: {
  proposals: readonly ProposalSummary[]
  call: Call
  moves: Moves
  sort: Sort | null
  onSort: (sort: Sort) => void
  onOpenMenu: (proposal: ProposalSummary, click: MouseEvent) => void
}) => {
  const t = useText()
  const { country, euros } = useFormats()
  const sortValues = sortValuesOf(useListWords())
  const [params] = useSearchParams()
  const columns: Column<ProposalSummary>[] = [
    {
      key: 'name',
      header: t('review.table.authority'),
      rowHeader: true,
      sortValue: sortValues.name,
      cell: (proposal) => (
        <>
          <Link to={proposalPath(proposal.id, searchOf(params))}>{proposal.authorityName}</Link>
          {moves.troubles[proposal.id] && (
            <CardTrouble proposal={proposal} trouble={moves.troubles[proposal.id]!} moves={moves} />
          )}
        </>
      ),
    },
    {
      key: 'reference',
      header: t('review.table.reference'),
      sortValue: sortValues.reference,
      cell: ({ reference }) => <span className={styles['nowrap']}>{reference}</span>,
    },
    {
      key: 'country',
      header: t('review.filter.country'),
      sortValue: sortValues.country,
      cell: (row) => country(row.country),
    },
    {
      key: 'modules',
      header: t('review.table.modules'),
      sortValue: sortValues.modules,
      cell: ({ modules }) => modules.join(' '),
    },
    {
      key: 'status',
      header: t('review.filter.status'),
      sortValue: sortValues.status,
      cell: ({ status }) => t(`status.${status}`),
    },
    {
      key: 'progress',
      header: t('review.table.progress'),
      sortValue: sortValues.progress,
      cell: (proposal) => (
        <span className={styles['chips']}>
          <ProgressChip proposal={proposal} />
          <DisagreementChip proposal={proposal} call={call} />
        </span>
      ),
    },
    {
      key: 'result',
      header: t('review.table.result'),
      sortValue: sortValues.result,
      cell: (proposal) => <AssessmentBars proposal={proposal} />,
    },
    {
      key: 'flags',
      header: t('review.table.flags'),
      sortValue: sortValues.flags,
      cell: ({ flags }) => (
        <span className={styles['chips']}>
          <FlagChips flags={flags} />
        </span>
      ),
    },
    {
      key: 'requested',
      header: t('review.table.requested'),
      align: 'end',
      sortValue: sortValues.requested,
      cell: ({ requestedCents }) => (requestedCents === null ? '–' : euros(requestedCents)),
    },
  ]
  const moveColumn: Column<ProposalSummary> = {
    key: 'move',
    header: t('review.move.button'),
    cell: (proposal) =>
      isManaged(proposal) && (
        <Button
          variant="ghost"
          size="small"
          id={moveButtonId(proposal.id)}
          aria-haspopup="menu"
          aria-label={t('review.move.buttonFor', { name: proposal.authorityName })}
          busy={moves.isMoving(proposal.id)}
          onClick={(click) => onOpenMenu(proposal, click)}
        >
          {t('review.move.button')}
        </Button>
      ),
  }
  return (
    <DataTable
      caption={t('review.table.caption')}
      captionHidden
      columns={proposals.some(isManaged) ? [...columns, moveColumn] : columns}
      rows={proposals}
      rowKey={({ id }) => id}
      sort={sort}
      onSort={onSort}
      empty={t('review.nothingFound')}
    />
  )
}
