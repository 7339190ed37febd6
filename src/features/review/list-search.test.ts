import { describe, expect, test } from 'vitest'
import { found, isFiltered, matches, neighboursOf, readSearch, withSearch } from './list-search.ts'
import type { ProposalSummary } from '#src/domain/proposal.ts'
import { aProposal } from '#tests/support/sample-proposal.ts'

const words = { country: String, status: String, compare: (a: string, b: string) => a.localeCompare(b) }
const search = (query: string) => readSearch(new URLSearchParams(query))

describe('the address', () => {
  test('is read as filters', () => {
    expect(search('call=c1&view=table&status=panel&module=C&country=GR&text=košice&mine=todo&sort=name.desc')).toEqual({
      call: 'c1',
      view: 'table',
      status: 'panel',
      module: 'C',
      country: 'GR',
      text: 'košice',
      mine: 'todo',
      sort: { key: 'name', direction: 'descending' },
    })
  })

  test('what makes no sense in it is as if it were not there', () => {
    const odd = search('view=sky&status=draught&module=Z&country=<script>&mine=yes')
    expect(odd).toMatchObject({ view: 'board', status: null, module: null, country: null, mine: null, sort: null })
    expect(isFiltered(odd)).toBe(false)
  })

  test('changes keep the rest, and empty ones take a part out', () => {
    const params = withSearch(new URLSearchParams('call=c1&text=a'), { text: '', status: 'panel' })
    expect(params.toString()).toBe('call=c1&status=panel')
  })
})

describe('filters', () => {
  const kosice = aProposal({ authorityName: 'Košice', country: 'SK', modules: ['A', 'C'] })

  test.each([
    ['text=kosice', true],
    ['text=2016-001%20KOŠ', true],
    ['text=presov', false],
    ['module=C', true],
    ['module=B', false],
    ['country=SK', true],
    ['country=GR', false],
    ['status=in_assessment', true],
    ['status=panel', false],
    ['mine=todo', false],
  ])('%s: %s', (query, fits) => {
    expect(matches(kosice, search(query))).toBe(fits)
  })

  test('the order is that of the board, and inside a column that of the list', () => {
    const list = [
      aProposal({ id: 'a', status: 'panel' }),
      aProposal({ id: 'b', status: 'submitted' }),
      aProposal({ id: 'c', status: 'panel' }),
    ]
    expect(found(list, search(''), words).map(({ id }) => id)).toEqual(['b', 'a', 'c'])
  })
})

describe('neighbours', () => {
  const list = ['a', 'b', 'c'].map((id) => aProposal({ id }))

  test('in the middle and at the ends', () => {
    expect(neighboursOf(list, 'b')).toMatchObject({ position: 2, count: 3, previous: { id: 'a' }, next: { id: 'c' } })
    expect(neighboursOf(list, 'a')?.previous).toBeNull()
    expect(neighboursOf(list, 'c')?.next).toBeNull()
  })

  test.each([
    ['view=table&sort=result.desc', ['c', 'b', 'a', 'd']],
    ['view=table&sort=name', ['d', 'a', 'b', 'c']],
    ['view=table&sort=unknown', ['a', 'b', 'c', 'd']],
    // The board has no other order than its own.
    ['sort=result.desc', ['a', 'b', 'c', 'd']],
  ])('follow the order of the view: %s', (query, order) => {
    const assessed = (meanPercent: number | null): ProposalSummary['assessments'] => [
      { module: 'A', mine: 'not_assigned', submitted: 2, expected: 2, minePercent: null, meanPercent, spread: null },
    ]
    const rows = [
      aProposal({ id: 'a', authorityName: 'B', assessments: assessed(40) }),
      aProposal({ id: 'b', authorityName: 'C', assessments: assessed(60) }),
      aProposal({ id: 'c', authorityName: 'D', assessments: assessed(80) }),
      aProposal({ id: 'd', authorityName: 'A', assessments: assessed(null) }),
    ]
    const shown = found(rows, search(query), words)
    expect(shown.map(({ id }) => id)).toEqual(order)
    expect(neighboursOf(shown, 'b')).toMatchObject({
      position: order.indexOf('b') + 1,
      previous: { id: order[order.indexOf('b') - 1] },
      next: { id: order[order.indexOf('b') + 1] },
    })
  })

  test('none for a proposal that the filters leave out', () => {
    expect(neighboursOf(list, 'x')).toBeNull()
  })
})
