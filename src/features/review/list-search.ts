import { moduleIdSchema } from '#src/domain/call.ts'
import type { ModuleId } from '#src/domain/application/types.ts'
import type { ProposalSummary } from '#src/domain/proposal.ts'
import { type ApplicationStatus, applicationStatusSchema, boardColumns } from '#src/domain/status.ts'
import { includesFolded } from '#src/domain/text.ts'
import { countryCodeSchema } from '#src/domain/values.ts'
import { z } from '#src/domain/zod.ts'
import { type Sort, sortRows } from '#src/ui/sort-rows.ts'
import { progressOf, workLeft } from './board-model.ts'

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
  readonly sort: Sort | null
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

/** Names in the language of the reader, and their order. */
export type ListWords = {
  readonly country: (code: string) => string
  readonly status: (status: ApplicationStatus) => string
  readonly compare: (a: string, b: string) => number
}

/** Percent of the best module; null while it may not be shown, so that the order reveals nothing. */
const bestPercent = ({ assessments }: ProposalSummary): number | null => {
  const known = assessments.flatMap(({ meanPercent }) => (meanPercent === null ? [] : [meanPercent]))
  return known.length === 0 ? null : Math.max(...known)
}

const share = (proposal: ProposalSummary): number | null => {
  const progress = progressOf(proposal)
  return progress === null || progress === 'hidden' ? null : progress.submitted / progress.expected
}

/** Values that the columns of the table are sorted by. */
export const sortValuesOf = ({ country, status }: ListWords) =>
  ({
    name: ({ authorityName }) => authorityName,
    reference: ({ reference }) => reference,
    country: (row) => country(row.country),
    modules: ({ modules }) => modules.join(' '),
    status: (row) => status(row.status),
    progress: share,
    result: bestPercent,
    flags: ({ flags }) => flags.length,
    requested: ({ requestedCents }) => requestedCents,
  }) satisfies Record<string, (row: ProposalSummary) => string | number | null>

/** Filtered proposals in the order in which the view shows them, also for "previous" and "next". */
export function found(
  proposals: readonly ProposalSummary[],
  search: ListSearch,
  words: ListWords,
): readonly ProposalSummary[] {
  const rows = proposals.filter((proposal) => matches(proposal, search)).toSorted((a, b) => place(a) - place(b))
  if (search.view === 'board') return rows
  const columns = Object.entries(sortValuesOf(words)).map(([key, sortValue]) => ({ key, sortValue }))
  return sortRows(rows, columns, search.sort, words.compare)
}

/** Position of a proposal in the filtered list, and its neighbours. */
export function neighboursOf(list: readonly ProposalSummary[], proposalId: string) {
  const index = list.findIndex(({ id }) => id === proposalId)
  if (index === -1) return null
  return { position: index + 1, count: list.length, previous: list[index - 1] ?? null, next: list[index + 1] ?? null }
}
