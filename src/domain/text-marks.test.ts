import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readMarks, type TextBlock, type TextSpan } from './text-marks.ts'

/** Shows blocks in short form: bold as <b>, links as <a>, a list as an array. */
const shown = (text: string) =>
  readMarks(text).map((block) =>
    block.kind === 'paragraph' ? inline(block.spans) : block.items.map(({ mark, spans }) => mark + inline(spans)),
  )
const inline = (spans: readonly TextSpan[]) =>
  spans
    .map(({ text, bold, href }) => [text, href !== null && 'a', bold && 'b'] as const)
    .map(([text, link, bold]) =>
      [link, bold].reduce<string>((inner, tag) => (tag ? `<${tag}>${inner}</${tag}>` : inner), text),
    )
    .join('')
    .replaceAll('</b><b>', '')

describe('lists', () => {
  test.each([
    ['hyphens', '- Bus\n- Hall', [['- Bus', '- Hall']]],
    ['asterisks and bullets', '* Bus\n• Hall\n•\tTea', [['* Bus', '• Hall', '•\tTea']]],
    ['numbers as typed', '1. Bus\n2) Hall\n3. Tea', [['1. Bus', '2) Hall', '3. Tea']]],
    ['numbers with a gap', '1. Bus\n2. Hall\n10. Tea', [['1. Bus', '2. Hall', '10. Tea']]],
    ['numbers that go on', '7. Bus\n8. Hall', [['7. Bus', '8. Hall']]],
    ['the same number again', '1. Bus\n1. Hall', [['1. Bus', '1. Hall']]],
    ['blank lines between entries', '1. Bus\n\n2. Hall\n \n3. Tea', [['1. Bus', '2. Hall', '3. Tea']]],
    ['text around', 'We need:\n- Bus\nand\n2. no list', ['We need:', ['- Bus'], 'and\n2. no list']],
    ['a number that goes on after text', '1. Bus\nfor us\n2. Hall', [['1. Bus'], 'for us', ['2. Hall']]],
    ['both kinds', '- Bus\n1. Hall', [['- Bus'], ['1. Hall']]],
    ['lines of Windows', '- Bus\r\n- Hall\r\n', [['- Bus\r', '- Hall\r']]],
  ])('%s', (_, text, expected) => {
    expect(shown(text)).toEqual(expected)
  })

  test.each([
    ['a decimal number', '1.5 million'],
    ['a date', '12. April 2016'],
    ['a year', '2016. Then'],
    ['a hyphen in a line', 'Bus - Hall'],
    ['a hyphen without a space', '-Bus\n-5'],
    ['a mark with nothing', '-\n- \n* \n1. \n1.'],
    ['a rule', '- - -\n* * *\n---\n***'],
    ['a line that begins with a space', ' - Bus'],
    ['a dash', '– Bus'],
  ])('not %s', (_, text) => {
    expect(shown(text)).toEqual([text])
  })
})

describe('bold', () => {
  test.each([
    ['**so**', '<b>so</b>'],
    ['It is **very, very** much; „**so**“.', 'It is <b>very, very</b> much; „<b>so</b>“.'],
    ['**a * b**', '<b>a * b</b>'],
    ['**open **so**', '**open <b>so</b>'],
    ['**see https://coe.int now**', '<b>see <a>https://coe.int</a> now</b>'],
    ['**https://coe.int**.', '<b><a>https://coe.int</a></b>.'],
  ])('%s', (text, expected) => {
    expect(shown(text)).toEqual([expected])
  })

  test.each([
    ['2 * 3'],
    ['2 ** 3 ** 4'],
    ['2**3**4'],
    ['a*'],
    ['*so*'],
    ['***so***'],
    ['****'],
    ['** so **'],
    ['**so'],
    ['so**'],
    ['**so\nmore**'],
    ['__so__'],
    ['<b>so</b>'],
  ])('not %s', (text) => {
    expect(readMarks(text)).toEqual([{ kind: 'paragraph', spans: [{ at: 0, text, bold: false, href: null }] }])
  })

  test('in an entry of a list', () => {
    expect(shown('- **Bus**: two\n* **Hall**')).toEqual([['- <b>Bus</b>: two', '* <b>Hall</b>']])
  })
})

describe('paragraphs', () => {
  test('are parted by blank lines, and keep their breaks', () => {
    expect(shown('\n\none\ntwo\n\n \t\nthree')).toEqual(['one\ntwo', 'three'])
  })

  test('there are none in nothing', () => {
    expect([readMarks(''), readMarks(' \n ')]).toEqual([[], []])
  })
})

type Piece = Pick<TextSpan, 'at' | 'text'>

const piecesOf = (block: TextBlock): readonly Piece[] =>
  block.kind === 'paragraph'
    ? block.spans
    : block.items.flatMap(({ at, mark, spans }): Piece[] => [{ at, text: mark }, ...spans])

/** Puts the parsed pieces back at their indexes, and collects what lies between them. */
function putBack(text: string) {
  const pieces = readMarks(text).flatMap(piecesOf)
  const ends = [0, ...pieces.map((piece) => piece.at + piece.text.length)]
  const between = [...pieces.map(({ at }) => at), text.length].map((at, index) => text.slice(ends[index], at))
  const whole = pieces.map((piece, index) => `${between[index]}${piece.text}`).join('') + between.at(-1)
  return { whole, between: between.join('').replaceAll('**', '').trim() }
}

describe('any text', () => {
  test('loses no sign', () => {
    const signs = [
      '- ',
      '* ',
      '• ',
      '1. ',
      '2) ',
      '**',
      '*',
      '\n',
      '\r\n',
      ' ',
      'a',
      'é',
      'ש',
      '\ud800',
      '\u202e',
      '@',
      '.',
    ]
    const marked = fc.array(fc.constantFrom(...signs, 'https://', 'x.eu', '👩\u200d👧')).map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(marked, fc.string({ unit: 'binary' }), fc.string()), (text) => {
        // Between the pieces there are pairs of asterisks and blank lines, nothing else.
        expect(putBack(text)).toEqual({ whole: text, between: '' })
      }),
      { numRuns: 200 },
    )
  })

  // An algorithm with quadratic time would need hours.
  test.each([
    ['**'],
    ['**a** '],
    ['- a\n'],
    ['1. a\n'],
    ['\n'],
    ['a@'],
    ['http://'],
    ['https://a.eu"'],
    ['https://a.eu('],
    ['\ud800'],
  ])(
    'of a megabyte of %j is read whole',
    (part) => {
      const text = part.repeat(Math.ceil(1_000_000 / part.length))
      const read = putBack(text)
      expect(read.whole === text).toBe(true)
      expect(read.between).toBe('')
    },
    60_000,
  )
})
