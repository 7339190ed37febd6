export type Sortable<Row> = {
  key: string
  /** Makes the column sortable. Null sorts last in both directions. */
  sortValue?: (row: Row) => string | number | null
}

export type Sort = { key: string; direction: 'ascending' | 'descending' }

/** Sorts rows by one column. */
export const sortRows = <Row>(
  rows: readonly Row[],
  columns: readonly Sortable<Row>[],
  sort: Sort | null | undefined,
  compare: (a: string, b: string) => number,
): readonly Row[] => {
  const value = columns.find((column) => column.key === sort?.key)?.sortValue
  if (!sort || !value) return rows
  const sign = sort.direction === 'ascending' ? 1 : -1
  return rows.toSorted((first, second) => {
    const a = value(first)
    const b = value(second)
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b)))
  })
}
