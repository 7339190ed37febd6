/**
 * Texts in nine scripts, each with the number of characters that every backend counts in it. The numbers come from another
 * implementation: Python's `len` after `unicodedata.normalize('NFC', text)`.
 */
export const countedTexts = [
  // An accent typed after its letter is part of it.
  { script: 'Latin', text: 'Ţara, cafe\u0301, nai\u0308ve, r\u030ci\u0301jen, Lo\u0301dz\u0301, łódź', characters: 36 },
  // An accent typed after its letter is part of it, in older code points too.
  { script: 'Greek', text: 'Συνη\u0301γοροι στην Αθη\u0301να, \u1f71\u1f79', characters: 24 },
  // The breve of й is part of it.
  { script: 'Cyrillic', text: 'Първи\u0306 ден: мои\u0306 раи\u0306он, Киі\u0308в, їй', characters: 30 },
  // Capital letters count like small ones.
  { script: 'Georgian', text: 'თბილისი, საქართველო, \u1c97\u1c91', characters: 23 },
  // A ligature with a code point of its own counts one.
  { script: 'Armenian', text: 'Երևան, խմբագրություն, և', characters: 23 },
  // Points count; letters with a point in one code point are taken apart by NFC.
  { script: 'Hebrew', text: 'ש\u05b8לו\u05b9ם, \ufb2a, \ufb4b', characters: 14 },
  // Vowel marks and the mark of direction count.
  { script: 'Arabic', text: 'ا\u0653ب, الس\u0651\u064eلام\u064f, \u200fنعم', characters: 19 },
  // Vowel signs count; two letters are taken apart by NFC.
  { script: 'Devanagari', text: 'रोमानी, \u0958\u095b, न\u093c', characters: 15 },
  // A sign of several code points counts each of them, joiners too.
  { script: 'emoji', text: '👋🏽 👩\u200d👩\u200d👧\u200d👦 🇷🇴 1\ufe0f\u20e3 ❤\ufe0f', characters: 20 },
] as const
