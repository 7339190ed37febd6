/** A text in three parts: the beginning and the end that both texts share, and the differing part between them. */
export type Parts = readonly [before: string, changed: string, after: string]

const words = (text: string): string[] => text.split(/(\s+)/)

/** Splits two texts where they differ, by whole words. */
export function changedParts(here: string, there: string): readonly [Parts, Parts] {
  const [mine, theirs] = [words(here), words(there)]
  const shorter = Math.min(mine.length, theirs.length)
  let start = 0
  while (start < shorter && mine[start] === theirs[start]) start += 1
  let end = 0
  while (end < shorter - start && mine.at(-1 - end) === theirs.at(-1 - end)) end += 1
  const partsOf = (list: readonly string[]): Parts => [
    list.slice(0, start).join(''),
    list.slice(start, list.length - end).join(''),
    list.slice(list.length - end).join(''),
  ]
  return [partsOf(mine), partsOf(theirs)]
}
