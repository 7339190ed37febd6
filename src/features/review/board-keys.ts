import type { KeyboardEvent } from 'react'

/**
 * Arrow keys on a card: up and down in its column, left and right to the nearest column with cards. Links of cards have
 * `data-card`, the board `data-board`.
 */
export function followArrow(event: KeyboardEvent<HTMLElement>): void {
  const { currentTarget: from, key } = event
  const sections = [...(from.closest('[data-board]')?.querySelectorAll('section') ?? [])]
  const columns = sections
    .map((section) => [...section.querySelectorAll<HTMLElement>('[data-card]')])
    .filter((cards) => cards.length > 0)
  const column = columns.findIndex((cards) => cards.includes(from))
  const row = columns[column]?.indexOf(from) ?? -1
  const near = (cards: readonly HTMLElement[] | undefined) => cards?.[Math.min(row, cards.length - 1)]
  const next = {
    ArrowDown: columns[column]?.[row + 1],
    ArrowUp: columns[column]?.[row - 1],
    ArrowRight: near(columns[column + 1]),
    ArrowLeft: near(columns[column - 1]),
  }[key]
  if (!next) return
  event.preventDefault()
  next.focus()
}
