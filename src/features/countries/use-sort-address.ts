import type { Sort } from '#src/ui/sort-rows.ts'
import { useSearchChange } from '#src/ui/use-search-change.ts'
import { orderText, readOrder } from './sort-text.ts'

const LONGEST_SHOWN = 100

type SortAddress = {
  sort: Sort | null
  onSort: (sort: Sort) => void
  /** The order in the URL if there is no such column; the page says that it ignores it. */
  ignored: string | null
}

/**
 * The sort order of a table, stored in the URL only, so that it can be shared and survives a reload.
 *
 * @param name of the parameter.
 * @param usual the default order, not written to the URL; null is the given order of the rows.
 */
export function useSortAddress(name: string, keys: readonly string[], usual: Sort | null): SortAddress {
  const [params, applyChange] = useSearchChange()
  const text = params.get(name) || null
  const order = readOrder(keys, text)
  return {
    sort: order ? { key: order.key, direction: order.descending ? 'descending' : 'ascending' } : usual,
    ignored: text !== null && !order ? `${name}=${text.slice(0, LONGEST_SHOWN)}` : null,
    onSort: ({ key, direction }) =>
      applyChange((before) => {
        const after = new URLSearchParams(before)
        if (key === usual?.key && direction === usual.direction) after.delete(name)
        else after.set(name, orderText({ key, descending: direction === 'descending' }))
        return after
      }, true),
  }
}
