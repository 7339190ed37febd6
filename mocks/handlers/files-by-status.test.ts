/** Files can be changed only while the application is a draft: every status, every role, every action. */
import { expect, test } from 'vitest'
import { type ApplicationStatus, applicationStatuses } from '#src/domain/status.ts'
import { sha256Hex } from '#src/domain/submission-digest.ts'
import { refusalFrom, restAs } from '#tests/support/backends.ts'
import { draft, sent, storedDocument, world } from '#tests/support/world.ts'
import { type NodeBackend, startNodeBackend } from '../node.ts'
import type { StoredUpload } from '../state.ts'

const bytes = new TextEncoder().encode('%PDF-1.7 new')
const sha256 = await sha256Hex(bytes)
const applicationId = 'app-1'

/** An unfinished upload of each person, begun while it was allowed. */
const onItsWay = (personId: string): StoredUpload => ({
  id: 'upload-1',
  applicationId,
  personId,
  slot: 'DOC-7',
  name: 'new.pdf',
  sizeBytes: bytes.length,
  sha256,
  receivedBytes: 0,
  expiresAt: '2016-04-13T08:00:00.000Z',
  parts: 0,
  open: true,
})

const start = (status: ApplicationStatus, who: string) => {
  const application = status === 'draft' ? draft(applicationId) : sent(applicationId, status)
  return startNodeBackend({
    state: world({ applications: [{ ...application, documents: [storedDocument] }], uploads: [onItsWay(who)] }),
  })
}

type Person = 'owner' | 'editor' | 'reader' | 'stranger' | 'reviewer-1' | 'secretary'

/** Every action on a file, by one person. */
const acts = (who: Person, node: NodeBackend) => {
  const person = restAs(who, node)
  const upload = { applicationId, uploadId: 'upload-1' }
  return [
    () => person.beginUpload({ applicationId, slot: 'DOC-7', name: 'other.pdf', sizeBytes: bytes.length, sha256 }),
    () => person.sendPart({ ...upload, offset: 0, file: new Blob([bytes]) }),
    () => person.finishUpload({ ...upload, key: 'finish' }),
    () => person.removeDocument({ applicationId, documentId: 'doc-1' }),
  ]
}

test.each(['owner', 'editor'] as const)('draft, %s: files come and go', async (who) => {
  const node = await start('draft', who)
  for (const act of acts(who, node)) await act()
  expect(node.state().applications[0]?.documents.map(({ name, replaced }) => [name, replaced])).toEqual([
    [storedDocument.name, true],
    ['new.pdf', false],
  ])
})

const all = (who: Person, code: string) => applicationStatuses.map((status) => [status, who, code] as const)
const refused = [
  ...[...all('owner', 'not_editable'), ...all('editor', 'not_editable')].filter(([status]) => status !== 'draft'),
  ...all('reader', 'forbidden'),
  ...all('stranger', 'not_found'),
  ...all('reviewer-1', 'not_found'),
  ...all('secretary', 'not_found'),
]

test.each(refused)('%s, %s: %s, and nothing is changed', async (status, who, code) => {
  const node = await start(status, who)
  const { applications, uploads } = structuredClone(node.state())
  for (const act of acts(who, node)) expect(await refusalFrom(act())).toMatchObject({ code })
  expect(node.state().applications).toEqual(applications)
  expect(node.state().uploads).toEqual(uploads)
})

test.each(applicationStatuses)('%s: people of the application read its files all the same', async (status) => {
  const node = await start(status, 'owner')
  for (const who of ['owner', 'editor', 'reader'])
    expect((await restAs(who, node).readDocument({ applicationId, documentId: 'doc-1' })).size).toBe(
      storedDocument.sizeBytes,
    )
})
