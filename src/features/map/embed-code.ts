/** URL of this view for embedding, in a fixed language, without an open cluster list. */
export function embedAddress(view: URL, lang: string): string {
  const address = new URL('/embed/map', view)
  for (const [name, value] of view.searchParams) address.searchParams.append(name, value)
  address.searchParams.delete('group')
  address.searchParams.set('lang', lang)
  return address.href
}

const attributeText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

export const embedCode = (view: URL, lang: string, title: string): string =>
  `<iframe src="${attributeText(embedAddress(view, lang))}" title="${attributeText(title)}" width="800" height="640" loading="lazy"></iframe>`
