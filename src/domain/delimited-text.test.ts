import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatDelimited, parseDelimited } from './delimited-text.ts'

describe('a table as text', () => {
  test.each([
    [
      'tabs',
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'tabs before commas',
      'a, b\t1,5\nc\t2,5',
      [
        ['a, b', '1,5'],
        ['c', '2,5'],
      ],
    ],
    [
      'semicolons, with decimal commas',
      'a;1,5\nb;2,5',
      [
        ['a', '1,5'],
        ['b', '2,5'],
      ],
    ],
    [
      'commas',
      'a,1.5\nb,2.5',
      [
        ['a', '1.5'],
        ['b', '2.5'],
      ],
    ],
    [
      'quoted commas',
      '"a, b",1\n"c, d",2',
      [
        ['a, b', '1'],
        ['c, d', '2'],
      ],
    ],
    ['quoted line breaks and quotes', '"a\nb"\t"c ""d"""', [['a\nb', 'c "d"']]],
    [
      'line ends of Windows, and a mark at the beginning',
      '\ufeffa\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'an inch',
      '12" pipe\t3\n"x\t4',
      [
        ['12" pipe', '3'],
        ['"x', '4'],
      ],
    ],
    ['empty rows in between', 'a\tb\n\nc\td', [['a', 'b'], [''], ['c', 'd']]],
    ['empty cells', '\t\ta', [['', '', 'a']]],
    ['one column', 'a\nb', [['a'], ['b']]],
    ['nothing', '', []],
  ])('%s', (_, text, rows) => {
    expect(parseDelimited(text).rows).toEqual(rows)
  })

  const cell = fc.string({ unit: fc.constantFrom('a', 'é', '1', ',', ';', '"', '\n', '.', ' ', '€') }).map((text) =>
    // Spaces around a cell are trimmed, and a lone quote at the beginning opens a quoted cell.
    text.trim(),
  )

  test('what was written comes back, whatever is in it', () => {
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(table, (rows) => {
        expect(parseDelimited(formatDelimited(rows, '\t')).rows).toEqual(rows)
      }),
    )
  })

  test('no text is too strange, and none of it is lost but quotes and what parts cells', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { rows, delimiter } = parseDelimited(text)
        const letters = (of: string) => of.replaceAll(/[\s"\ufeff]/g, '').replaceAll(delimiter, '')
        expect(letters(rows.flat().join(''))).toBe(letters(text))
      }),
    )
  })
})
