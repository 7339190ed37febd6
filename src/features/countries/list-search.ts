import type { CountryFigures } from '#src/domain/country-figures.ts'
import { orderText, readOrder } from './sort-text.ts'

/**
 * The state of the list of countries, stored in the URL only, so that every view can be shared and survives a reload;
 * invalid values are ignored.
 */
export const shows = ['participants', 'none', 'estimate', 'unknown'] as const
export type Show = (typeof shows)[number]
/** The options that need no participants. */
export const showsOfEstimates: readonly Show[] = ['estimate', 'unknown']
export const sortKeys = ['name', 'members', 'perMillion', 'authorities', 'estimate', 'share'] as const
export type SortKey = (typeof sortKeys)[number]
export type ListSort = { readonly key: SortKey; readonly descending: boolean }
export type ListSearch = { readonly q: string; readonly show: Show | null; readonly sort: ListSort }

const DEFAULT_SORT: ListSort = { key: 'name', descending: false }
const LONGEST_SEARCH = 100

const oneOf = <Value extends string>(values: readonly Value[], text: string | null): Value | null =>
  values.find((value) => value === text) ?? null

const countedKeys: readonly SortKey[] = ['members', 'perMillion', 'authorities']

/**
 * Columns of the table: a column without any figure is left out.
 *
 * @param withMembers False if the participants did not load, so that none can be counted.
 */
export const offeredKeys = (rows: readonly CountryFigures[], withMembers = true): readonly SortKey[] =>
  sortKeys.filter(
    (key) =>
      (withMembers || !countedKeys.includes(key)) &&
      (key !== 'authorities' || rows.some(({ authorities }) => authorities.value !== null)),
  )

export function readSearch(
  params: URLSearchParams,
  offered: readonly SortKey[] = sortKeys,
  offeredShows: readonly Show[] = shows,
): ListSearch {
  return {
    q: (params.get('q') ?? '').slice(0, LONGEST_SEARCH),
    show: oneOf(offeredShows, params.get('show')),
    sort: readOrder(offered, params.get('sort')) ?? DEFAULT_SORT,
  }
}

/** Keeps other parameters, such as the language. */
export function writeSearch({ q, show, sort }: ListSearch, before: URLSearchParams): URLSearchParams {
  const after = new URLSearchParams(before)
  const put = (name: string, value: string | null) => (value ? after.set(name, value) : after.delete(name))
  put('q', q)
  put('show', show)
  const isDefault = sort.key === DEFAULT_SORT.key && !sort.descending
  put('sort', isDefault ? null : orderText(sort))
  return after
}

/** Invalid parts of the URL, as written there, so that the page can say that it ignores them. */
export function ignoredParts(
  params: URLSearchParams,
  offered: readonly SortKey[] = sortKeys,
  offeredShows: readonly Show[] = shows,
): string[] {
  const { show, sort } = readSearch(params, offered, offeredShows)
  const followed = { show: show ?? '', sort: orderText(sort) }
  return (['show', 'sort'] as const).flatMap((name) => {
    const text = params.get(name) ?? ''
    return text === '' || text === followed[name] ? [] : [`${name}=${text.slice(0, LONGEST_SEARCH)}`]
  })
}
