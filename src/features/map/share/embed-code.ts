/**
 * URL of this view for embedding, without an open cluster list.
 *
 * @param lang Null to let the reader's browser choose the language.
 */
export function embedAddress(view: URL, lang: string | null): string {
  const address = new URL('/embed/map', view)
  for (const [name, value] of view.searchParams) address.searchParams.append(name, value)
  address.searchParams.delete('group')
  if (lang === null) address.searchParams.delete('lang')
  else address.searchParams.set('lang', lang)
  return address.href
}

const attributeText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

export const embedCode = (view: URL, lang: string | null, title: string): string =>
  `<iframe src="${attributeText(embedAddress(view, lang))}" title="${attributeText(title)}" width="800" height="640" loading="lazy"></iframe>`
