import { expect, test } from 'vitest'
import type { LastVisit } from './last-visit.ts'
import { resumeAt } from './resume-at.ts'

const NOW = Date.parse('2016-04-12T08:00:00.000Z')
const MINUTE_MS = 60_000
const minutesAgo = (minutes: number) => NOW - minutes * MINUTE_MS
const visit = (minutes: number, more: Partial<LastVisit> = {}): LastVisit => ({
  section: 'budget',
  version: 4,
  at: minutesAgo(minutes),
  ...more,
})
const typed = (minutes: number) => ({ address: 'motivation.objectives', at: minutesAgo(minutes) })
const place = (minutes: number, version = 5) => ({
  address: 'activity.visits.2.host',
  version,
  at: new Date(minutesAgo(minutes)).toISOString(),
})

test('without a place there is nothing to go on at', () => {
  expect(resumeAt(null, null, NOW)).toBeNull()
})

test('a section that was only looked at is where to go on while nothing was typed anywhere', () => {
  expect(resumeAt(visit(60), null, NOW)).toEqual({
    section: 'budget',
    address: null,
    version: 4,
    at: minutesAgo(60),
  })
})

test('the field in which one typed counts more than the section at which one looked afterwards', () => {
  expect(resumeAt(visit(60, { typed: typed(70) }), null, NOW)).toEqual({
    section: 'motivation',
    address: 'motivation.objectives',
    version: 4,
    at: minutesAgo(70),
  })
})

test('of two devices the later one counts, and what was seen on either was seen', () => {
  const here = visit(90, { typed: typed(95) })
  expect(resumeAt(here, place(60), NOW)).toMatchObject({ address: 'activity.visits.2.host', version: 5 })
  expect(resumeAt(here, place(120, 3), NOW)).toMatchObject({ address: 'motivation.objectives', version: 4 })
  expect(resumeAt(null, place(60), NOW)).toMatchObject({ section: 'activity', version: 5, at: minutesAgo(60) })
})

test('a short absence is none on the same device; who comes from another is led there at once', () => {
  expect(resumeAt(visit(5, { typed: typed(5) }), null, NOW)).toBeNull()
  // The backend got the report some seconds later.
  expect(resumeAt(visit(5, { typed: typed(5) }), place(4), NOW)).toBeNull()
  expect(resumeAt(visit(60), place(4), NOW)).toMatchObject({ address: 'activity.visits.2.host' })
  expect(resumeAt(null, place(4), NOW)).toMatchObject({ address: 'activity.visits.2.host' })
})

test('a field that this form does not have leads to the section', () => {
  const gone = visit(60, { typed: { address: 'motivation.goneLongAgo', at: minutesAgo(60) } })
  expect(resumeAt(gone, null, NOW)).toMatchObject({ section: 'budget', address: null })
})
