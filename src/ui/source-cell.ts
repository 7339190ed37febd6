import type { Source } from '#src/domain/values.ts'

/** Where something was read, in a cell of a file. */
export const sourceCell = ({ url, site, title }: Source): string => url ?? `${site}: ${title}`

export const sourcesCell = (sources: readonly Source[]): string => sources.map(sourceCell).join(' | ')
