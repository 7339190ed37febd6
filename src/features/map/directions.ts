import type { Spot } from '#src/ui/map/shapes.ts'

export type Direction = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight'

export const isDirection = (key: string): key is Direction => /^Arrow(Up|Down|Left|Right)$/.test(key)

/** Ahead along the arrow, and aside; both in the unit of the spots. */
const seen = (from: Spot, to: Spot, direction: Direction): { ahead: number; aside: number } => {
  const x = to.x - from.x
  const y = to.y - from.y
  if (direction === 'ArrowUp') return { ahead: -y, aside: Math.abs(x) }
  if (direction === 'ArrowDown') return { ahead: y, aside: Math.abs(x) }
  return { ahead: direction === 'ArrowLeft' ? -x : x, aside: Math.abs(y) }
}

/**
 * What an arrow key reaches: the nearest thing in the quarter that the arrow points to. Something straight ahead is
 * preferred to something nearer but aside. Undefined when the quarter is empty.
 */
export function nearestInDirection<Item extends { readonly at: Spot }>(
  items: readonly Item[],
  from: Spot,
  direction: Direction,
): Item | undefined {
  let best: Item | undefined
  let bestCost = Infinity
  for (const item of items) {
    const { ahead, aside } = seen(from, item.at, direction)
    if (ahead <= 0 || aside > ahead) continue
    const cost = ahead + 2 * aside
    if (cost < bestCost) {
      best = item
      bestCost = cost
    }
  }
  return best
}

export const nearest = <Item extends { readonly at: Spot }>(items: readonly Item[], to: Spot): Item | undefined => {
  const distance = ({ at }: Item) => Math.hypot(at.x - to.x, at.y - to.y)
  return items.reduce<Item | undefined>(
    (best, item) => (best && distance(best) <= distance(item) ? best : item),
    undefined,
  )
}
