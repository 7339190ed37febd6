import cyrillicBold from '@fontsource/source-serif-4/files/source-serif-4-cyrillic-600-normal.woff?url'
import cyrillic from '@fontsource/source-serif-4/files/source-serif-4-cyrillic-400-normal.woff?url'
import cyrillicExtBold from '@fontsource/source-serif-4/files/source-serif-4-cyrillic-ext-600-normal.woff?url'
import cyrillicExt from '@fontsource/source-serif-4/files/source-serif-4-cyrillic-ext-400-normal.woff?url'
import greekBold from '@fontsource/source-serif-4/files/source-serif-4-greek-600-normal.woff?url'
import greek from '@fontsource/source-serif-4/files/source-serif-4-greek-400-normal.woff?url'
import latinBold from '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff?url'
import latin from '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff?url'
import latinExtBold from '@fontsource/source-serif-4/files/source-serif-4-latin-ext-600-normal.woff?url'
import latinExt from '@fontsource/source-serif-4/files/source-serif-4-latin-ext-400-normal.woff?url'

/** One font file per script; only those that a text needs are loaded. */
const scripts = [
  { signs: /[\0-\u00ff\u2000-\u206f]/, regular: latin, bold: latinBold },
  { signs: /\p{Script=Latin}|[\u20a0-\u20cf\u2100-\u214f]/u, regular: latinExt, bold: latinExtBold },
  { signs: /\p{Script=Greek}/u, regular: greek, bold: greekBold },
  { signs: /\p{Script=Cyrillic}/u, regular: cyrillic, bold: cyrillicBold },
  { signs: /\p{Script=Cyrillic}/u, regular: cyrillicExt, bold: cyrillicExtBold },
] as const

export interface PdfFonts {
  readonly regular: readonly Uint8Array[]
  readonly bold: readonly Uint8Array[]
}

const fetchFont = async (url: string): Promise<Uint8Array> => {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`the font answered ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}

/** Fonts for the characters of a text, as far as available; the first one is Latin. */
export async function fontsFor(text: string): Promise<PdfFonts> {
  const wanted = scripts.filter(({ signs }, index) => index === 0 || signs.test(text))
  const [regular, bold] = await Promise.all([
    Promise.all(wanted.map((script) => fetchFont(script.regular))),
    Promise.all(wanted.map((script) => fetchFont(script.bold))),
  ])
  return { regular, bold }
}
