/** Text as people search it: without minding case, accents or script. */

type Letters = Readonly<Record<string, string>>

/** `аa бb`: each letter with what it is written as. */
const letters = (pairs: string): Letters => Object.fromEntries(pairs.split(' ').map((pair) => [pair[0], pair.slice(1)]))

/** Cyrillic as libraries write it in Latin, marks dropped: `Кошице` is `kosice`, like `Košice`. */
const cyrillic = letters(
  'аa бb вv гg ґg ѓg дd ђd еe ёe єje жz зz ѕdz иi іi їi йj јj кk ќk лl љlj мm нn њnj оo пp рr сs тt ћc' +
    ' уu ўu фf хh цc чc џdz шs щst ъa ыy ь эe юju яja',
)

/** Where English spelling differs: `Шумен` is also looked for as `Shumen`. */
const cyrillicInEnglish: Letters = { ...cyrillic, ...letters('ѓgj ќkj ђdj єye жzh йy цts чch џdzh шsh щsht юyu яya') }

/** Ukraine's own spelling on maps and in passports: `Київ` is `Kyiv`, `Суми` is `Sumy`. */
const ukrainian: Letters = { ...cyrillicInEnglish, ...letters('гh єie иy їi йi хkh щshch юiu яia') }
const ukrainianAtStart = letters('єye їyi йy юyu яya')

/** Both national systems, and what maps write where a word begins: `Երևան` is `Yerevan`. */
const caucasian = letters(
  'აa ბb გg დd ეe ვv ზz თt იi კk ლl მm ნn ოo პp ჟzh რr სs ტt უu ფp ქk ღgh ყq შsh ჩch ცts ძdz წts ჭch ხkh ჯj ჰh ' +
    'աa բb գg դd եe զz էe ըy թt ժzh իi լl խkh ծts կk հh ձdz ղgh ճch մm յy նn շsh ոo չch պp ջj ռr սs վv տt րr ցts ւv փp ' +
    'քk օo ֆf',
)
const armenianAtStart = letters('եye ոvo')

/** Letters that Unicode does not split into a base and a mark, and Greek after its marks are gone. */
const others: Letters = {
  ...caucasian,
  ...letters(
    'ßss æae œoe øo łl đd ðd þth ıi ħh ŋn ŧt əe αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs' +
      " τt υy φf χch ψps ωo ‘' ’' ʼ' ‐- ‑- –-",
  ),
}

const anyCyrillic = /\p{Script=Cyrillic}/u
const anyArmenian = /\p{Script=Armenian}/u
const notAscii = /[^\0-\u007F]/gu
const wordStart = /(?<![\p{L}\p{M}'’ʼ])\p{L}/gu

function foldWith(text: string, own: Letters, atStart?: Letters): string {
  const whole = text.normalize('NFKC').toLowerCase().normalize('NFC')
  return (atStart ? whole.replaceAll(wordStart, (letter) => atStart[letter] ?? letter) : whole)
    .replaceAll(notAscii, (letter) => own[letter] ?? letter)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/ου|ու/g, (pair) => (pair === 'ου' ? 'ou' : 'u'))
    .replaceAll(notAscii, (letter) => others[letter] ?? own[letter] ?? letter)
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
 * Whether `needle` stands somewhere in `haystack`, both folded, Cyrillic and Armenian tried in their common spellings.
 * An empty needle, or one of white space only, is in everything.
 */
export function includesFolded(haystack: string, needle: string): boolean {
  const wanted = spellings(needle.trim())
  return spellings(haystack).some((text) => wanted.some((part) => text.includes(part)))
}

/** The folded text; for Cyrillic and Armenian in every common way of writing it in Latin letters. */
export function spellings(text: string): readonly string[] {
  if (anyArmenian.test(text)) return [fold(text), foldWith(text, {}, armenianAtStart)]
  if (!anyCyrillic.test(text)) return [fold(text)]
  // Ukrainian leaves the soft sign and the apostrophe out, and writes зг apart from ж.
  const inUkraine = text.replaceAll(/(?<=\p{L})['’ʼ](?=\p{L})/gu, '').replaceAll(/(?<=[зЗ])[гГ]/g, 'gh')
  return [fold(text), foldWith(text, cyrillicInEnglish), foldWith(inUkraine, ukrainian, ukrainianAtStart)]
}
