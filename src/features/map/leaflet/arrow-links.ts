import type { Spot } from '#src/ui/map/shapes.ts'
import type { Direction } from './directions.ts'
import { directions, nearestAround, seen } from './directions.ts'

type Item = { readonly at: Spot }

/**
 * Target of an arrow key. @property isAside nothing is in the arrow's quarter, so items outside the view have priority.
 */
export type ArrowLink<Thing> = { readonly to: Thing; readonly isAside: boolean }
type Links<Thing> = Map<Thing, Partial<Record<Direction, ArrowLink<Thing>>>>

/** Larger than any distance on the map. */
const BESIDE = 1e9

/**
 * Targets of the arrow keys for each item. The nearest item in the arrow's quarter is expected, but some items may be
 * the nearest of none and thus unreachable. So an arrow with an empty quarter takes anything ahead, and an unreached
 * item is inserted between two items along an arrow of its nearest neighbour. Reachable items may still form a dead end
 * that no arrow leaves: then an item that leads into it is inserted between two of them. Afterwards every item can be
 * reached from every other by arrows alone.
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
  const leadsTo = (item: Thing) => Object.values(links.get(item) ?? {}).map(({ to }) => to)
  const reached = reachedFrom(first, leadsTo)
  while (reached.size < items.length) {
    const [from, to] = closest(
      [...reached],
      items.filter((item) => !reached.has(item)),
    )
    putBetween(links, from, to)
    reachedFrom(to, leadsTo, reached)
  }
  for (let group = deadEnd(first, leadsTo); group.size < items.length; group = deadEnd(first, leadsTo))
    if (!openUp(links, group)) break
  return links
}

/** All items reachable from `start`, including itself; items in `reached` are not visited again. */
function reachedFrom<Thing>(start: Thing, next: (item: Thing) => readonly Thing[], reached = new Set<Thing>()) {
  const waiting = [start]
  for (let item = waiting.pop(); item; item = waiting.pop()) {
    if (reached.has(item)) continue
    reached.add(item)
    waiting.push(...next(item))
  }
  return reached
}

/**
 * A group of items that lead to each other and to nothing else: all items, if everything can be reached from
 * everywhere.
 */
function deadEnd<Thing>(first: Thing, leadsTo: (item: Thing) => readonly Thing[]): ReadonlySet<Thing> {
  let start = first
  for (;;) {
    const within = reachedFrom(start, leadsTo)
    const back = new Map<Thing, Thing[]>([...within].map((item) => [item, []]))
    for (const from of within) for (const to of leadsTo(from)) back.get(to)?.push(from)
    const returning = reachedFrom(start, (item) => back.get(item) ?? [])
    // An item that does not lead back is further down.
    const further = [...within].findLast((item) => !returning.has(item))
    if (further === undefined) return within
    start = further
  }
}

/**
 * Inserts an outside item with an arrow into the dead end between two items inside, along that arrow. Its old target
 * stays reachable, one step later, since all items of a dead end reach each other. Takes the closest match; false if
 * there is none.
 */
function openUp<Thing extends Item>(links: Links<Thing>, group: ReadonlySet<Thing>): boolean {
  let best: { before: Thing; to: Thing; direction: Direction; after: Thing | undefined } | undefined
  let least = Infinity
  for (const [to, arrows] of links) {
    if (group.has(to)) continue
    for (const direction of directions) {
      const into = arrows[direction]?.to
      if (!into || !group.has(into)) continue
      for (const before of group) {
        const { ahead, aside } = seen(before.at, to.at, direction)
        const after = links.get(before)?.[direction]?.to
        if (ahead < 0 || (after && seen(after.at, to.at, direction).ahead > 0)) continue
        // Items exactly beside are not ahead: used only if there is nothing else.
        const cost = ahead + aside + (ahead === 0 ? BESIDE : 0)
        if (cost < least) {
          least = cost
          best = { before, to, direction, after }
        }
      }
    }
  }
  if (best) link(links, best)
  return best !== undefined
}

/** The previous target follows after the inserted item. */
function link<Thing>(
  links: Links<Thing>,
  { before, to, direction, after }: { before: Thing; to: Thing; direction: Direction; after: Thing | undefined },
): void {
  links.set(before, { ...links.get(before), [direction]: { to, isAside: false } })
  if (after) links.set(to, { ...links.get(to), [direction]: { to: after, isAside: false } })
}

/** The nearest pair of a reached and an unreached item. */
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

/** Inserts `to` along the arrow that points from `from` to it, after the last item that it lies ahead of. */
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
  link(links, { before, to, direction, after })
}
