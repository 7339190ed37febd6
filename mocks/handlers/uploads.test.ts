import { expect, test } from 'vitest'
import { MAX_PART_BYTES } from '#src/domain/application/upload.ts'
import { sha256Hex } from '#src/domain/submission-digest.ts'
import { refusalFrom, restAs } from '#tests/support/backends.ts'
import { DEADLINE, draft, sent, world } from '#tests/support/world.ts'
import { startNodeBackend } from '../node.ts'

const bytes = new TextEncoder().encode('%PDF-1.7'.padEnd(MAX_PART_BYTES + 10, '.'))
const file = { slot: 'DOC-7' as const, name: 'a.pdf', sizeBytes: bytes.length, sha256: await sha256Hex(bytes) }

const start = async (status: 'draft' | 'reopened' = 'draft') => {
  const application = status === 'draft' ? draft('app-1') : { ...sent('app-1', 'submitted'), status: 'draft' as const }
  const startAt = status === 'draft' ? '2016-04-12T08:00:00.000Z' : '2016-04-29T14:00:00.000Z'
  const node = await startNodeBackend({ state: world({ applications: [application] }), startAt })
  const owner = restAs('owner', node)
  const begin = () => owner.beginUpload({ applicationId: 'app-1', ...file })
  const { id: uploadId } = await begin()
  const send = () =>
    owner.sendPart({ applicationId: 'app-1', uploadId, offset: 0, file: new Blob([bytes.slice(0, MAX_PART_BYTES)]) })
  await send()
  return { ...node, owner, begin, uploadId }
}

test('what is not finished is kept for a day after its last part, and its bytes no longer', async () => {
  const { clock, begin, owner, uploadId, file: fileOf, state } = await start()
  clock.jumpTo('2016-04-13T07:59:59.999Z')
  expect(await begin()).toMatchObject({ id: uploadId, receivedBytes: MAX_PART_BYTES })
  expect((await fileOf(`${uploadId}.0`))?.size).toBe(MAX_PART_BYTES)
  clock.jumpTo('2016-04-13T08:00:00.000Z')
  expect(await owner.listUploads({ applicationId: 'app-1' })).toEqual({ items: [] })
  const finishing = owner.finishUpload({ applicationId: 'app-1', uploadId, key: 'k' })
  expect(await refusalFrom(finishing)).toMatchObject({ code: 'not_found' })
  const again = await begin()
  expect(again).toMatchObject({ receivedBytes: 0, expiresAt: '2016-04-14T08:00:00.000Z' })
  expect(again.id).not.toBe(uploadId)
  expect(await fileOf(`${uploadId}.0`)).toBeUndefined()
  expect(state().uploads.map(({ open }) => open)).toEqual([false, true])
})

test('after the deadline a version that was in time can no longer get a file', async () => {
  const { clock, begin, owner, uploadId } = await start('reopened')
  clock.jumpTo(DEADLINE)
  expect(await begin()).toMatchObject({ id: uploadId })
  clock.jumpTo('2016-04-29T15:00:00.001Z')
  const rest = new Blob([bytes.slice(MAX_PART_BYTES)])
  const input = { applicationId: 'app-1', uploadId }
  for (const attempt of [
    begin,
    () => owner.sendPart({ ...input, offset: MAX_PART_BYTES, file: rest }),
    () => owner.finishUpload({ ...input, key: 'k' }),
  ])
    expect(await refusalFrom(attempt())).toMatchObject({ code: 'not_editable', why: 'deadline_passed' })
})
