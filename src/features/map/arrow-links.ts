import type { Spot } from '#src/ui/map/shapes.ts'
import type { Direction } from './directions.ts'
import { directions, nearestAround, seen } from './directions.ts'

type Item = { readonly at: Spot }

/** Where an arrow leads. @property isAside Nothing is in the quarter that it points to: what is outside the view goes first. */
export type ArrowLink<Thing> = { readonly to: Thing; readonly isAside: boolean }
type Links<Thing> = Map<Thing, Partial<Record<Direction, ArrowLink<Thing>>>>

/**
 * Where the arrows lead from each of some things. The nearest in the quarter is what one expects, but it may leave things
 * that are the nearest of none and that no arrow ever reaches. So an arrow whose quarter is empty takes what is ahead at
 * all, and whatever is still left out is put between the two that an arrow of its nearest neighbour passes it with. By
 * arrows alone, everything is then reached from everything.
 */
export function arrowLinks<Thing extends Item>(items: readonly Thing[]): Links<Thing> {
  const links: Links<Thing> = new Map(
    items.map((item) => {
      const around = nearestAround(items, item.at)
      const entries = directions.flatMap((direction, index) => {
        const { inQuarter, ahead } = around[index] ?? {}
        const to = inQuarter ?? ahead
        return to ? [[direction, { to, isAside: inQuarter === undefined }]] : []
      })
      return [item, Object.fromEntries(entries)]
    }),
  )
  const [first] = items
  if (!first) return links
  const reached = new Set<Thing>()
  const reach = (start: Thing) => {
    const waiting = [start]
    for (let item = waiting.pop(); item; item = waiting.pop()) {
      if (reached.has(item)) continue
      reached.add(item)
      for (const { to } of Object.values(links.get(item) ?? {})) waiting.push(to)
    }
  }
  reach(first)
  while (reached.size < items.length) {
    const [from, to] = closest(
      [...reached],
      items.filter((item) => !reached.has(item)),
    )
    putBetween(links, from, to)
    reach(to)
  }
  return links
}

/** The reached and the unreached thing that are nearest to each other. */
function closest<Thing extends Item>(reached: readonly Thing[], unreached: readonly Thing[]): [Thing, Thing] {
  let best: [Thing, Thing] | undefined
  let least = Infinity
  for (const to of unreached)
    for (const from of reached) {
      const distance = Math.hypot(to.at.x - from.at.x, to.at.y - from.at.y)
      if (distance < least) {
        least = distance
        best = [from, to]
      }
    }
  if (!best) throw new Error('there is nothing to link')
  return best
}

/** Along an arrow that points from one to the other, the other becomes the next after the last that it lies ahead of. */
function putBetween<Thing extends Item>(links: Links<Thing>, from: Thing, to: Thing): void {
  const direction = directions.reduce((best, one) =>
    seen(from.at, to.at, one).ahead > seen(from.at, to.at, best).ahead ? one : best,
  )
  let before = from
  let after = links.get(before)?.[direction]?.to
  while (after && seen(after.at, to.at, direction).ahead > 0) {
    before = after
    after = links.get(before)?.[direction]?.to
  }
  links.set(before, { ...links.get(before), [direction]: { to, isAside: false } })
  if (after) links.set(to, { ...links.get(to), [direction]: { to: after, isAside: false } })
}
