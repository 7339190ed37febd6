import { memberKinds } from '#src/domain/member.ts'
import type { MemberKind } from '#src/domain/member.ts'
import { type SizeClass, sizeClasses } from '#src/domain/size-class.ts'
import { levels } from '#src/ui/map/classes.ts'
import type { Level } from '#src/ui/map/classes.ts'
import type { Spot } from '#src/ui/map/shapes.ts'
import { NO_YEAR } from './map-time.ts'
import { MAX_ZOOM, MIN_ZOOM } from './zoom-range.ts'

/**
 * The state of this page, stored in the URL only, so that every view can be shared and survives a reload; invalid
 * values are ignored and reported.
 */
export type Filters = {
  readonly country: string | null
  readonly kind: MemberKind | null
  /** By inhabitants, or `NO_SIZE` if the number is unknown. */
  readonly size: SizeFilter | null
  /** Year of joining in the form of `joinedYears`, or `NO_YEAR`. */
  readonly since: string | null
  readonly data: DataKind | null
  readonly q: string
  /** Class of the country in the legend. Applied by `chosenClass` of `map-measure.ts`, which needs all figures. */
  readonly level: Level | null
}
export const NO_SIZE = 'unknown'
export type SizeFilter = SizeClass | typeof NO_SIZE
export const sizeFilters: readonly SizeFilter[] = [...sizeClasses, NO_SIZE]
export const dataKinds = ['documented', 'applied', 'sample'] as const
export type DataKind = (typeof dataKinds)[number]
export const sortKeys = ['name', 'country', 'joined'] as const
export type Sort = { readonly by: (typeof sortKeys)[number]; readonly descending: boolean }
/** Figures that can be shown for a country. */
export const measures = ['members', 'per-million', 'authorities', 'estimate'] as const
export type Measure = (typeof measures)[number]
/** Columns by which the table of figures can be sorted. */
export const rankKeys = ['country', 'value', 'members'] as const
export type Rank = { readonly by: (typeof rankKeys)[number]; readonly descending: boolean }
/**
 * Middle of the map in kilometres on the plane of `equalArea`, rounded to a tenth, and Leaflet's zoom, to a hundredth.
 */
export type Place = Spot & { readonly zoom: number }
export type MapSearch = {
  readonly filters: Filters
  readonly sort: Sort
  readonly member: string | null
  /** Id of one participant in a cluster that cannot be split and whose list is open. */
  readonly group: string | null
  readonly measure: Measure
  /** A documented date; null means "all that is known". */
  readonly at: string | null
  /** Whether participants are drawn as places. */
  readonly places: boolean
  /** Whether countries are drawn by their figures. */
  readonly figures: boolean
  readonly rank: Rank
  /** Where somebody has moved the map; null for the default view. */
  readonly view: Place | null
}

/** Founders first; invented records have no date and come last. */
const DEFAULT_SORT: Sort = { by: 'joined', descending: false }
const DEFAULT_RANK: Rank = { by: 'value', descending: true }
const LONGEST_SEARCH = 100

const oneOf = <Value extends string>(values: readonly Value[], text: string | null): Value | null =>
  values.find((value) => value === text) ?? null

const shaped = (shape: RegExp, text: string | null): string | null => (text !== null && shape.test(text) ? text : null)

/** A column, with a minus in front for descending order. */
function readOrder<Key extends string>(keys: readonly Key[], text: string | null) {
  const by = oneOf(keys, text?.replace(/^-/, '') ?? null)
  return by && { by, descending: text?.startsWith('-') === true }
}

type Order = { readonly by: string; readonly descending: boolean }

const writeOrder = ({ by, descending }: Order, usual: Order): string | null =>
  by === usual.by && descending === usual.descending ? null : `${descending ? '-' : ''}${by}`

const MAP_KM = 20_000

export const writePlace = ({ x, y, zoom }: Place): string =>
  [Math.round(x * 10) / 10, Math.round(y * 10) / 10, Math.round(zoom * 100) / 100].map((part) => part + 0).join(',')

/** Accepts only the exact form of `writePlace`, so that a URL is understood in full or not at all. */
function readPlace(text: string | null): Place | null {
  const [x = NaN, y = NaN, zoom = NaN, ...more] = text?.split(',').map(Number) ?? []
  const isOnMap = Math.abs(x) <= MAP_KM && Math.abs(y) <= MAP_KM && zoom >= MIN_ZOOM && zoom <= MAX_ZOOM
  return isOnMap && more.length === 0 && writePlace({ x, y, zoom }) === text ? { x, y, zoom } : null
}

