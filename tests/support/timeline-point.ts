import type { TimelinePoint } from '#src/domain/member.ts'

/** A timeline point with only day and count. */
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
