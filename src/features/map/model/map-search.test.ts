import fc from 'fast-check'
import { expect, test } from 'vitest'
import { levels } from '#src/ui/map/classes.ts'
import { memberKinds } from '#src/domain/member.ts'
import {
  dataKinds,
  followSearch,
  measures,
  noFilters,
  parameters,
  rankKeys,
  readSearch,
  sizeFilters,
  sortKeys,
  writeSearch,
  withMeasure,
} from './map-search.ts'

const known = {
  countries: new Set(['RO', 'XK']),
  members: new Set(['strasbourg']),
  years: new Set(['2013', '-2013', '2014-2015']),
  dates: new Set(['2012', '2013-04', '2013-03-20']),
  measures: new Set(['members', 'per-million', 'estimate'] as const),
}

test('what cannot be read is left out', () => {
  expect(readSearch(new URLSearchParams('country=Romania&kind=village&sort=size&q=&since=soon&at=yesterday'))).toEqual({
    filters: noFilters,
    sort: { by: 'joined', descending: false },
    member: null,
    measure: 'members',
    at: null,
    places: true,
    figures: true,
    group: null,
    rank: { by: 'value', descending: true },
    view: null,
  })
})

test('counts have no second column to sort by: the order goes with the measure it was chosen under', () => {
  const { search } = followSearch(new URLSearchParams('measure=per-million&rank=members&class=3'), known)
  expect(withMeasure(search, 'members')).toMatchObject({ measure: 'members', rank: { by: 'value' } })
  expect(withMeasure(search, 'members').filters?.level).toBeNull()
  expect(withMeasure(search, 'estimate').rank).toEqual(search.rank)
})

test.each([
  ['country=Romania', ['country=Romania']],
  ['country=ZZ&kind=village&size=huge', ['country=ZZ', 'kind=village', 'size=huge']],
  ['member=nobody&since=1999&at=2014', ['since=1999', 'member=nobody', 'at=2014']],
  ['measure=authorities&places=maybe&sort=size', ['measure=authorities', 'places=maybe', 'sort=size']],
  ['figures=none&places=off', ['figures=none']],
  ['class=3&measure=per-million', []],
  ['class=3', ['class=3']],
  ['class=1&figures=off', ['class=1']],
  ['country=ro&kind=city&since=-2013&data=sample&q=xyz&member=strasbourg&measure=estimate&at=2013-04&sort=-name', []],
  ['measure=estimate&rank=-members&view=1200.5,-40,-1.25&group=strasbourg', []],
  ['rank=members&view=1200.50,-40,-1&group=nobody', ['group=nobody', 'rank=members', 'view=1200.50,-40,-1']],
  ['view=1,2', ['view=1,2']],
  ['view=1,2,9', ['view=1,2,9']],
  ['member=strasbourg&group=strasbourg', ['group=strasbourg']],
  ['country=&kind=&measure=members&places=on&lang=xx&utm=1', []],
])('of %s is not followed: %o', (address, ignored) => {
  expect(followSearch(new URLSearchParams(address), known).ignored).toEqual(ignored)
})

const range = { min: -200_000, max: 200_000 }

test('a view survives the way through the address, and other parameters stay', () => {
  const view = fc.record({
    filters: fc.record({
      country: fc.constantFrom(null, 'RO', 'XK'),
      kind: fc.constantFrom(null, ...memberKinds),
      size: fc.constantFrom(null, ...sizeFilters),
      since: fc.constantFrom(null, '2013', '-2013', '2014-2015', 'unknown'),
      data: fc.constantFrom(null, ...dataKinds),
      q: fc.string({ maxLength: 100 }),
      level: fc.constantFrom(null, ...levels),
    }),
    sort: fc.record({ by: fc.constantFrom(...sortKeys), descending: fc.boolean() }),
    member: fc.constantFrom(null, 'strasbourg'),
    measure: fc.constantFrom(...measures.filter((measure) => measure !== 'authorities')),
    at: fc.constantFrom(null, '2012', '2013-04', '2013-03-20'),
    places: fc.boolean(),
    figures: fc.boolean(),
    group: fc.constantFrom(null, 'strasbourg'),
    rank: fc.record({ by: fc.constantFrom(...rankKeys), descending: fc.boolean() }),
    view: fc.option(
      fc.record({ x: fc.integer(range), y: fc.integer(range), zoom: fc.integer({ min: -400, max: 200 }) }),
    ),
  })
  fc.assert(
    fc.property(view, (drawn) => {
      // A class is valid only if the present legend has it.
      const { level } = drawn.filters
      const hasClass = drawn.figures && (drawn.measure === 'per-million' || typeof level !== 'number' || level < 2)
      const { rank, view: moved } = drawn
      const wanted = {
        ...drawn,
        filters: { ...drawn.filters, level: hasClass ? level : null },
        group: drawn.member ? null : drawn.group,
        rank:
          rank.by === 'members' && drawn.measure === 'members' ? ({ by: 'value', descending: true } as const) : rank,
        view: moved && { x: moved.x / 10, y: moved.y / 10, zoom: moved.zoom / 100 },
      }
      const params = writeSearch(
        wanted,
        new URLSearchParams('lang=de&country=FR&sort=-name&at=2012&places=off&figures=off'),
      )
      expect(params.get('lang')).toBe('de')
      const { search, ignored } = followSearch(new URLSearchParams(params.toString()), known)
      expect(search).toEqual(wanted)
      expect(ignored).toEqual([])
    }),
  )
})

test('any address whatever gives a view, and that view an address that is followed in full', () => {
  const address = fc.array(fc.tuple(fc.constantFrom(...parameters, 'x'), fc.string()))
  fc.assert(
    fc.property(address, (pairs) => {
      const { search } = followSearch(new URLSearchParams(pairs), known)
      const again = followSearch(writeSearch(search, new URLSearchParams()), known)
      expect(again).toEqual({ search, ignored: [] })
    }),
  )
})

test('what is usual is not written', () => {
  const usual = readSearch(new URLSearchParams())
  expect(writeSearch(usual, new URLSearchParams('sort=-joined')).toString()).toBe('')
})
