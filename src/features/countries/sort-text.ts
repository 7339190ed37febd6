/** The sort order in the URL: a column, with a minus in front for descending order. */
type Order<Key extends string> = { readonly key: Key; readonly descending: boolean }

/** Null if the text names none of these columns. */
export function readOrder<Key extends string>(keys: readonly Key[], text: string | null): Order<Key> | null {
  const key = keys.find((known) => known === text?.replace(/^-/, ''))
  return key === undefined ? null : { key, descending: text?.startsWith('-') === true }
}

export const orderText = ({ key, descending }: Order<string>): string => `${descending ? '-' : ''}${key}`
