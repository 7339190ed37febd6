import fc from 'fast-check'
import { expect, test } from 'vitest'
import { moduleIds } from '#src/domain/application/types.ts'
import { applicationStatuses } from '#src/domain/status.ts'
import { countRows, leaders, statusRows, sum } from './dashboard-model.ts'

const count = fc.nat({ max: 50 })
const byStatus = fc.uniqueArray(fc.record({ status: fc.constantFrom(...applicationStatuses), count }), {
  selector: ({ status }) => status,
})

test('rows lose no proposal and no request for a module', () => {
  fc.assert(
    fc.property(byStatus, fc.array(fc.tuple(fc.nat(), fc.constantFrom(...moduleIds), count)), (statuses, picks) => {
      const known = statuses.filter((entry) => entry.count > 0)
      const byStatusAndModule = picks.flatMap(([pick, module, times]) => {
        const entry = known[pick % Math.max(1, known.length)]
        return entry ? [{ status: entry.status, module, count: times }] : []
      })
      const rows = statusRows({ byStatus: statuses, byStatusAndModule })
      expect(rows.reduce((total, row) => total + row.proposals, 0)).toBe(sum(statuses))
      for (const module of moduleIds) {
        expect(rows.reduce((total, row) => total + row.modules[module], 0)).toBe(
          sum(byStatusAndModule.filter((entry) => entry.module === module)),
        )
      }
    }),
  )
})

test('rows follow the procedure, whatever order the backend gives', () => {
  const rows = statusRows({
    byStatus: [
      { status: 'panel', count: 2 },
      { status: 'submitted', count: 1 },
      { status: 'draft', count: 0 },
    ],
    byStatusAndModule: [{ status: 'panel', module: 'C', count: 2 }],
  })
  expect(rows).toEqual([
    { status: 'submitted', proposals: 1, modules: { A: 0, B: 0, C: 0 } },
    { status: 'panel', proposals: 2, modules: { A: 0, B: 0, C: 2 } },
  ])
})

test('counts are largest first, equals by name, none left out but zero', () => {
  const names: Record<string, string> = { fr: 'France', gr: 'Greece', al: 'Albania', xx: 'Nowhere' }
  const rows = countRows(
    Object.entries({ gr: 2, fr: 4, al: 2, xx: 0 }),
    (key) => names[key] ?? key,
    (a, b) => a.localeCompare(b),
  )
  expect(rows.map(({ name, count: n }) => [name, n])).toEqual([
    ['France', 4],
    ['Albania', 2],
    ['Greece', 2],
  ])
})

test('only those who have most are named, and nobody where too many do', () => {
  const row = (name: string, value: number) => ({ name, count: value })
  expect(leaders([row('a', 9), row('b', 9), row('c', 8)]).map(({ name }) => name)).toEqual(['a', 'b'])
  expect(leaders(['a', 'b', 'c', 'd', 'e'].map((name) => row(name, 3)))).toEqual([])
  expect(leaders([])).toEqual([])
})
