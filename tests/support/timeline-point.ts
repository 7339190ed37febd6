import type { TimelinePoint } from '#src/domain/member.ts'

/** A point of the timeline of which only the day and the count matter to a test. */
export const timelinePoint = (on: string | null, members: number | null): TimelinePoint => ({
  on,
  notBefore: null,
  notAfter: null,
  members,
  countries: null,
  event: { en: 'x', fr: 'x', de: 'x' },
  conflict: null,
  sources: [],
})
