import { expect, test } from 'vitest'
import { sniffFormat } from '#src/domain/application/sniff.ts'
import { sha256Hex } from '#src/domain/submission-digest.ts'
import { sampleBytes } from './sample-files.ts'
import { seedState } from './seed-state.ts'

const { applications } = await seedState()
const documents = applications.flatMap((application) => application.documents)
const onePerPlace = new Map(documents.map((document) => [document.slot, document]))

test('what the seeds say of a file is true of its bytes', async () => {
  const said = [...onePerPlace.values()].map(({ slot, format, sizeBytes, sha256 }) => [slot, format, sizeBytes, sha256])
  const found = [...onePerPlace.values()].map(async (document) => {
    const bytes = sampleBytes(document) ?? new Uint8Array()
    return [document.slot, sniffFormat(bytes), bytes.length, await sha256Hex(bytes)]
  })
  expect(said).toHaveLength(5)
  expect(said).toEqual(await Promise.all(found))
})

test('every document of the seeds has bytes, and no other one', () => {
  expect(documents.filter((document) => !sampleBytes(document))).toEqual([])
  const [first] = documents
  if (!first) throw new Error('the seeds have no document')
  expect(sampleBytes({ ...first, sha256: '0'.repeat(64) })).toBeUndefined()
})