export function readSearch(params: URLSearchParams): MapSearch {
  return {
    filters: {
      country: shaped(/^[A-Z]{2}$/, params.get('country')?.toUpperCase() ?? null),
      kind: oneOf(memberKinds, params.get('kind')),
      size: oneOf(sizeFilters, params.get('size')),
      since: shaped(/^(\d{4}|\d{4}-(\d{4})?|-\d{4}|unknown)$/, params.get('since')),
      data: oneOf(dataKinds, params.get('data')),
      q: (params.get('q') ?? '').slice(0, LONGEST_SEARCH),
      level: levels.find((level) => String(level) === params.get('class')) ?? null,
    },
    sort: readOrder(sortKeys, params.get('sort')) ?? DEFAULT_SORT,
    member: params.get('member') || null,
    group: params.get('group') || null,
    measure: oneOf(measures, params.get('measure')) ?? 'members',
    at: shaped(/^\d{4}(-\d{2}(-\d{2})?)?$/, params.get('at')),
    places: params.get('places') !== 'off',
    figures: params.get('figures') !== 'off',
    rank: readOrder(rankKeys, params.get('rank')) ?? DEFAULT_RANK,
    view: readPlace(params.get('view')),
  }
}

/** Keeps other parameters, such as the language. */
export function writeSearch(search: MapSearch, before: URLSearchParams): URLSearchParams {
  const { filters, sort, member, group, measure, at, places, figures, rank, view } = search
  const after = new URLSearchParams(before)
  const put = (name: Parameter, value: string | null) => (value ? after.set(name, value) : after.delete(name))
  put('country', filters.country)
  put('kind', filters.kind)
  put('size', filters.size)
  put('since', filters.since)
  put('data', filters.data)
  put('q', filters.q)
  put('class', filters.level === null ? null : String(filters.level))
  put('member', member)
  put('group', group)
  put('measure', measure === 'members' ? null : measure)
  put('at', at)
  put('places', places ? null : 'off')
  put('figures', figures ? null : 'off')
  put('sort', writeOrder(sort, DEFAULT_SORT))
  put('rank', writeOrder(rank, DEFAULT_RANK))
  put('view', view && writePlace(view))
  return after
}

/** All parameters that this page understands. */
export const parameters = [
  'class',
  'country',
  'kind',
  'size',
  'since',
  'data',
  'q',
  'member',
  'group',
  'measure',
  'at',
  'places',
  'figures',
  'sort',
  'rank',
  'view',
] as const
type Parameter = (typeof parameters)[number]

/** Changes that go with another measure: its classes differ, and counts have no second column to sort by. */
export const withMeasure = ({ filters, rank }: MapSearch, measure: Measure): Partial<MapSearch> => ({
  measure,
  filters: { ...filters, level: null },
  rank: rankUnder(rank, measure),
})

const rankUnder = (rank: Rank, measure: Measure): Rank =>
  rank.by === 'members' && measure === 'members' ? DEFAULT_RANK : rank

/** Classes in the legend of a measure: totals use no colours, and undrawn figures have no legend. */
const classesOf = (measure: Measure, isDrawn: boolean): ReadonlySet<Level> => {
  if (!isDrawn) return new Set()
  return new Set(measure === 'per-million' || measure === 'authorities' ? levels : ['unknown', 0, 1])
}

/** Items that a URL can name. */
export type KnownThings = {
  readonly countries: ReadonlySet<string>
  readonly members: ReadonlySet<string>
  readonly years: ReadonlySet<string>
  readonly dates: ReadonlySet<string>
  readonly measures: ReadonlySet<Measure>
}

/** The view of a URL as far as its items exist, and the parts that are ignored. */
export function followSearch(
  params: URLSearchParams,
  known: KnownThings,
): { search: MapSearch; ignored: readonly string[] } {
  const asked = readSearch(params)
  const among = <Value>(things: ReadonlySet<Value>, value: Value | null) =>
    value !== null && things.has(value) ? value : null
  const followed = among(known.measures, asked.measure) ?? 'members'
  const search: MapSearch = {
    ...asked,
    filters: {
      ...asked.filters,
      country: among(known.countries, asked.filters.country),
      level: among(classesOf(followed, asked.figures), asked.filters.level),
      since: asked.filters.since === NO_YEAR ? NO_YEAR : among(known.years, asked.filters.since),
    },
    member: among(known.members, asked.member),
    group: asked.member ? null : among(known.members, asked.group),
    measure: followed,
    at: among(known.dates, asked.at),
    rank: rankUnder(asked.rank, followed),
  }
  // A parameter was not understood if writing the view gives another value, apart from capitals and length.
  const kept = writeSearch(search, new URLSearchParams())
  const usual: Partial<Record<Parameter, string>> = {
    measure: 'members',
    places: 'on',
    figures: 'on',
    sort: 'joined',
    rank: '-value',
  }
  const ignored = parameters.flatMap((name) => {
    const text = params.get(name)
    const isFollowed =
      text === null ||
      text === '' ||
      name === 'q' ||
      text === usual[name] ||
      kept.get(name)?.toLowerCase() === text.toLowerCase()
    return isFollowed ? [] : [`${name}=${text.slice(0, LONGEST_SEARCH)}`]
  })
  return { search, ignored }
}

export const noFilters: Filters = { country: null, kind: null, size: null, since: null, data: null, q: '', level: null }

/** Whether filters leave out participants that the figures of countries would count: a chosen country or class does not. */
export const changesFigures = (filters: Filters): boolean =>
  Object.values({ ...filters, country: null, level: null }).some((value) => value !== null && value !== '')
