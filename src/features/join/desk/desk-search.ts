import { type ReceivedRequest, senderOf } from '#src/domain/request.ts'
import { isWaiting, type RequestKind, requestKinds, type RequestStatus, statusesOf } from '#src/domain/request-steps.ts'
import { includesFolded } from '#src/domain/text.ts'

/** A status, or all statuses in which the office or the sender still has something to do. */
export type StatusFilter = RequestStatus | 'waiting'

/** Filters by status that make sense for one kind. */
export const statusFiltersOf = (kind: RequestKind): readonly StatusFilter[] =>
  kind === 'interest' ? statusesOf(kind) : ['waiting', ...statusesOf(kind)]

export const hasStatus = (request: ReceivedRequest, status: StatusFilter): boolean =>
  status === 'waiting' ? isWaiting(request) : request.status === status

/** The state of the list in the URL; invalid values are ignored. */
export type DeskSearch = {
  readonly kind: RequestKind
  readonly status: StatusFilter | null
  /** For expressions of interest. */
  readonly call: string | null
  readonly q: string
}

const LONGEST_SEARCH = 100

export function readSearch(params: URLSearchParams): DeskSearch {
  const kind = requestKinds.find((value) => value === params.get('kind')) ?? 'join'
  return {
    kind,
    status: statusFiltersOf(kind).find((value) => value === params.get('status')) ?? null,
    call: kind === 'interest' ? params.get('call') : null,
    q: (params.get('q') ?? '').slice(0, LONGEST_SEARCH),
  }
}

/** Keeps other parameters, such as the language. */
export function writeSearch({ kind, status, call, q }: DeskSearch, before: URLSearchParams): URLSearchParams {
  const after = new URLSearchParams(before)
  const put = (name: string, value: string | null) => (value ? after.set(name, value) : after.delete(name))
  put('kind', kind === 'join' ? null : kind)
  put('status', status)
  put('call', call)
  put('q', q)
  return after
}

/** Requests that match the filters, in the given order. */
export function filterRequests<R extends ReceivedRequest>(
  requests: readonly R[],
  { status, call, q }: DeskSearch,
): readonly R[] {
  const words = q.split(/\s+/).filter((word) => word !== '')
  return requests.filter(
    (request) =>
      (status === null || hasStatus(request, status)) &&
      (call === null || (request.kind === 'interest' && request.callId === call)) &&
      words.every((word) => includesFolded(`${senderOf(request).name} ${request.reference}`, word)),
  )
}

/** Expressions of interest in force, by call and by module; one may name several modules. */
export function countInterests(requests: readonly ReceivedRequest[]) {
  const standing = requests.flatMap((request) =>
    request.kind === 'interest' && request.status === 'sent' ? [request] : [],
  )
  return [...Map.groupBy(standing, ({ callId }) => callId)].map(([callId, group]) => ({
    callId,
    count: group.length,
    byModule: (['A', 'B', 'C'] as const).map((module) => ({
      module,
      count: group.filter(({ form }) => form.modules.includes(module)).length,
    })),
  }))
}
