import { type ModuleId, moduleIds } from '#src/domain/application/types.ts'
import type { Dashboard } from '#src/domain/proposal.ts'
import { type ApplicationStatus, applicationStatuses } from '#src/domain/status.ts'

export type StatusRow = {
  status: ApplicationStatus
  /** Number of proposals; one with two modules counts once. */
  proposals: number
  /** Number of proposals per module; one proposal may count in several. */
  modules: Readonly<Record<ModuleId, number>>
}

/** One row per status with proposals, in the order of the procedure. */
export function statusRows(dashboard: Pick<Dashboard, 'byStatus' | 'byStatusAndModule'>): StatusRow[] {
  return applicationStatuses.flatMap((status) => {
    const proposals = sum(dashboard.byStatus.filter((entry) => entry.status === status))
    if (proposals === 0) return []
    const entries = dashboard.byStatusAndModule.filter((entry) => entry.status === status)
    const modules = Object.fromEntries(
      moduleIds.map((module) => [module, sum(entries.filter((entry) => entry.module === module))]),
    ) as Record<ModuleId, number> // fromEntries loses the type of the keys
    return [{ status, proposals, modules }]
  })
}

/** Largest first; equal counts by name in the order of the language. */
export function countRows<Key extends string>(
  counts: Iterable<readonly [Key, number]>,
  name: (key: Key) => string,
  compare: (a: string, b: string) => number,
): { key: Key; name: string; count: number }[] {
  return [...counts]
    .map(([key, count]) => ({ key, name: name(key), count }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count || compare(a.name, b.name))
}

/** Sum of counts. */
export const sum = (entries: readonly { readonly count: number }[]): number =>
  entries.reduce((total, { count }) => total + count, 0)

/** The rows that share the first place; empty if there are more than `limit`. */
export function leaders<Row extends { readonly count: number }>(rows: readonly Row[], limit = 4): readonly Row[] {
  const first = rows.filter(({ count }) => count === rows[0]?.count)
  return first.length <= limit ? first : []
}
