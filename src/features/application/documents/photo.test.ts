import { describe, expect, test } from 'vitest'
import { photoSize } from './photo.ts'
import { photoPdf } from './photo-pdf.ts'

test.each([
  [4032, 3024, 2400, 1800],
  [3024, 4032, 1800, 2400],
  [1000, 800, 1000, 800],
  [100_000, 1, 2400, 1],
])('a picture of %i × %i is sent as %i × %i', (width, height, sentWidth, sentHeight) => {
  expect(photoSize(width, height)).toEqual({ width: sentWidth, height: sentHeight })
})

describe('a photograph in a PDF', () => {
  const bytes = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 200, 255, 0xff, 0xd9)
  const written = async (width: number, height: number, title = 'Signature (page)') => {
    const blob = photoPdf({ bytes, width, height }, { title, language: 'en' })
    return Buffer.from(await blob.arrayBuffer()).toString('latin1')
  }

  test('has the picture as it is, and a table that finds every object', async () => {
    const text = await written(1800, 2400)
    expect(text).toContain(Buffer.from(bytes).toString('latin1'))
    const table = Number(/startxref\n(\d+)/.exec(text)?.[1])
    expect(text.slice(table, table + 4)).toBe('xref')
    const offsets = [...text.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, offset]) => Number(offset))
    expect(offsets).toHaveLength(10)
    for (const [index, offset] of offsets.entries())
      expect(text.slice(offset)).toMatch(new RegExp(`^${index + 1} 0 obj\n`))
  })

  test('is a page of A4 as the picture stands, with the picture inside', async () => {
    expect(await written(1800, 2400)).toMatch(/MediaBox \[0 0 595\.28 841\.89\]/)
    expect(await written(2400, 1800)).toMatch(/MediaBox \[0 0 841\.89 595\.28\]/)
    expect(await written(1800, 2400)).toContain('q 559.28 0.00 0.00 745.71 18.00 48.09 cm')
  })

  test('tells its title, whatever is in it', async () => {
    expect(await written(10, 10, 'Ș)')).toContain('/Title <feff02180029>')
  })
})
