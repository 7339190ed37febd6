/** The marks in a row of a chart, in per cent of its width. */
export type Drawn =
  | {
      readonly kind: 'range'
      readonly low: number | null
      readonly middle: number | null
      readonly high: number | null
      /** The middle is a computed midpoint, so its point is hollow. */
      readonly derived: boolean
      readonly official: number | null
    }
  | { readonly kind: 'count'; readonly documented: number; readonly samples: number }

/** The marks that a row may have, in the order of the legend. */
export const barKeys = ['range', 'average', 'derived', 'official', 'documented', 'sample'] as const
export type BarKey = (typeof barKeys)[number]

/** The marks that these rows use: the legend explains exactly these. */
export function keysOf(rows: readonly Drawn[]): BarKey[] {
  const used = new Set(
    rows.flatMap((row): (BarKey | false)[] =>
      row.kind === 'count'
        ? [row.documented > 0 && 'documented', row.samples > 0 && 'sample']
        : [
            (row.low !== null || row.high !== null) && 'range',
            row.middle !== null && (row.derived ? 'derived' : 'average'),
            row.official !== null && 'official',
          ],
    ),
  )
  return barKeys.filter((key) => used.has(key))
}
