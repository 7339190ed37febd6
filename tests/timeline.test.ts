import { expect, test } from 'vitest'
import { documentedMembers } from '#mocks/seeds/members.ts'
import { timeline } from '#mocks/seeds/timeline.ts'
import { momentsOf, standingAt } from '#src/features/map/model/map-time.ts'

const joinings = momentsOf(timeline).moments.flatMap(({ day, point }) =>
  documentedMembers
    .filter(({ name }) => / (?:joins|announced as)/.test(point.event.en) && point.event.en.startsWith(`${name} `))
    .map((member) => ({ name: member.name, day, member })),
)

test('there are dated points that name somebody', () => {
  expect(joinings.length).toBeGreaterThan(3)
})

test.each(joinings)('$name takes part at $day, when the timeline says that it joined', ({ member, day }) => {
  expect(standingAt(member, day)).toBe('in')
})
