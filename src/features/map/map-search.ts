import { memberKinds } from '#src/domain/member.ts'
import type { MemberKind } from '#src/domain/member.ts'

/**
 * What the address says of this page. It is the only place where it is kept, so every view can be shared and survives a
 * reload; what cannot be read is left out.
 */
export type Filters = { readonly country: string | null; readonly kind: MemberKind | null; readonly q: string }
export const sortKeys = ['name', 'country', 'joined'] as const
export type Sort = { readonly by: (typeof sortKeys)[number]; readonly descending: boolean }
export type MapSearch = { readonly filters: Filters; readonly sort: Sort; readonly member: string | null }

/** Founders first; invented records have no date and come last. */
const DEFAULT_SORT: Sort = { by: 'joined', descending: false }
const LONGEST_SEARCH = 100

const oneOf = <Value extends string>(values: readonly Value[], text: string | null): Value | null =>
  values.find((value) => value === text) ?? null

export function readSearch(params: URLSearchParams): MapSearch {
  const sort = params.get('sort') ?? ''
  const country = params.get('country')?.toUpperCase() ?? ''
  const by = oneOf(sortKeys, sort.replace(/^-/, ''))
  return {
    filters: {
      country: /^[A-Z]{2}$/.test(country) ? country : null,
      kind: oneOf(memberKinds, params.get('kind')),
      q: (params.get('q') ?? '').slice(0, LONGEST_SEARCH),
    },
    sort: by ? { by, descending: sort.startsWith('-') } : DEFAULT_SORT,
    member: params.get('member'),
  }
}

/** Other parameters, such as the language, stay as they are. */
export function writeSearch({ filters, sort, member }: MapSearch, before: URLSearchParams): URLSearchParams {
  const after = new URLSearchParams(before)
  const put = (name: string, value: string | null) => (value ? after.set(name, value) : after.delete(name))
  put('country', filters.country)
  put('kind', filters.kind)
  put('q', filters.q)
  put('member', member)
  const isDefault = sort.by === DEFAULT_SORT.by && !sort.descending
  put('sort', isDefault ? null : `${sort.descending ? '-' : ''}${sort.by}`)
  return after
}

export const noFilters: Filters = { country: null, kind: null, q: '' }
