import { useFormats } from '#src/i18n/use-formats.ts'
import { leaders } from './dashboard-model.ts'

/** Names the rows that share the first place, for a summary: how many (0 if they are too many to name), which, and their count. */
export function useLeaders() {
  const { list } = useFormats()
  return (rows: readonly { readonly name: string; readonly count: number }[]) => {
    const first = leaders(rows)
    return { leaders: first.length, most: list(first.map(({ name }) => name)), value: rows[0]?.count ?? 0 }
  }
}
