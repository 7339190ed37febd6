import type { Source } from '#src/domain/values.ts'

/** The source of a fact, as a cell of a file. */
export const sourceCell = ({ url, site, title }: Source): string => url ?? `${site}: ${title}`

export const sourcesCell = (sources: readonly Source[]): string => sources.map(sourceCell).join(' | ')
