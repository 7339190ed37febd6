import { expect, test } from 'vitest'
import type { AttachedDocument } from '#src/domain/application-record.ts'
import { sha256Hex } from '#src/domain/submission-digest.ts'
import { refusalFrom, restAs } from '#tests/support/backends.ts'
import { addDocument } from '#tests/support/documents.ts'
import { assignment, draft, sent, world } from '#tests/support/world.ts'
import { startNodeBackend } from '../node.ts'
import { sampleFacts } from '../seeds/sample-files.ts'

const pdf = (text: string) => new TextEncoder().encode(`%PDF-1.7 ${text}`)

const start = async () => {
  const node = await startNodeBackend({ state: world({ applications: [draft('app-1')] }) })
  const add = (name: string, bytes: Uint8Array<ArrayBuffer>, slot: 'DOC-5' | 'DOC-6' = 'DOC-5') =>
    addDocument(restAs('editor', node), 'app-1', { slot, name, file: new Blob([bytes]) })
  return { ...node, add, owner: restAs('owner', node) }
}

test('a file is kept with its digest, and replacing it keeps the old one', async () => {
  const { add, owner, file } = await start()
  const first = await add('letter.pdf', pdf('one'))
  expect(first).toMatchObject({ format: 'pdf', sizeBytes: 12, sha256: await sha256Hex(pdf('one')), replaced: false })
  const second = await add('letter.pdf', pdf('two'))
  const { documents, version } = await owner.getApplication({ applicationId: 'app-1' })
  expect(documents).toEqual([{ ...first, replaced: true }, second])
  expect(version).toBe(3)
  expect(await (await file(first.id))?.text()).toBe('%PDF-1.7 one')

  const removed = await owner.removeDocument({ applicationId: 'app-1', documentId: second.id })
  expect(removed.replaced).toBe(true)
  const missing = owner.removeDocument({ applicationId: 'app-1', documentId: 'doc-none' })
  expect(await refusalFrom(missing)).toMatchObject({ code: 'not_found' })
})

test('what counts at the moment of sending is frozen', async () => {
  const { add, owner } = await start()
  await add('plan.pdf', pdf('old'))
  const { sha256 } = await add('plan.pdf', pdf('new'))
  const receipt = await owner.submitApplication({ applicationId: 'app-1', version: 3, key: 'send' })
  expect(receipt.documents).toEqual([{ slot: 'DOC-5', name: 'plan.pdf', sha256 }])
  const late = add('plan.pdf', pdf('after'))
  expect(await refusalFrom(late)).toMatchObject({ code: 'not_editable', why: 'already_sent' })
})

test('the bytes decide, not the name', async () => {
  const { add } = await start()
  const program = new Uint8Array([0x4d, 0x5a, 0x90, 0x00])
  expect(await refusalFrom(add('letter.pdf', program))).toMatchObject({
    code: 'invalid',
    errors: [{ pointer: 'documents.DOC-5', code: 'file_content' }],
  })
  expect(await refusalFrom(add('letter.exe', pdf('x')))).toMatchObject({ errors: [{ code: 'file_format' }] })
  expect(await refusalFrom(add('empty.pdf', new Uint8Array()))).toMatchObject({ errors: [{ code: 'file_empty' }] })
})

test('limits of size are of one file and of all together', async () => {
  const { add } = await start()
  const big = new Uint8Array(10 * 1024 * 1024 + 1)
  big.set(pdf(''))
  expect(await refusalFrom(add('big.pdf', big))).toMatchObject({ code: 'too_large', status: 413 })
})

test('who opens a file of a proposal is noted; a refusal and the applicant’s own reading are not', async () => {
  const document: AttachedDocument = {
    id: 'doc-1',
    slot: 'DOC-7',
    ...sampleFacts('DOC-7'),
    addedAt: '2016-04-08T08:00:00.000Z',
    replaced: false,
  }
  const application = sent('app-1', 'in_assessment', { documents: [document] })
  const submissions = application.submissions.map((submission) => ({ ...submission, documents: [document] }))
  const node = await startNodeBackend({
    state: world({
      applications: [{ ...application, submissions }],
      assignments: [assignment('app-1', 'reviewer-1', 'none'), assignment('app-1', 'reviewer-2', 'undeclared')],
    }),
  })
  const open = (who: string) => restAs(who, node).readProposalDocument({ proposalId: 'app-1', documentId: 'doc-1' })
  expect((await open('reviewer-1')).size).toBe(document.sizeBytes)
  expect((await open('secretary')).size).toBe(document.sizeBytes)
  expect(await refusalFrom(open('reviewer-2'))).toMatchObject({ code: 'interest_undeclared' })
  expect(await refusalFrom(open('reviewer-3'))).toMatchObject({ code: 'not_found' })
  await restAs('reader', node).readDocument({ applicationId: 'app-1', documentId: 'doc-1' })

  const opening = { at: '2016-04-12T08:00:00.000Z', applicationId: 'app-1', documentId: 'doc-1' }
  expect(node.state().openings).toMatchObject([
    { ...opening, personId: 'reviewer-1' },
    { ...opening, personId: 'secretary' },
  ])
})
