import { expect, test } from 'vitest'
import { sha256Hex } from '#src/domain/submission-digest.ts'
import { refusalFrom, restAs } from '#tests/support/backends.ts'
import { addDocument } from '#tests/support/documents.ts'
import { assignment, draft, sent, storedDocument, world } from '#tests/support/world.ts'
import { startNodeBackend } from '../node.ts'

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

test('files of modules that are not applied for any more are in nobody’s way', async () => {
  const kept = { ...storedDocument, slot: 'DOC-5' as const, sizeBytes: 39 * 1024 * 1024, replaced: false }
  const answers = { ...draft('app-1').answers, 'modules.modules': ['A'] }
  const application = draft('app-1', { answers, documents: [kept] })
  const node = await startNodeBackend({ state: world({ applications: [application] }) })
  const file = new Blob([pdf(' '.repeat(2 * 1024 * 1024))])
  const added = addDocument(restAs('owner', node), 'app-1', { slot: 'DOC-7', name: 'signed.pdf', file })
  expect(await added).toMatchObject({ replaced: false })
})

test('who opens a file of a proposal is noted; a refusal and the applicant’s own reading are not', async () => {
  const application = sent('app-1', 'in_assessment', { documents: [storedDocument] })
  const submissions = application.submissions.map((submission) => ({ ...submission, documents: [storedDocument] }))
  const node = await startNodeBackend({
    state: world({
      applications: [{ ...application, submissions }],
      assignments: [assignment('app-1', 'reviewer-1', 'none'), assignment('app-1', 'reviewer-2', 'undeclared')],
    }),
  })
  const open = (who: string) => restAs(who, node).readProposalDocument({ proposalId: 'app-1', documentId: 'doc-1' })
  expect((await open('reviewer-1')).size).toBe(storedDocument.sizeBytes)
  expect((await open('secretary')).size).toBe(storedDocument.sizeBytes)
  expect(await refusalFrom(open('reviewer-2'))).toMatchObject({ code: 'interest_undeclared' })
  expect(await refusalFrom(open('reviewer-3'))).toMatchObject({ code: 'not_found' })
  await restAs('reader', node).readDocument({ applicationId: 'app-1', documentId: 'doc-1' })

  const opening = { at: '2016-04-12T08:00:00.000Z', applicationId: 'app-1', documentId: 'doc-1' }
  expect(node.state().openings).toMatchObject([
    { ...opening, personId: 'reviewer-1' },
    { ...opening, personId: 'secretary' },
  ])
})

test('the virus check says after some seconds what it found; what it refused is given to nobody and blocks sending', async () => {
  const { add, owner, clock } = await start()
  const scans = async () => {
    const { documents } = await owner.getApplication({ applicationId: 'app-1' })
    return documents.filter(({ replaced }) => !replaced).map(({ scan }) => scan)
  }
  const harmful = await add('plan.pdf', pdf('.. EICAR-STANDARD-ANTIVIRUS-TEST-FILE ..'))
  await add('letter.pdf', pdf('EICAR'), 'DOC-6')
  expect(await scans()).toEqual(['waiting', 'waiting'])
  clock.jumpTo('2016-04-12T08:00:03.999Z')
  expect(await scans()).toEqual(['waiting', 'waiting'])
  clock.jumpTo('2016-04-12T08:00:04.000Z')
  expect(await scans()).toEqual(['refused', 'clean'])
  const read = owner.readDocument({ applicationId: 'app-1', documentId: harmful.id })
  expect(await refusalFrom(read)).toMatchObject({ code: 'forbidden' })
  const sending = owner.submitApplication({ applicationId: 'app-1', version: 3, key: 'send' })
  expect(await refusalFrom(sending)).toMatchObject({
    code: 'incomplete',
    errors: [{ pointer: 'documents.DOC-5', code: 'file_refused', params: { name: 'plan.pdf' } }],
  })
  await add('plan.pdf', pdf('clean'))
  expect(await owner.submitApplication({ applicationId: 'app-1', version: 4, key: 'send' })).toMatchObject({
    documents: [{ name: 'letter.pdf' }, { name: 'plan.pdf' }],
  })
})

test('a file that is refused only after sending is given to no reviewer either', async () => {
  const { add, owner, clock, fetch } = await start()
  const { id: documentId } = await add('eicar.pdf', pdf('x'))
  await owner.submitApplication({ applicationId: 'app-1', version: 2, key: 'send' })
  clock.jumpTo('2016-04-12T08:00:05.000Z')
  const secretary = restAs('secretary', { fetch })
  const { content } = await secretary.getProposal({ proposalId: 'app-1' })
  expect(content?.documents).toMatchObject([{ name: 'eicar.pdf', scan: 'refused' }])
  const opening = secretary.readProposalDocument({ proposalId: 'app-1', documentId })
  expect(await refusalFrom(opening)).toMatchObject({ code: 'forbidden' })
})
