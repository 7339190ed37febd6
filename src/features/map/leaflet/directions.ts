import type { Spot } from '#src/ui/map/shapes.ts'

export const directions = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const
export type Direction = (typeof directions)[number]

export const isDirection = (key: string): key is Direction => directions.some((direction) => direction === key)

/** Distance along the arrow and to the side, in the unit of the spots. */
export const seen = (from: Spot, to: Spot, direction: Direction): { ahead: number; aside: number } => {
  const x = to.x - from.x
  const y = to.y - from.y
  if (direction === 'ArrowUp') return { ahead: -y, aside: Math.abs(x) }
  if (direction === 'ArrowDown') return { ahead: y, aside: Math.abs(x) }
  return { ahead: direction === 'ArrowLeft' ? -x : x, aside: Math.abs(y) }
}

type Item = { readonly at: Spot }

/** Prefers items straight ahead to nearer ones at the side. */
const costOf = (ahead: number, aside: number) => ahead + 2 * aside

/** The target of an arrow key: the nearest item in its quarter. Undefined if that is empty. */
export function nearestInDirection<Thing extends Item>(
  items: readonly Thing[],
  from: Spot,
  direction: Direction,
): Thing | undefined {
  let best: Thing | undefined
  let bestCost = Infinity
  for (const item of items) {
    const { ahead, aside } = seen(from, item.at, direction)
    if (ahead <= 0 || aside > ahead) continue
    const cost = costOf(ahead, aside)
    if (cost < bestCost) {
      best = item
      bestCost = cost
    }
  }
  return best
}

/** Targets of all arrows, in the order of `directions`: in the quarter, and anywhere ahead. */
export function nearestAround<Thing extends Item>(
  items: readonly Thing[],
  { x, y }: Spot,
): readonly { readonly inQuarter: Thing | undefined; readonly ahead: Thing | undefined }[] {
  const found = directions.map(() => ({
    inQuarter: undefined as Thing | undefined,
    ahead: undefined as Thing | undefined,
    quarterCost: Infinity,
    aheadCost: Infinity,
  }))
  const [up, down, left, right] = found
  if (!up || !down || !left || !right) return found
  for (const item of items) {
    const dx = item.at.x - x
    const dy = item.at.y - y
    const wide = Math.abs(dx)
    const high = Math.abs(dy)
    for (const one of [dy < 0 ? up : dy > 0 ? down : null, dx < 0 ? left : dx > 0 ? right : null]) {
      if (one === null) continue
      const isAcross = one === left || one === right
      const ahead = isAcross ? wide : high
      const aside = isAcross ? high : wide
      const cost = costOf(ahead, aside)
      if (cost < one.aheadCost) {
        one.ahead = item
        one.aheadCost = cost
      }
      if (aside <= ahead && cost < one.quarterCost) {
        one.inQuarter = item
        one.quarterCost = cost
      }
    }
  }
  return found
}

export const nearest = <Thing extends Item>(items: readonly Thing[], to: Spot): Thing | undefined => {
  const distance = ({ at }: Item) => Math.hypot(at.x - to.x, at.y - to.y)
  return items.reduce<Thing | undefined>(
    (best, item) => (best && distance(best) <= distance(item) ? best : item),
    undefined,
  )
}
