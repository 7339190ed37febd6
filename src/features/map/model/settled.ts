/**
 * Returns the same object for equal values, so that memoised work on every member is kept if another part of the URL
 * changes, as with each move of the map.
 */
export function settled<Thing extends object>(): (thing: Thing) => Thing {
  let last: { readonly text: string; readonly thing: Thing } | null = null
  return (thing) => {
    const text = JSON.stringify(thing)
    if (last?.text !== text) last = { text, thing }
    return last.thing
  }
}
