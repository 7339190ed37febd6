import { moduleIdSchema } from '#src/domain/call.ts'
import type { ModuleId } from '#src/domain/application/types.ts'
import type { ProposalSummary } from '#src/domain/proposal.ts'
import { type ApplicationStatus, applicationStatusSchema, boardColumns } from '#src/domain/status.ts'
import { includesFolded } from '#src/domain/text.ts'
import { countryCodeSchema } from '#src/domain/values.ts'
import { z } from '#src/domain/zod.ts'
import { workLeft } from './board-model.ts'

export const workFilters = ['todo', 'done'] as const
export type WorkFilter = (typeof workFilters)[number]

/** The view of the list, as stored in the URL. */
export type ListSearch = {
  readonly call: string | null
  readonly view: 'board' | 'table'
  readonly status: ApplicationStatus | null
  readonly module: ModuleId | null
  readonly country: string | null
  readonly text: string
  readonly mine: WorkFilter | null
  readonly sort: { readonly key: string; readonly direction: 'ascending' | 'descending' } | null
}

const workFilterSchema = z.enum(workFilters)

function readAs<Value>(schema: z.ZodMiniType<Value>, text: string | null): Value | null {
  const parsed = z.safeParse(schema, text)
  return parsed.success ? parsed.data : null
}

/** Reads the URL; invalid values are ignored. */
export function readSearch(params: URLSearchParams): ListSearch {
  const [key, direction] = (params.get('sort') ?? '').split('.')
  return {
    call: params.get('call'),
    view: params.get('view') === 'table' ? 'table' : 'board',
    status: readAs(applicationStatusSchema, params.get('status')),
    module: readAs(moduleIdSchema, params.get('module')),
    country: readAs(countryCodeSchema, params.get('country')),
    text: (params.get('text') ?? '').slice(0, 200),
    mine: readAs(workFilterSchema, params.get('mine')),
    sort: key ? { key, direction: direction === 'desc' ? 'descending' : 'ascending' } : null,
  }
}

/** Changes some parameters; null and '' remove them. Keeps other parameters. */
export function withSearch(params: URLSearchParams, changes: Readonly<Record<string, string | null>>): URLSearchParams {
  const next = new URLSearchParams(params)
  for (const [name, value] of Object.entries(changes)) {
    if (value) next.set(name, value)
    else next.delete(name)
  }
  return next
}

export const filterNames = ['status', 'module', 'country', 'text', 'mine'] as const

export const isFiltered = (search: ListSearch): boolean => filterNames.some((name) => Boolean(search[name]))

function isMine(proposal: ProposalSummary, wanted: WorkFilter): boolean {
  const work = workLeft(proposal)
  return wanted === 'done' ? work === 'done' : work === 'to_declare' || work === 'to_score'
}

export function matches(proposal: ProposalSummary, search: ListSearch): boolean {
  const { status, module, country, text, mine } = search
  if (status !== null && proposal.status !== status) return false
  if (module !== null && !proposal.modules.includes(module)) return false
  if (country !== null && proposal.country !== country) return false
  if (mine !== null && !isMine(proposal, mine)) return false
  const words = text.split(/\s+/).filter(Boolean)
  const haystack = `${proposal.authorityName} ${proposal.reference}`
  return words.every((word) => includesFolded(haystack, word))
}

const order: readonly ApplicationStatus[] = boardColumns.flatMap(({ statuses }) => statuses)
const place = ({ status }: ProposalSummary): number => order.indexOf(status)

/** Filtered proposals in the order of the board, also for "previous" and "next". */
export function found(proposals: readonly ProposalSummary[], search: ListSearch): ProposalSummary[] {
  return proposals.filter((proposal) => matches(proposal, search)).toSorted((a, b) => place(a) - place(b))
}

/** Position of a proposal in the filtered list, and its neighbours. */
export function neighboursOf(list: readonly ProposalSummary[], proposalId: string) {
  const index = list.findIndex(({ id }) => id === proposalId)
  if (index === -1) return null
  return { position: index + 1, count: list.length, previous: list[index - 1] ?? null, next: list[index + 1] ?? null }
}
