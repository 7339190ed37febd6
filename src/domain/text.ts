/** Text as people search it: without minding case, accents or script. */

/** Cyrillic as libraries write it in Latin, marks dropped: `Кошице` is `kosice`, like `Košice`. */
const cyrillic: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  ѓ: 'g',
  д: 'd',
  ђ: 'd',
  е: 'e',
  ё: 'e',
  є: 'je',
  ж: 'z',
  з: 'z',
  ѕ: 'dz',
  и: 'i',
  і: 'i',
  ї: 'i',
  й: 'j',
  ј: 'j',
  к: 'k',
  ќ: 'k',
  л: 'l',
  љ: 'lj',
  м: 'm',
  н: 'n',
  њ: 'nj',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  ћ: 'c',
  у: 'u',
  ў: 'u',
  ф: 'f',
  х: 'h',
  ц: 'c',
  ч: 'c',
  џ: 'dz',
  ш: 's',
  щ: 'st',
  ъ: 'a',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'ju',
  я: 'ja',
}

/** Where English spelling differs: `Шумен` is also looked for as `Shumen`. */
const cyrillicInEnglish: Readonly<Record<string, string>> = {
  ...cyrillic,
  ђ: 'dj',
  є: 'ye',
  ж: 'zh',
  й: 'y',
  ц: 'ts',
  ч: 'ch',
  џ: 'dzh',
  ш: 'sh',
  щ: 'sht',
  ю: 'yu',
  я: 'ya',
}

/** Letters that Unicode does not split into a base and a mark, and Greek after its marks are gone. */
const others: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  ŧ: 't',
  ə: 'e',
  α: 'a',
  β: 'v',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  η: 'i',
  θ: 'th',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'x',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  ς: 's',
  τ: 't',
  υ: 'y',
  φ: 'f',
  χ: 'ch',
  ψ: 'ps',
  ω: 'o',
  '‘': "'",
  '’': "'",
  ʼ: "'",
  '‐': '-',
  '‑': '-',
  '–': '-',
}

const anyCyrillic = /\p{Script=Cyrillic}/u
const notAscii = /[^\0-\u007F]/gu

function foldWith(text: string, letters: Readonly<Record<string, string>>): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(notAscii, (letter) => letters[letter] ?? letter)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ου', 'ou')
    .replaceAll(notAscii, (letter) => others[letter] ?? letters[letter] ?? letter)
    .replaceAll(/\s+/g, ' ')
}

/**
 * One spelling for all: lower case, no marks, Latin letters, single spaces. For searching and for finding duplicates;
 * never shown and never for sorting (`Intl.Collator` does that).
 */
export function fold(text: string): string {
  return foldWith(text, cyrillic)
}

/**
 * Whether `needle` stands somewhere in `haystack`, both folded, Cyrillic tried in both common spellings.
 * An empty needle, or one of white space only, is in everything.
 */
export function includesFolded(haystack: string, needle: string): boolean {
  const wanted = spellings(needle.trim())
  return spellings(haystack).some((text) => wanted.some((part) => text.includes(part)))
}

/** The folded text; for Cyrillic in both common ways of writing it in Latin letters. */
export function spellings(text: string): readonly string[] {
  return anyCyrillic.test(text) ? [fold(text), foldWith(text, cyrillicInEnglish)] : [fold(text)]
}
