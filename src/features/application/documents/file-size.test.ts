import { expect, test } from 'vitest'
import { formatsFor } from '#src/i18n/formats.ts'
import { fileSize } from './file-size.ts'

test.each([
  ['en', '82\u00a0kB', '1.4\u00a0MB', '120\u00a0kB/s'],
  ['fr', '82\u00a0ko', '1,4\u00a0Mo', '120\u00a0ko/s'],
  ['de', '82\u00a0kB', '1,4\u00a0MB', '120\u00a0kB/s'],
] as const)('sizes and speeds are written as in %s, on one line', (locale, small, large, speed) => {
  const { number } = formatsFor(locale)
  expect(fileSize(81_600, number)).toBe(small)
  expect(fileSize(1_400_000, number)).toBe(large)
  expect(fileSize(120_000, number, '-per-second')).toBe(speed)
})
