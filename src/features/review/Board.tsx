import { useState } from 'react'
import type { Call } from '#src/domain/call.ts'
import type { ProposalSummary } from '#src/domain/proposal.ts'
import type { BoardColumnId } from '#src/domain/status.ts'
import { useText } from '#src/i18n/use-text.ts'
import { ScrollRegion } from '#src/ui/ScrollRegion.tsx'
import { SelectField } from '#src/ui/SelectField.tsx'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import { boardOf } from './board-model.ts'
import { BoardColumn } from './BoardColumn.tsx'
import styles from './review.module.css'
import type { Moves } from './use-moves.ts'

const LABEL = 'board-label'

export const Board = ({
  proposals,
  call,
  manages,
  moves,
  onOpenMenu,
}: {
  proposals: readonly ProposalSummary[]
  call: Call
  manages: boolean
  moves: Moves
  onOpenMenu: (proposal: ProposalSummary) => void
}) => {
  const t = useText()
  const columns = boardOf(proposals, manages)
  const [chosen, setChosen] = useState<BoardColumnId | null>(null)
  const [dragged, setDragged] = useState<ProposalSummary | null>(null)
  const narrow =
    columns.find(({ id }) => id === chosen) ??
    columns.find(({ id, cards }) => id === 'assessment' && cards.length > 0) ??
    columns.find(({ cards }) => cards.length > 0) ??
    columns[0]

  return (
    <>
      <div className={styles['columnSelect']}>
        <SelectField
          name="board-column"
          label={t('review.column.choose')}
          value={narrow?.id ?? ''}
          options={columns.map(({ id, cards }) => ({
            value: id,
            label: t('review.column.option', { column: t(`review.column.${id}`), count: cards.length }),
          }))}
          onChange={(event) => setChosen(columns.find(({ id }) => id === event.target.value)?.id ?? null)}
        />
      </div>
      <VisuallyHidden id={LABEL}>{t('review.board')}</VisuallyHidden>
      <ScrollRegion labelledBy={LABEL}>
        <div className={styles['board']} data-board>
          {columns.map((column) => (
            <BoardColumn
              key={column.id}
              column={column}
              shown={column.id === narrow?.id}
              dragged={dragged}
              call={call}
              moves={moves}
              onOpenMenu={onOpenMenu}
              onDrag={setDragged}
            />
          ))}
        </div>
      </ScrollRegion>
    </>
  )
}
