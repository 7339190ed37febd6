import points from '#mocks/data/timeline.json' with { type: 'json' }
import type { TimelinePoint } from '#src/domain/member.ts'

/** The 14 documented counts and events, oldest first; a test parses them. */
export const timeline = points as TimelinePoint[]
