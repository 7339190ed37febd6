import type { DragEvent, KeyboardEvent, MouseEvent } from 'react'
import { useId } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { Call } from '#src/domain/call.ts'
import { isManaged, type ProposalSummary } from '#src/domain/proposal.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Chip } from '#src/ui/Chip.tsx'
import { classNames } from '#src/ui/class-names.ts'
import { Icon } from '#src/ui/Icon.tsx'
import { AssessmentBars } from './AssessmentBars.tsx'
import { followArrow } from './board-keys.ts'
import { CardTrouble } from './CardTrouble.tsx'
import { proposalPath, searchOf } from './paths.ts'
import { DisagreementChip, FlagChips, ModulesChip, ProgressChip } from './ProposalChips.tsx'
import styles from './review.module.css'
import type { Moves } from './use-moves.ts'

export const moveButtonId = (proposalId: string): string => `move-${proposalId}`
/** Opens the menu of the focused card. */
const MENU_KEY = 'm'

export type CardProps = {
  proposal: ProposalSummary
  call: Call
  moves: Moves
  /** Set in columns with several statuses. */
  showStatus: boolean
  onOpenMenu: (proposal: ProposalSummary, click?: MouseEvent) => void
  onDrag: (proposal: ProposalSummary | null) => void
}

export const BoardCard = ({ proposal, call, moves, showStatus, onOpenMenu, onDrag }: CardProps) => {
  const t = useText()
  const { country } = useFormats()
  const [params] = useSearchParams()
  const titleId = useId()
  const busy = moves.isMoving(proposal.id)
  const trouble = moves.troubles[proposal.id]
  const manages = isManaged(proposal)
  const draggable = manages && !busy

  const handleKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (!manages || event.key.toLowerCase() !== MENU_KEY) return followArrow(event)
    event.preventDefault()
    onOpenMenu(proposal)
  }
  // For pointers only: keyboards and screen readers use the menu.
  const drag = {
    draggable,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.setData('text/plain', proposal.reference)
      event.dataTransfer.effectAllowed = 'move'
      onDrag(proposal)
    },
    onDragEnd: () => onDrag(null),
  }

  return (
    <li>
      <article
        aria-labelledby={titleId}
        aria-busy={busy || undefined}
        className={classNames(styles['card'], busy && styles['busy'], draggable && styles['draggable'])}
        {...drag}
      >
        <h3 className={styles['cardTitle']}>
          <Link
            id={titleId}
            to={proposalPath(proposal.id, searchOf(params))}
            draggable={false}
            data-card={proposal.id}
            aria-keyshortcuts={manages ? MENU_KEY : undefined}
            onKeyDown={handleKey}
          >
            {proposal.authorityName}
          </Link>
        </h3>
        <p className={styles['cardMeta']}>
          {country(proposal.country)}&nbsp;· {proposal.reference}
        </p>
        <div className={styles['chips']}>
          <ModulesChip modules={proposal.modules} />
          {showStatus && <Chip tone="plain">{t(`status.${proposal.status}`)}</Chip>}
          <ProgressChip proposal={proposal} />
          <DisagreementChip proposal={proposal} call={call} />
          <FlagChips flags={proposal.flags} />
        </div>
        <AssessmentBars proposal={proposal} />
        {manages && (
          <button
            type="button"
            id={moveButtonId(proposal.id)}
            className={styles['moveButton']}
            aria-haspopup="menu"
            aria-disabled={busy || undefined}
            aria-label={t('review.move.buttonFor', { name: proposal.authorityName })}
            onClick={(click) => {
              if (!busy) onOpenMenu(proposal, click)
            }}
          >
            {t(busy ? 'review.move.busy' : 'review.move.button')}
            <Icon name="chevron-down" size={0.9} />
          </button>
        )}
        {trouble && <CardTrouble proposal={proposal} trouble={trouble} moves={moves} />}
      </article>
    </li>
  )
}
