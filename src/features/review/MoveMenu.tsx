import type { RefObject } from 'react'
import { Header, Menu, MenuItem, MenuSection, Popover } from 'react-aria-components'
import type { ProposalSummary } from '#src/domain/proposal.ts'
import { useText } from '#src/i18n/use-text.ts'
import { announce } from '#src/ui/announcer.ts'
import { isQuick, type Move, movesOf } from './board-model.ts'
import styles from './move-menu.module.css'

/** A condition that could still be met says more than "no step leads there". */
const telling = ({ why }: Move): number => (why === 'no_such_step' ? 2 : why === 'here' ? 1 : 0)

/** A menu that opens takes the focus, as the pattern for menus wants. */
const opened = { autoFocus: 'first' } as const

/** Well below half a screen: there is nearly always room beneath the card, which stays in view; the list scrolls. */
const MOST_HEIGHT = 320

/**
 * Every place on the board, first those where the card may go. The others can be reached and read as well, with the
 * reason why not: so they are `aria-disabled` rather than skipped.
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
  const moves = movesOf(proposal)
  const possible = moves.filter(({ allowed }) => allowed)
  const asks = ({ needsReason, confirmations, final }: Move): string =>
    [
      needsReason && t('review.move.asksReason'),
      confirmations.length > 0 && t('review.move.asksConfirmation'),
      final && t('review.move.noWayBack'),
    ]
      .filter(Boolean)
      .join(' · ')
  const others = moves.filter(({ allowed }) => !allowed).toSorted((a, b) => telling(a) - telling(b))

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
        <MenuSection className={styles['section'] ?? ''}>
          <Header className={styles['header'] ?? ''}>{t('review.move.notPossible')}</Header>
          {others.map((move) => {
            const name = t(`status.${move.to}`)
            const reason = t(`review.step.${move.why ?? 'no_such_step'}`)
            return (
              <MenuItem
                key={move.to}
                id={move.to}
                className={styles['item'] ?? ''}
                textValue={name}
                shouldCloseOnSelect={false}
                onAction={() => announce(`${name}: ${reason}`)}
                render={(props) =>
                  'href' in props ? <a {...props}>{props.children}</a> : <div {...props} aria-disabled="true" />
                }
              >
                <span>{name}</span>
                <span className={styles['note']}>{reason}</span>
              </MenuItem>
            )
          })}
        </MenuSection>
      </Menu>
    </Popover>
  )
}
