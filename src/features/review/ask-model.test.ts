import { expect, test } from 'vitest'
import { askProblems } from './ask-model.ts'

const asking = (message: string, text: string) => askProblems({ message, rows: [{ key: '1', address: 'a', text }] })

test('what is written is as long as its counter says, in whatever characters', () => {
  expect(asking('😀'.repeat(2000), '😀'.repeat(1000))).toEqual([])
  expect(asking('😀'.repeat(2001), '😀'.repeat(1001))).toEqual([
    { field: 'ask-message', code: 'too_long' },
    { field: 'ask-0-text', code: 'too_long' },
  ])
})
