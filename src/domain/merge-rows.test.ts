import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groundWithOwn, mergeRows } from './merge-rows.ts'
import type { JsonValue } from './values.ts'

const row = (key: string, columns: Record<string, JsonValue> = {}) => ({ key, ...columns })

describe('two versions of one list', () => {
  const base = [row('a', { what: 'Bus', cents: 100 }), row('b', { what: 'Hall' })]

  it('take each other’s rows', () => {
    const mine = [...base, row('m')]
    const theirs = [...base, row('t')]
    expect(mergeRows(base, mine, theirs)).toEqual([...base, row('t'), row('m')])
    expect(mergeRows(null, [row('m')], [row('t')])).toEqual([row('t'), row('m')])
  })

  it('take each other’s columns of one row', () => {
    const mine = [row('a', { what: 'Train', cents: 100 }), row('b', { what: 'Hall' })]
    const theirs = [row('a', { what: 'Bus', cents: 250 }), row('b', { what: 'Hall', note: 'new' })]
    expect(mergeRows(base, mine, theirs)).toEqual([
      row('a', { what: 'Train', cents: 250 }),
      row('b', { what: 'Hall', note: 'new' }),
    ])
  })

  it('clash only where both changed the same column of the same row', () => {
    const mine = [row('a', { what: 'Train', cents: 100 }), row('b', { what: 'Hall' })]
    const theirs = [row('a', { what: 'Car', cents: 100 }), row('b', { what: 'Hall' })]
    expect(mergeRows(base, mine, theirs)).toBeUndefined()
    expect(mergeRows(base, mine, mine)).toEqual(mine)
  })

  it('do not clash with what was sent from here and has arrived unheard', () => {
    const sent = [[row('a', { what: 'Tra' })], [row('a', { what: 'Train' }), row('m')]]
    const theirs = [row('a', { what: 'Train' }), row('m'), row('t')]
    const merged = (mine: JsonValue) => mergeRows(groundWithOwn(null, sent, theirs), mine, theirs)
    expect(merged([row('a', { what: 'Train to Lyon' }), row('m')])).toEqual([
      row('a', { what: 'Train to Lyon' }),
      row('m'),
      row('t'),
    ])
    // A row that was removed here meanwhile stays removed.
    expect(merged([row('a', { what: 'Train' })])).toEqual([row('a', { what: 'Train' }), row('t')])
    expect(mergeRows(groundWithOwn(null, [], theirs), [row('a', { what: 'Train to Lyon' })], theirs)).toBeUndefined()
  })

  it('do not clash in a column that was sent from here, where others have changed another of the row', () => {
    const before = [row('a', { what: 'Bus' })]
    const theirs = [row('a', { what: 'Bus to', note: 'new' })]
    const ground = groundWithOwn(before, [[row('a', { what: 'Bus to' })]], theirs)
    expect(mergeRows(ground, [row('a', { what: 'Bus to Lyon' })], theirs)).toEqual([
      row('a', { what: 'Bus to Lyon', note: 'new' }),
    ])
  })

  it('keep a row that was removed here, arrived so, and was put back since', () => {
    const theirs = [row('a', { what: 'Bus', cents: 100 }), row('t')]
    expect(mergeRows(groundWithOwn(base, [[base[0] ?? null]], theirs), base, theirs)).toEqual([...theirs, base[1]])
    // A row that somebody else removed is gone.
    expect(mergeRows(groundWithOwn(base, [], theirs), base, theirs)).toEqual(theirs)
  })

  it('clear a column that one of them cleared', () => {
    expect(mergeRows(base, [row('a', { what: 'Bus' }), row('b', { what: 'Hall' })], base)).toEqual([
      row('a', { what: 'Bus' }),
      row('b', { what: 'Hall' }),
    ])
  })

  it('lose a row that one removed and the other left alone, and keep one that the other changed', () => {
    expect(mergeRows(base, [row('b', { what: 'Hall' })], base)).toEqual([row('b', { what: 'Hall' })])
    expect(mergeRows(base, null, [row('a', { what: 'Bus', cents: 7 }), row('b', { what: 'Hall' })])).toEqual([
      row('a', { what: 'Bus', cents: 7 }),
    ])
    expect(mergeRows(base, null, base)).toBeNull()
  })

  it('keep the order of whoever moved rows, and put what is new after what it stood after', () => {
    const [a, b] = [row('a'), row('b')]
    expect(mergeRows([a, b], [b, a], [a, row('t'), b])).toEqual([b, a, row('t')])
    expect(mergeRows([a, b], [a, row('m'), b], [b, a])).toEqual([b, a, row('m')])
    expect(mergeRows([a, b], [row('m'), a, b], [a, b])).toEqual([row('m'), a, b])
  })

  it('are left to people when they are no rows', () => {
    expect(mergeRows(null, ['A'], ['B'])).toBeUndefined()
    expect(mergeRows(null, 'x', [row('a')])).toBeUndefined()
    expect(mergeRows(null, [row('a'), row('a')], [row('t')])).toBeUndefined()
  })

  it('lose nothing that one of them typed', () => {
    const cell = fc.constantFrom('x', 'y', 'z')
    const list = fc.uniqueArray(
      fc.record({ key: fc.constantFrom('1', '2', '3', '4'), what: cell, note: cell }, { requiredKeys: ['key'] }),
      { selector: ({ key }) => key, maxLength: 4 },
    )
    fc.assert(
      fc.property(list, list, list, (before, mine, theirs) => {
        const merged = mergeRows(before, mine, theirs)
        if (merged === undefined) return
        const rows = new Map((merged as typeof mine | null)?.map((one) => [one.key, one]))
        expect(rows.size).toBe((merged as typeof mine | null)?.length ?? 0)
        const was = new Map(before.map((one) => [one.key, one]))
        const lost = [...mine, ...theirs].flatMap((one) =>
          (['what', 'note'] as const).filter(
            (column) =>
              one[column] !== undefined &&
              one[column] !== was.get(one.key)?.[column] &&
              one[column] !== rows.get(one.key)?.[column],
          ),
        )
        expect(lost).toEqual([])
      }),
    )
  })
})
