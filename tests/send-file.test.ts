import { expect, test } from 'vitest'
import { startNodeBackend } from '#mocks/node.ts'
import { MAX_PART_BYTES } from '#src/domain/application/upload.ts'
import { sha256Hex } from '#src/domain/submission-digest.ts'
import { restAs } from '#tests/support/backends.ts'
import { draft, world } from '#tests/support/world.ts'
import { sendFile } from '#src/backend/saving/send-file.ts'

const bytes = new TextEncoder().encode('%PDF-1.7'.padEnd(2 * MAX_PART_BYTES, '.'))
const what = {
  slot: 'DOC-7' as const,
  name: 'a.pdf',
  sizeBytes: bytes.length,
  sha256: await sha256Hex(bytes),
  file: new Blob([bytes]),
}

const start = async () => {
  const node = await startNodeBackend({ state: world({ applications: [draft('app-1')] }) })
  return { ...node, port: restAs('owner', node) }
}

test('what the backend threw away meanwhile is sent once more from the beginning', async () => {
  const { port, clock, state } = await start()
  const arrived: number[] = []
  const document = await sendFile(port, 'app-1', what, {
    onArrived({ receivedBytes }) {
      if (arrived.push(receivedBytes) === 2) clock.jumpTo('2016-04-13T09:00:00.000Z')
    },
  })
  expect(arrived).toEqual([0, MAX_PART_BYTES, 0, MAX_PART_BYTES, 2 * MAX_PART_BYTES])
  expect(document.sha256).toBe(what.sha256)
  expect(state().uploads.map(({ open }) => open)).toEqual([false, false])
})

test('two that send the same file at once bring it up together', async () => {
  const { port, state } = await start()
  const [one, two] = await Promise.allSettled([sendFile(port, 'app-1', what), sendFile(port, 'app-1', what)])
  expect([one.status, two.status]).toContain('fulfilled')
  expect(state().applications[0]?.documents).toHaveLength(1)
})

test('who calls it off sends no further part', async () => {
  const { port } = await start()
  const stop = new AbortController()
  const sending = sendFile(port, 'app-1', what, { signal: stop.signal, onArrived: () => stop.abort() })
  await expect(sending).rejects.toThrow(/abort/)
  expect((await port.listUploads({ applicationId: 'app-1' })).items).toMatchObject([{ receivedBytes: 0 }])
})
