import { Refusal } from '../refusal.ts'

const MOST = 200

/** Position at the end of a page: the sort key, and the id of the last item for equal keys. */
type Mark = readonly [string, string]

/**
 * One page of a list by an opaque keyset cursor: items added or removed meanwhile cause no repeats or gaps.
 *
 * @param sorted by `markOf`, ascending or `descending`.
 */
export function pageOf<T>(
  sorted: readonly T[],
  { cursor, limit = MOST }: { cursor?: string | undefined; limit?: number | undefined },
  markOf: (item: T) => Mark,
  descending = false,
): { items: T[]; next: string | null } {
  if (!Number.isInteger(limit) || limit < 1)
    throw new Refusal('bad_request', { detail: 'limit: a whole number from 1 to 200' })
  const after = cursor === undefined ? null : readCursor(cursor)
  const isAfter = (item: T) => {
    if (!after) return true
    const order = compareMarks(markOf(item), after)
    return descending ? order < 0 : order > 0
  }
  const rest = sorted.filter(isAfter)
  const items = rest.slice(0, Math.min(limit, MOST))
  const last = items.at(-1)
  return { items, next: last !== undefined && rest.length > items.length ? writeCursor(markOf(last)) : null }
}

export const compareMarks = ([keyA, idA]: Mark, [keyB, idB]: Mark): number =>
  compareText(keyA, keyB) || compareText(idA, idB)

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const writeCursor = (mark: Mark): string => btoa(encodeURIComponent(JSON.stringify(mark)))

function readCursor(cursor: string): Mark {
  try {
    const mark: unknown = JSON.parse(decodeURIComponent(atob(cursor)))
    if (Array.isArray(mark) && typeof mark[0] === 'string' && typeof mark[1] === 'string') return [mark[0], mark[1]]
  } catch {
    // Not one of our cursors: refused below.
  }
  throw new Refusal('bad_cursor')
}
