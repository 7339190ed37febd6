import { type RefObject, useId } from 'react'
import { Header, Menu, MenuItem, MenuSection, Popover } from 'react-aria-components'
import type { ProposalSummary } from '#src/domain/proposal.ts'
import { releasesDecision } from '#src/domain/transitions.ts'
import { useText } from '#src/i18n/use-text.ts'
import { announce } from '#src/ui/announcer.ts'
import { isQuick, type Move, stepsOf } from './board-model.ts'
import styles from './move-menu.module.css'

/** An opened menu takes the focus, as the ARIA menu pattern requires. */
const opened = { autoFocus: 'first' } as const

/** Maximum height in pixels: enough for all steps, less than half a screen, so it fits below nearly every card. */
const MOST_HEIGHT = 320

/**
 * The steps from the present status, allowed ones first. Others can be focused and read too, with the reason, so they
 * are `aria-disabled` and not skipped. Statuses without a step are not listed.
 */
export const MoveMenu = ({
  proposal,
  anchor,
  onMove,
  onClose,
}: {
  proposal: ProposalSummary
  anchor: RefObject<HTMLElement | null>
  onMove: (move: Move) => void
  onClose: () => void
}) => {
  const t = useText()
  const othersId = useId()
  const moves = stepsOf(proposal)
  const possible = moves.filter(({ allowed }) => allowed)
  const asks = ({ to, needsReason, confirmations, final }: Move): string =>
    [
      needsReason && t('review.move.asksReason'),
      releasesDecision(to) && t('review.move.asksFeedback'),
      confirmations.length > 0 && t('review.move.asksConfirmation'),
      final && t('review.move.noWayBack'),
    ]
      .filter(Boolean)
      .join(' · ')
  const waiting = moves.filter(({ allowed }) => !allowed)
  const toRead = (id: string, name: string, reason?: string) => (
    <MenuItem
      key={id}
      id={id}
      className={styles['item'] ?? ''}
      textValue={name}
      shouldCloseOnSelect={false}
      onAction={() => announce(reason === undefined ? name : `${name}: ${reason}`)}
      render={(props) =>
        'href' in props ? <a {...props}>{props.children}</a> : <div {...props} aria-disabled="true" />
      }
    >
      <span>{name}</span>
      {reason !== undefined && <span className={styles['note']}>{reason}</span>}
    </MenuItem>
  )

  return (
    <Popover
      isOpen
      triggerRef={anchor}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      placement="bottom end"
      maxHeight={MOST_HEIGHT}
      className={styles['popover'] ?? ''}
      aria-label={t('review.move.title', { name: proposal.authorityName })}
    >
      <Menu
        {...opened}
        className={styles['menu'] ?? ''}
        aria-label={t('review.move.title', { name: proposal.authorityName })}
        {...(moves.length > 0 && { 'aria-describedby': othersId })}
        onClose={onClose}
      >
        {possible.length > 0 && (
          <MenuSection className={styles['section'] ?? ''}>
            <Header className={styles['header'] ?? ''}>{t('review.move.possible')}</Header>
            {possible.map((move) => (
              <MenuItem
                key={move.to}
                id={move.to}
                className={styles['item'] ?? ''}
                textValue={t(`status.${move.to}`)}
                onAction={() => onMove(move)}
              >
                <span>{t(`status.${move.to}`)}</span>
                {!isQuick(move) && <span className={styles['note']}>{asks(move)}</span>}
              </MenuItem>
            ))}
          </MenuSection>
        )}
        {waiting.length > 0 && (
          <MenuSection className={styles['section'] ?? ''}>
            <Header className={styles['header'] ?? ''}>{t('review.move.notPossible')}</Header>
            {waiting.map(({ to, why }) => toRead(to, t(`status.${to}`), t(`review.step.${why ?? 'no_such_step'}`)))}
          </MenuSection>
        )}
        {moves.length === 0 && toRead('none', t('review.steps.none'))}
      </Menu>
      {moves.length > 0 && (
        <p id={othersId} className={styles['others']}>
          {t('review.move.others')}
        </p>
      )}
    </Popover>
  )
}
