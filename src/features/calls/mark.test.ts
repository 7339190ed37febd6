import { expect, test } from 'vitest'
import { markIn } from './mark.ts'

test('a rehearsal documents nothing, and what is unknown stays unknown', () => {
  expect(markIn({ rehearsal: true }, 'documented')).toBe('our_design')
  expect(markIn({ rehearsal: true }, 'unknown')).toBe('unknown')
  expect(markIn({ rehearsal: false }, 'documented')).toBe('documented')
})
