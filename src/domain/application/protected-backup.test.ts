import { expect, test } from 'vitest'
import { isShortPassword, openBackup, type ProtectedBackup, protectBackup, readProtected } from './protected-backup.ts'

const TEXT = '{ "answers": "half \\ud83d, שלום, é" }\n'
const PASSWORD = 'a long café'

const made = async (): Promise<ProtectedBackup> => {
  const file = readProtected(await protectBackup(TEXT, PASSWORD))
  if (file === null || typeof file === 'string') throw new Error('the file is not known')
  return file
}

test('only the password opens it, however the keyboard composes it, and nothing of the text can be read before', async () => {
  const file = await made()
  expect(JSON.stringify(file)).not.toMatch(/answers|שלום/)
  expect(await openBackup(file, PASSWORD)).toBe(TEXT)
  expect(await openBackup(file, PASSWORD.normalize('NFD'))).toBe(TEXT)
  for (const wrong of ['', 'A long café', `${PASSWORD} `]) expect(await openBackup(file, wrong)).toBeNull()
})

test('two files of the same text have nothing in common', async () => {
  const [one, two] = [await made(), await made()]
  expect([one.data, one.iv, one.key.salt]).not.toContain(two.data)
  expect(one.iv).not.toBe(two.iv)
  expect(one.key.salt).not.toBe(two.key.salt)
})

const other = (letter: string | undefined): string => (letter === 'A' ? 'B' : 'A')

test.each<[string, (file: ProtectedBackup) => ProtectedBackup]>([
  ['another text', ({ data, ...file }) => ({ ...file, data: `${other(data[0])}${data.slice(1)}` })],
  ['a shorter text', ({ data, ...file }) => ({ ...file, data: data.slice(0, 8) })],
  ['no whole bytes', ({ data, ...file }) => ({ ...file, data: data.slice(0, 5) })],
  ['another number of rounds', ({ key, ...file }) => ({ ...file, key: { ...key, rounds: 1 } })],
])('a file with %s is not opened', async (_, change) => {
  expect(await openBackup(change(await made()), PASSWORD)).toBeNull()
})

test('files of later programs are told from other files', async () => {
  const file = await made()
  expect(readProtected(`\ufeff${JSON.stringify(file)}`)).toEqual(file)
  expect(readProtected(JSON.stringify({ ...file, format: 2 }))).toBe('newer')
  expect(readProtected(JSON.stringify({ ...file, key: { ...file.key, rounds: 10_000_001 } }))).toBe('broken')
  expect(readProtected(JSON.stringify({ ...file, data: undefined }))).toBe('broken')
  for (const foreign of ['', '{', '[]', '{"kind":"alliance-application-backup"}', '['.repeat(100_000)])
    expect(readProtected(foreign)).toBeNull()
})

test('a password is short by its characters, not by its bytes', () => {
  expect(isShortPassword('ééééééééé')).toBe(true)
  expect(isShortPassword('ééééééééé'.normalize('NFD'))).toBe(true)
  expect(isShortPassword('😀😀😀😀😀')).toBe(true)
  expect(isShortPassword('éééééééééé')).toBe(false)
})
