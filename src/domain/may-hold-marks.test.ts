import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mayHoldMarks } from './may-hold-marks.ts'
import { readMarks } from './text-marks.ts'

const isPlain = (text: string) =>
  readMarks(text).every(
    (block) => block.kind === 'paragraph' && block.spans.every(({ bold, href }) => !bold && href === null),
  )

test('a text in which there is a mark is one that may hold marks', () => {
  const signs = ['- ', '•\t', '2) ', '1. ', '**', '\n', ' ', 'a', 'é', '@', '.', 'HTTP://', 'x.eu', '\ud800']
  const texts = fc.array(fc.constantFrom(...signs), { maxLength: 12 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(texts, (text) => {
      expect(isPlain(text) || mayHoldMarks(text)).toBe(true)
    }),
  )
})

test('ordinary sentences hold none', () => {
  expect(mayHoldMarks('Two districts - both small - have grown by 1.5 million; 2 * 3.\n\nThey met at 5 p.m.')).toBe(
    false,
  )
})
