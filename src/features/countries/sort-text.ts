/** How the order of a table stands in the address: a column, with a minus before it for the other way round. */
type Order<Key extends string> = { readonly key: Key; readonly descending: boolean }

/** Null when it names no column of these. */
export function readOrder<Key extends string>(keys: readonly Key[], text: string | null): Order<Key> | null {
  const key = keys.find((known) => known === text?.replace(/^-/, ''))
  return key === undefined ? null : { key, descending: text?.startsWith('-') === true }
}

export const orderText = ({ key, descending }: Order<string>): string => `${descending ? '-' : ''}${key}`
