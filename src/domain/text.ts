/** Text as people search it: ignoring case, accents and script. */

type Letters = Readonly<Record<string, string>>

/** Reads `аa бb` as pairs: each letter with its transcription. */
const letters = (pairs: string): Letters => Object.fromEntries(pairs.split(' ').map((pair) => [pair[0], pair.slice(1)]))

/** Cyrillic in the Latin spelling of libraries, without marks: `Кошице` becomes `kosice`, like `Košice`. */
const cyrillic = letters(
  'аa бb вv гg ґg ѓg дd ђd еe ёe єje жz зz ѕdz иi іi їi йj јj кk ќk лl љlj мm нn њnj оo пp рr сs тt ћc' +
    ' уu ўu фf хh цc чc џdz шs щst ъa ыy ь эe юju яja',
)

/** Letters with another English spelling: `Шумен` is also searched as `Shumen`. */
const cyrillicInEnglish: Letters = { ...cyrillic, ...letters('ѓgj ќkj ђdj єye жzh йy цts чch џdzh шsh щsht юyu яya') }

/** Ukraine's official spelling on maps and in passports: `Київ` is `Kyiv`, `Суми` is `Sumy`. */
const ukrainian: Letters = { ...cyrillicInEnglish, ...letters('гh єie иy їi йi хkh щshch юiu яia') }
const ukrainianAtStart = letters('єye їyi йy юyu яya')

/**
 * Georgian and Armenian national systems, and the spelling of maps at the beginning of a word: `Երևան` is `Yerevan`.
 */
const caucasian = letters(
  'აa ბb გg დd ეe ვv ზz თt იi კk ლl მm ნn ოo პp ჟzh რr სs ტt უu ფp ქk ღgh ყq შsh ჩch ცts ძdz წts ჭch ხkh ჯj ჰh ' +
    'աa բb գg դd եe զz էe ըy թt ժzh իi լl խkh ծts կk հh ձdz ղgh ճch մm յy նn շsh ոo չch պp ջj ռr սs վv տt րr ցts ւv փp ' +
    'քk օo ֆf',
)
const armenianAtStart = letters('եye ոvo')

/** Letters that Unicode does not split into base and mark, and Greek after removing marks. */
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
 * Folds a text to lower case, no marks, Latin letters, single spaces. For searching and finding duplicates; never for
 * display or sorting (`Intl.Collator` does that).
 */
export function fold(text: string): string {
  return foldWith(text, cyrillic)
}

/**
 * Whether `haystack` contains `needle`, both folded, in all common spellings of Cyrillic and Armenian. An empty or
 * blank needle is contained in everything.
 */
export function includesFolded(haystack: string, needle: string): boolean {
  const wanted = spellings(needle.trim())
  return spellings(haystack).some((text) => wanted.some((part) => text.includes(part)))
}

/** The folded text; for Cyrillic and Armenian in every common Latin spelling. */
export function spellings(text: string): readonly string[] {
  if (anyArmenian.test(text)) return [fold(text), foldWith(text, {}, armenianAtStart)]
  if (!anyCyrillic.test(text)) return [fold(text)]
  // Ukrainian omits the soft sign and the apostrophe, and distinguishes зг from ж.
  const inUkraine = text.replaceAll(/(?<=\p{L})['’ʼ](?=\p{L})/gu, '').replaceAll(/(?<=[зЗ])[гГ]/g, 'gh')
  return [fold(text), foldWith(text, cyrillicInEnglish), foldWith(inUkraine, ukrainian, ukrainianAtStart)]
}
