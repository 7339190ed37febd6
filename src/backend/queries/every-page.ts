const PAGE = 200

type Page<Item> = { items: readonly Item[]; next: string | null }

/** Asks for one page after another, for views that show the whole list. */
export async function everyPage<Item>(
  ask: (page: { limit: number; cursor?: string }) => Promise<Page<Item>>,
): Promise<Item[]> {
  const items: Item[] = []
  let cursor: string | undefined
  do {
    const page = await ask({ limit: PAGE, ...(cursor !== undefined && { cursor }) })
    items.push(...page.items)
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  return items
}
