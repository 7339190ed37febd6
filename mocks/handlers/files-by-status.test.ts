/** A file is changed only while the application is a draft: every status, every role, every act. */
import { describe, expect, test } from 'vitest'
import { type ApplicationStatus, applicationStatuses } from '#src/domain/status.ts'
import { sha256Hex } from '#src/domain/submission-digest.ts'
import { refusalFrom, restAs } from '#tests/support/backends.ts'
import { draft, sent, world } from '#tests/support/world.ts'
import { startNodeBackend } from '../node.ts'
import { sampleFacts } from '../seeds/sample-files.ts'
import type { StoredDocument, StoredUpload } from '../state.ts'

const bytes = new TextEncoder().encode('%PDF-1.7 new')
const sha256 = await sha256Hex(bytes)
const document: StoredDocument = {
  id: 'doc-1',
  slot: 'DOC-7',
  ...sampleFacts('DOC-7'),
  addedAt: '2016-04-08T08:00:00.000Z',
  replaced: false,
}
const applicationId = 'app-1'

/** A file that each of them has on its way, begun while they could. */
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
    state: world({ applications: [{ ...application, documents: [document] }], uploads: [onItsWay(who)] }),
  })
}

const people = ['owner', 'editor', 'reader', 'stranger', 'reviewer-1', 'secretary'] as const
const cases = applicationStatuses.flatMap((status) => people.map((who) => [status, who] as const))

describe.each(cases)('%s, %s', (status, who) => {
  test('changes files only where the rule says so, and a refusal changes nothing', async () => {
    const node = await start(status, who)
    const person = restAs(who, node)
    const upload = { applicationId, uploadId: 'upload-1' }
    const acts = {
      begin: () =>
        person.beginUpload({ applicationId, slot: 'DOC-7', name: 'other.pdf', sizeBytes: bytes.length, sha256 }),
      part: () => person.sendPart({ ...upload, offset: 0, file: new Blob([bytes]) }),
      finish: () => person.finishUpload({ ...upload, key: 'finish' }),
      remove: () => person.removeDocument({ applicationId, documentId: 'doc-1' }),
    }
    const isOfApplication = who === 'owner' || who === 'editor' || who === 'reader'
    if (status === 'draft' && (who === 'owner' || who === 'editor')) {
      for (const act of Object.values(acts)) await act()
      expect(node.state().applications[0]?.documents.map(({ name, replaced }) => [name, replaced])).toEqual([
        [document.name, true],
        ['new.pdf', false],
      ])
      return
    }
    const { applications, uploads } = structuredClone(node.state())
    const code = !isOfApplication ? 'not_found' : who === 'reader' ? 'forbidden' : 'not_editable'
    for (const [name, act] of Object.entries(acts)) expect(await refusalFrom(act()), name).toMatchObject({ code })
    expect(node.state().applications).toEqual(applications)
    expect(node.state().uploads).toEqual(uploads)
    if (!isOfApplication) return
    expect((await person.readDocument({ applicationId, documentId: 'doc-1' })).size).toBe(document.sizeBytes)
  })
})
