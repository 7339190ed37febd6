/** What a growth chart shows besides its counts: dated events, and counts that fell. */
import type { GrowthPoint } from './membership.ts'
import { startOf } from './membership.ts'
import type { TimelinePoint } from './member.ts'

export type GrowthEvent = { readonly at: number; readonly on: string; readonly point: TimelinePoint }

/** Dated events without a count in any source, in order of time. */
export function growthEvents(timeline: readonly TimelinePoint[]): GrowthEvent[] {
  return timeline
    .flatMap((point) => {
      if (point.members !== null || point.on === null) return []
      const at = startOf(point.on)
      return Number.isNaN(at) ? [] : [{ at, on: point.on, point }]
    })
    .toSorted((a, b) => a.at - b.at)
}

/** Counts lower than the one before: drawn as published, with a note. */
export const declines = (dated: readonly GrowthPoint[]): GrowthPoint[] =>
  dated.filter(({ members }, index) => members < (dated[index - 1]?.members ?? members))
