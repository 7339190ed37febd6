import type { Spot } from '#src/ui/map/shapes.ts'
import type { Direction } from './directions.ts'
import { directions, nearestAround, seen } from './directions.ts'

type Item = { readonly at: Spot }

/** Where an arrow leads. @property isAside Nothing is in the quarter that it points to: what is outside the view goes first. */
export type ArrowLink<Thing> = { readonly to: Thing; readonly isAside: boolean }
type Links<Thing> = Map<Thing, Partial<Record<Direction, ArrowLink<Thing>>>>

/** More than anything on the map is away. */
const BESIDE = 1e9

/**
 * Where the arrows lead from each of some things. The nearest in the quarter is what one expects, but it may leave things
 * that are the nearest of none and that no arrow ever reaches. So an arrow whose quarter is empty takes what is ahead at
 * all, and whatever is still left out is put between the two that an arrow of its nearest neighbour passes it with. What
 * can be reached may still be a dead end, some things among which all arrows stay: then a thing that leads there is put
 * between two of them. By arrows alone, everything is then reached from everything.
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

/** Where one comes to from one thing, itself among it; what was reached before is not left for once more. */
function reachedFrom<Thing>(start: Thing, next: (item: Thing) => readonly Thing[], reached = new Set<Thing>()) {
  const waiting = [start]
  for (let item = waiting.pop(); item; item = waiting.pop()) {
    if (reached.has(item)) continue
    reached.add(item)
    waiting.push(...next(item))
  }
  return reached
}

/** Things that lead to each other and to nothing else: all of them, where everything is reached from everything. */
function deadEnd<Thing>(first: Thing, leadsTo: (item: Thing) => readonly Thing[]): ReadonlySet<Thing> {
  let start = first
  for (;;) {
    const within = reachedFrom(start, leadsTo)
    const back = new Map<Thing, Thing[]>([...within].map((item) => [item, []]))
    for (const from of within) for (const to of leadsTo(from)) back.get(to)?.push(from)
    const returning = reachedFrom(start, (item) => back.get(item) ?? [])
    // Whatever does not lead back is further down.
    const further = [...within].findLast((item) => !returning.has(item))
    if (further === undefined) return within
    start = further
  }
}

/**
 * Puts a thing outside of a dead end, one of whose arrows leads into it, between two inside along that arrow. All that led
 * somewhere still does, by one step more: what the arrow led to lies in the dead end, where everything leads everywhere.
 * Of all that fit, what is closest. False where nothing does.
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
        // What lies exactly beside is not ahead: only where there is nothing else.
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

/** What follows keeps its place in the row: the thing leads on to it. */
function link<Thing>(
  links: Links<Thing>,
  { before, to, direction, after }: { before: Thing; to: Thing; direction: Direction; after: Thing | undefined },
): void {
  links.set(before, { ...links.get(before), [direction]: { to, isAside: false } })
  if (after) links.set(to, { ...links.get(to), [direction]: { to: after, isAside: false } })
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
  link(links, { before, to, direction, after })
}
