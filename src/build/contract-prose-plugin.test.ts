import { expect, test } from 'vitest'
import { operations } from '#src/contract/operations.ts'
import { filesBelow } from '#tests/support/house.ts'
import { withoutProse } from './contract-prose-plugin.ts'

const contract = filesBelow('src/contract', ['.ts']).filter(({ text }) => text.includes('OperationSpec>'))
const countOf = (pattern: RegExp, texts: readonly string[]) => texts.join('\n').match(pattern)?.length ?? 0

test('nothing of what the contract says to implementers is left, and everything else is', () => {
  const before = contract.map(({ text }) => text)
  const after = before.map(withoutProse)
  const operation = /^ {4}method: '/gm
  expect(countOf(/^ {4}summary:/gm, before)).toBe(Object.keys(operations).length)
  expect(countOf(/^ {4}(?:summary|rule):/gm, after)).toBe(0)
  expect(countOf(operation, after)).toBe(countOf(operation, before))
  // A match that ended too late or too early would leave or remove neighbouring code.
  for (const [index, text] of after.entries()) {
    const lines = new Set((before[index] ?? '').split('\n'))
    expect(text.split('\n').filter((line) => !lines.has(line))).toEqual([])
    expect(text).not.toMatch(/' \+$/m)
  }
})

test('what the program needs of an operation stands after its prose, as written and as compiled', () => {
  const written =
    "  one: {\n    summary: 'It’s “one”',\n    rule:\n      'A \\'b\\' ' +\n      `c ${D}`,\n    method: 'GET',\n"
  expect(withoutProse(written)).toBe("  one: {\n    method: 'GET',\n")
  const compiled = 'x = { one: {\n\tsummary: "It \\"is\\"",\n\trule: "A, " + "b" + `c ${D}`,\n\tmethod: "GET",\n'
  expect(withoutProse(compiled)).toBe('x = { one: {\n\tmethod: "GET",\n')
})

test('only the document reads it', () => {
  const readers = filesBelow('src', ['.ts', '.tsx']).filter(({ text }) => /\bspec\.(?:summary|rule)\b/.test(text))
  expect(readers.map(({ path }) => path)).toEqual(['src/contract/openapi.ts'])
})
