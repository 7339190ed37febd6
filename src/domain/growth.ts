/** What a growth chart draws besides its counts, and what it has to admit. */
import type { GrowthPoint } from './membership.ts'
import { startOf } from './membership.ts'
import type { TimelinePoint } from './member.ts'

export type GrowthEvent = { readonly at: number; readonly on: string; readonly point: TimelinePoint }

/** Dated events for which no source gives a count, in the order of time. */
export function growthEvents(timeline: readonly TimelinePoint[]): GrowthEvent[] {
  return timeline
    .flatMap((point) => {
      if (point.members !== null || point.on === null) return []
      const at = startOf(point.on)
      return Number.isNaN(at) ? [] : [{ at, on: point.on, point }]
    })
    .toSorted((a, b) => a.at - b.at)
}

/** Counts that are lower than the one before them: drawn as published, and said. */
export const declines = (dated: readonly GrowthPoint[]): GrowthPoint[] =>
  dated.filter(({ members }, index) => members < (dated[index - 1]?.members ?? members))
