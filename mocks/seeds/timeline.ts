import points from '#mocks/data/timeline.json' with { type: 'json' }
import type { TimelinePoint } from '#src/domain/member.ts'

/** The 14 documented counts and events, oldest first. Parsed in a test. */
export const timeline = points as TimelinePoint[]
