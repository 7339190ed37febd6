import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SectionId } from './types.ts'
import {
  emptyWorkTally,
  TOLD_TOGETHER,
  usualMinutes,
  usualTimes,
  usualTimesSchema,
  type Work,
  withSave,
  withSent,
  type WorkTally,
} from './usual-time.ts'

const at = (time: string) => `2016-04-12T${time}:00.000Z`
const saves = (...steps: readonly (readonly [time: string, ...addresses: string[]])[]): Work =>
  steps.reduce<Work>((work, [time, ...addresses]) => withSave(work, addresses, {}, at(time)), {})
const minutesOf = (work: Work, section: SectionId) => work[section]?.minutes

describe('minutes of work', () => {
  test('a minute counts once for each section, however much was kept in it', () => {
    const work = saves(
      ['08:00', 'motivation.objectives'],
      ['08:00', 'motivation.objectives', 'contact.name'],
      ['08:01', 'motivation.objectives.lang'],
      ['09:30', 'motivation.localContext'],
      ['09:30', 'documents.DOC-7'],
    )
    expect(minutesOf(work, 'motivation')).toBe(3)
    expect(minutesOf(work, 'contact')).toBe(1)
    expect(minutesOf(work, 'documents')).toBe(1)
    expect(minutesOf(work, 'budget')).toBeUndefined()
  })

  test('of sections that came in one go nothing is known, also of what is written there later', () => {
    const file = ['1', '2', '3', '4', '5'].map((id) => `motivation.${id}`)
    const work = saves(['08:00', 'contact.name'], ['08:01', ...file, 'contact.email'], ['08:02', 'motivation.1'])
    expect(work).toEqual({ motivation: null, contact: null })
  })

  test('a section that had answers before anything was counted is not counted', () => {
    const work = withSave({}, ['contact.name', 'budget.budgetLines'], { 'contact.email': 'a@b.example' }, at('08:00'))
    expect(work.contact).toBeNull()
    expect(minutesOf(work, 'budget')).toBe(1)
  })

  test('an address of no section counts nowhere', () => {
    expect(saves(['08:00', 'nonsense.a', 'toString.b', 'motivation'])).toEqual({})
  })
})

const took = (minutes: number): Work => ({ motivation: { minutes, last: 0 } })
const tallyOf = (...minutes: readonly number[]): WorkTally =>
  minutes.reduce((tally, one) => withSent(tally, took(one), ['motivation']), emptyWorkTally)
const told = (tally: WorkTally) => usualTimes(tally).sections.find(({ section }) => section === 'motivation')?.minutes

describe('what is told', () => {
  test.each([
    [[60, 62, 61, 63], null],
    [[60, 62, 61, 63, 400], 60],
    [[1, 1, 1, 1, 1], 5],
    [[22, 23, 23, 23, 90], 25],
    // Applications after the fifth wait until there are five of them.
    [[60, 60, 60, 60, 60, 90, 90, 90, 90], 60],
    [[60, 60, 60, 60, 60, 90, 90, 90, 90, 90], 75],
  ])('of %j it is %j', (minutes, expected) => {
    expect(told(tallyOf(...minutes))).toBe(expected)
  })

  test('a section that was not sent, and one of which nothing is known, add nothing', () => {
    const work: Work = { budget: { minutes: 9, last: 0 }, contact: null, applicant: { minutes: 4, last: 0 } }
    expect(withSent(emptyWorkTally, work, ['applicant', 'contact', 'modules'])).toEqual({
      told: {},
      waiting: { applicant: [4] },
    })
  })

  test('every section of the form is named, in steps of five minutes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 600 }), { maxLength: 30 }), (minutes) => {
        expect(usualTimesSchema.safeParse(usualTimes(tallyOf(...minutes))).error).toBeUndefined()
      }),
    )
  })

  test('whoever looks before and after sees no step that rests on fewer than five', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 600 }), { maxLength: 24 }), (minutes) => {
        const seen = minutes.map((_, index) => told(tallyOf(...minutes.slice(0, index + 1))))
        const steps = seen.flatMap((now, index) => (now === (seen[index - 1] ?? null) ? [] : [index + 1]))
        expect(steps.filter((sent) => sent % TOLD_TOGETHER > 0)).toEqual([])
      }),
    )
  })

  test('what is kept does not tell who sent first', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 600 }), { minLength: 5, maxLength: 5 }), (minutes) => {
        expect(tallyOf(...minutes)).toEqual(tallyOf(...minutes.toReversed()))
      }),
    )
  })
})

describe('the sum for some sections', () => {
  const times = {
    sections: [
      { section: 'contact' as const, minutes: 5 },
      { section: 'motivation' as const, minutes: 40 },
      { section: 'budget' as const, minutes: null },
    ],
  }
  test.each<[SectionId[], number | null]>([
    [['contact', 'motivation'], 45],
    [['motivation'], 40],
    [['motivation', 'budget'], null],
    [['activity'], null],
    [[], null],
  ])('%j: %j', (sections, expected) => {
    expect(usualMinutes(times, sections)).toBe(expected)
    expect(usualMinutes(undefined, sections)).toBeNull()
  })
})
