import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type KeptMoment, withMoment } from './answer-history.ts'

const at = (seconds: number): string => new Date(Date.UTC(2016, 3, 12, 8) + seconds * 1000).toISOString()
const moment = (seconds: number, value: string | null, byId = 'alex') => ({
  value,
  savedAt: at(seconds),
  byName: byId,
  byId,
})
const values = (moments: readonly KeptMoment[]) => moments.map(({ value }) => value)
const after = (steps: readonly ReturnType<typeof moment>[]) =>
  steps.reduce<KeptMoment[]>((moments, step) => withMoment(moments, step), [])

test('what one person writes on at is one moment, as it was at its end', () => {
  expect(values(after([moment(0, 'F'), moment(5, 'Few'), moment(60, 'Fewer families')]))).toEqual(['Fewer families'])
})

test('another person, or a later sitting, begins a moment of its own', () => {
  expect(values(after([moment(0, 'one'), moment(5, 'two', 'robin'), moment(10, 'three', 'robin')]))).toEqual([
    'one',
    'three',
  ])
  expect(values(after([moment(0, 'one'), moment(119, 'two'), moment(121, 'three')]))).toEqual(['two', 'three'])
})

test('what nobody wrote, but put back, is a moment of its own', () => {
  const written = after([moment(0, 'one'), moment(5, 'two')])
  expect(values(withMoment(written, moment(6, 'one'), false))).toEqual(['two', 'one'])
})

test('a text that is emptied a second later is still there', () => {
  const long = 'A paragraph that took somebody a whole afternoon to write.'
  expect(values(after([moment(0, long), moment(1, null)]))).toEqual([long, null])
  expect(values(after([moment(0, long), moment(1, 'x'), moment(2, `${long} And on.`)]))).toContain(long)
  // A long text also stays when a text of the same length replaces it, such as an earlier one that is put back.
  const other = 'Another paragraph, which was there in the morning, put back.'
  expect(values(after([moment(0, long), moment(1, other)]))).toEqual([long, other])
})

test('a short text that another one replaces is still there, a slip of the fingers is not', () => {
  expect(values(after([moment(0, 'Exampleville'), moment(1, 'Otherville')]))).toEqual(['Exampleville', 'Otherville'])
  expect(values(after([moment(0, 'Fewer families'), moment(1, 'Fewer famlies')]))).toEqual(['Fewer famlies'])
  expect(values(after([moment(0, 'B'), moment(1, 'A')]))).toEqual(['A'])
})

test('however often an answer is saved: the newest is there, in order, and their number stays bounded', () => {
  const steps = fc.array(fc.record({ wait: fc.integer({ min: 1, max: 500 }), who: fc.constantFrom('alex', 'robin') }), {
    maxLength: 400,
  })
  fc.assert(
    fc.property(steps, (saves) => {
      let now = 0
      let moments: KeptMoment[] = []
      for (const [index, { wait, who }] of saves.entries()) {
        now += wait
        moments = withMoment(moments, moment(now, `text ${index}`, who))
        expect(moments.at(-1)?.value).toBe(`text ${index}`)
        expect(moments.length).toBeLessThanOrEqual(60)
      }
      expect(moments.map(({ savedAt }) => savedAt)).toEqual(moments.map(({ savedAt }) => savedAt).toSorted())
    }),
  )
})
