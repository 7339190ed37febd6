import { type DragEvent, useId } from 'react'
import { isManaged, type ProposalSummary } from '#src/domain/proposal.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { classNames } from '#src/ui/class-names.ts'
import { type BoardColumn as ColumnModel, type Move, movesOf } from './board-model.ts'
import { BoardCard, type CardProps } from './BoardCard.tsx'
import styles from './review.module.css'

/** Drop targets for a dragged card, one per status of the column, with the reason if dropping is not allowed. */
const DropPlaces = ({
  column,
  dragged,
  onDrop,
}: {
  column: ColumnModel
  dragged: ProposalSummary
  onDrop: (move: Move) => void
}) => {
  const t = useText()
  const allow = (event: DragEvent) => {
    event.preventDefault()
    event.dataTransfer.dropEffect = 'move'
  }
  return (
    <div className={styles['dropPlaces']} aria-hidden="true">
      {movesOf(dragged)
        .filter((move) => move.column === column.id && column.statuses.includes(move.to))
        .map((move) => (
          <div
            key={move.to}
            className={classNames(styles['dropPlace'], !move.allowed && styles['notHere'])}
            {...(move.allowed
              ? {
                  onDragOver: allow,
                  onDragEnter: allow,
                  onDrop: (event: DragEvent) => {
                    event.preventDefault()
                    onDrop(move)
                  },
                }
              : {})}
          >
            <strong>{t(`status.${move.to}`)}</strong>
            {!move.allowed && <span>{t(`review.step.${move.why ?? 'no_such_step'}`)}</span>}
          </div>
        ))}
    </div>
  )
}

/**
 * The name of a column means its first status. Result columns hold different results, so every card shows its own
 * status.
 */
const results: readonly string[] = ['proposed', 'decided', 'closed']
const saysStatus = ({ id, statuses }: ColumnModel, { status }: ProposalSummary): boolean =>
  results.includes(id) || status !== statuses[0]

export const BoardColumn = ({
  column,
  shown,
  dragged,
  ...card
}: {
  column: ColumnModel
  /** On narrow screens only this column is shown. */
  shown: boolean
  dragged: ProposalSummary | null
} & Omit<CardProps, 'proposal' | 'showStatus'>) => {
  const t = useText()
  const { euros } = useFormats()
  const headingId = useId()
  const requestedCents = column.cards.reduce((sum, { requestedCents: cents }) => sum + (cents ?? 0), 0)
  // Only if nothing is hidden, since a partial sum would be wrong.
  const sums = column.cards.every(isManaged) && requestedCents > 0
  return (
    <section
      aria-labelledby={headingId}
      className={classNames(styles['column'], shown && styles['shown'], dragged && styles['dropping'])}
    >
      <h2 id={headingId} className={styles['columnTitle']}>
        <span>{t(`review.column.${column.id}`)}</span>
        <span className={styles['count']}>{column.cards.length}</span>
      </h2>
      {sums && <p className={styles['columnSum']}>{t('review.column.requested', { amount: euros(requestedCents) })}</p>}
      {dragged && (
        <DropPlaces
          column={column}
          dragged={dragged}
          onDrop={(move) => {
            card.onDrag(null)
            card.moves.request(dragged, move)
          }}
        />
      )}
      {column.cards.length === 0 ? (
        <p className={styles['empty']}>{t('review.column.empty')}</p>
      ) : (
        <ul className={styles['cards']}>
          {column.cards.map((proposal) => (
            <BoardCard key={proposal.id} {...card} proposal={proposal} showStatus={saysStatus(column, proposal)} />
          ))}
        </ul>
      )}
    </section>
  )
}
