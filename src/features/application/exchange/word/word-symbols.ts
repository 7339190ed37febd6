/** Characters of symbol fonts that Word inserts by itself or offers first, by their number in the font. */
const symbolFonts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Wingdings: {
    '4A': '☺',
    '4B': '😐',
    '4C': '☹',
    '6C': '●',
    '6E': '■',
    '6F': '☐',
    A7: '▪',
    A8: '☐',
    DF: '←',
    E0: '→',
    E7: '←',
    E8: '→',
    F3: '↔',
    FB: '✗',
    FC: '✓',
    FD: '☒',
    FE: '☑',
  },
  Symbol: { A3: '≤', AC: '←', AE: '→', B0: '°', B1: '±', B3: '≥', B4: '×', B7: '•', B9: '≠', BB: '≈' },
}

/** Replaces a character that only its font can show, so that the author sees the loss. */
const UNKNOWN = '\ufffd'

/** The character of a `w:sym`. Symbol fonts number their characters from F000, all other fonts use code points. */
export function signOfSymbol({ font = '', char = '' }: Readonly<Record<string, string>>): string {
  const code = /^[0-9A-Fa-f]{1,6}$/.test(char) ? Number.parseInt(char, 16) : Number.NaN
  const isOfFont = code <= 0xff || (code >= 0xf000 && code <= 0xf0ff)
  if (isOfFont) return symbolFonts[font]?.[(code % 0x100).toString(16).toUpperCase().padStart(2, '0')] ?? UNKNOWN
  return code <= 0x10ffff ? String.fromCodePoint(code) : UNKNOWN
}

/** Replaces such characters inside text: LibreOffice writes no `w:sym`. */
export const withSigns = (text: string, font: string): string =>
  font in symbolFonts
    ? text.replaceAll(/[\uf000-\uf0ff]/g, (sign) => signOfSymbol({ font, char: sign.charCodeAt(0).toString(16) }))
    : text
