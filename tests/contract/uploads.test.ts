/** Uploads: they continue where they stopped, and nobody else sees them. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { MAX_PART_BYTES } from '#src/domain/application/upload.ts'
import { sha256Hex } from '#src/domain/submission-digest.ts'
import { addDocument } from '#tests/support/documents.ts'
import { completeDraft, newKey } from './drafts.ts'
import { openTarget, type Part, type Target } from './target.ts'

let target: Target
beforeAll(async () => {
  target = await openTarget()
})
afterAll(() => target.close())

const SIZE = 2 * MAX_PART_BYTES + 1000

/** A PDF of three parts; different for every word. */
async function longFile(word: string) {
  const file = new Blob([`%PDF-1.7 ${word}`.padEnd(SIZE, '.')])
  const sha256 = await sha256Hex(new Uint8Array(await file.arrayBuffer()))
  return { slot: 'DOC-7' as const, name: 'long.pdf', sizeBytes: file.size, sha256, file }
}
type LongFile = Awaited<ReturnType<typeof longFile>>

const begin = (applicationId: string, { file: _, ...about }: LongFile, as: Part = 'applicant') =>
  target.as(as).beginUpload({ applicationId, ...about })
const part = ({ file }: LongFile, number: number) => file.slice(number * MAX_PART_BYTES, (number + 1) * MAX_PART_BYTES)

async function begun(word = 'words') {
  const { id: applicationId } = await completeDraft(target)
  const long = await longFile(word)
  const { id: uploadId } = await begin(applicationId, long)
  const send = (offset: number, file: Blob, as: Part = 'applicant') =>
    target.as(as).sendPart({ applicationId, uploadId, offset, file })
  const finish = (as: Part = 'applicant', key = newKey()) =>
    target.as(as).finishUpload({ applicationId, uploadId, key })
  const giveUp = (as: Part = 'applicant') => target.as(as).giveUpUpload({ applicationId, uploadId })
  const documents = async () => (await target.as('applicant').getApplication({ applicationId })).documents
  return { applicationId, uploadId, long, send, finish, giveUp, documents }
}

async function invite(applicationId: string, access: 'editor' | 'reader') {
  const invitation = { applicationId, forName: 'Robin', access, days: 3, key: newKey() } as const
  const { code } = await target.as('applicant').inviteColleague(invitation)
  await target.as('other').acceptInvitation({ code })
}

test('a file goes on where it stopped, and is a document only once all of it is there', async () => {
  const { applicationId, uploadId, long, send, finish, documents } = await begun()
  expect(await send(0, part(long, 0))).toMatchObject({ id: uploadId, receivedBytes: MAX_PART_BYTES })
  expect(await begin(applicationId, long)).toMatchObject({ id: uploadId, receivedBytes: MAX_PART_BYTES })
  expect((await target.as('applicant').listUploads({ applicationId })).items).toMatchObject([
    { id: uploadId, name: 'long.pdf', receivedBytes: MAX_PART_BYTES, sha256: long.sha256 },
  ])
  await expect(finish()).rejects.toMatchObject({ code: 'incomplete' })
  await send(MAX_PART_BYTES, part(long, 1))
  await send(2 * MAX_PART_BYTES, part(long, 2))
  expect(await documents()).toEqual([])

  const key = newKey()
  const document = await finish('applicant', key)
  expect(document).toMatchObject({ slot: 'DOC-7', sizeBytes: SIZE, sha256: long.sha256, replaced: false })
  expect(await finish('applicant', key)).toEqual(document)
  expect(await documents()).toEqual([document])
  expect((await target.as('applicant').listUploads({ applicationId })).items).toEqual([])
  const bytes = await target.as('applicant').readDocument({ applicationId, documentId: document.id })
  expect(await sha256Hex(new Uint8Array(await bytes.arrayBuffer()))).toBe(long.sha256)
})

test('a file takes the place only of the one that somebody has seen there', async () => {
  const { applicationId, uploadId, long, send, documents } = await begun()
  for (const number of [0, 1, 2]) await send(number * MAX_PART_BYTES, part(long, number))
  await invite(applicationId, 'editor')
  const present = await addDocument(target.as('other'), applicationId, { file: new Blob(['%PDF-1.7 present']) })
  const finish = (over: string | null) =>
    target.as('applicant').finishUpload({ applicationId, uploadId, over, key: newKey() })
  await expect(finish(null)).rejects.toMatchObject({ code: 'version_mismatch', status: 412 })
  expect(await documents()).toEqual([present])
  expect(await finish(present.id)).toMatchObject({ name: 'long.pdf', replaced: false })
})

test('a part that leaves a gap, comes twice, is too long or goes beyond the end is refused whole', async () => {
  const { applicationId, long, send } = await begun()
  await expect(send(MAX_PART_BYTES, part(long, 1))).rejects.toMatchObject({ code: 'wrong_offset', status: 409 })
  await send(0, part(long, 0))
  await expect(send(0, part(long, 0))).rejects.toMatchObject({ code: 'wrong_offset' })
  await expect(send(MAX_PART_BYTES - 1, part(long, 1))).rejects.toMatchObject({ code: 'wrong_offset' })
  await expect(send(MAX_PART_BYTES, long.file)).rejects.toMatchObject({ code: 'too_large' })
  await send(MAX_PART_BYTES, part(long, 1))
  await expect(send(2 * MAX_PART_BYTES, part(long, 0))).rejects.toMatchObject({ code: 'too_large' })
  expect(await begin(applicationId, long)).toMatchObject({ receivedBytes: 2 * MAX_PART_BYTES })
})

test('bytes that are not those that were told are refused', async () => {
  const { long, send, finish, documents } = await begun()
  const wrong = await longFile('other')
  for (const number of [0, 1, 2]) await send(number * MAX_PART_BYTES, part(number === 0 ? wrong : long, number))
  await expect(finish()).rejects.toMatchObject({
    code: 'invalid',
    errors: [{ pointer: 'documents.DOC-7', code: 'file_damaged' }],
  })
  expect(await documents()).toEqual([])
})

test('another file takes the place of an unfinished one; a file that is there already is not taken twice', async () => {
  const { applicationId, long, send, giveUp } = await begun()
  await send(0, part(long, 0))
  const other = await longFile('other')
  expect(await begin(applicationId, other)).toMatchObject({ receivedBytes: 0 })
  await expect(send(MAX_PART_BYTES, part(long, 1))).rejects.toMatchObject({ code: 'not_found' })
  await expect(giveUp()).rejects.toMatchObject({ code: 'not_found' })
  await addDocument(target.as('applicant'), applicationId, other)
  await expect(begin(applicationId, other)).rejects.toMatchObject({
    code: 'invalid',
    errors: [{ pointer: 'documents.DOC-7', code: 'file_already_here' }],
  })
})

test('what was given up is gone', async () => {
  const { applicationId, uploadId, long, send, finish, giveUp } = await begun()
  await send(0, part(long, 0))
  expect(await giveUp()).toMatchObject({ id: uploadId })
  for (const attempt of [() => send(MAX_PART_BYTES, part(long, 1)), () => finish(), () => giveUp()])
    await expect(attempt()).rejects.toMatchObject({ code: 'not_found' })
  expect(await begin(applicationId, long)).toMatchObject({ receivedBytes: 0 })
})

test.each([
  ['empty', { sizeBytes: 0 }, 'invalid', 'file_empty'],
  ['too large', { sizeBytes: 500_000_000 }, 'too_large', 'file_too_large'],
  ['of a kind that is not taken', { name: 'tool.exe' }, 'invalid', 'file_format'],
  ['named to deceive', { name: 'letter\u202efdp.pdf' }, 'invalid', 'file_name_characters'],
  ['named with control characters', { name: 'a\u0000\r\nb.pdf' }, 'invalid', 'file_name_characters'],
])('a file that is %s is refused before anything of it is sent', async (_, changes, code, error) => {
  const { id: applicationId } = await completeDraft(target)
  const { file: _file, ...about } = await longFile('x')
  await expect(target.as('applicant').beginUpload({ applicationId, ...about, ...changes })).rejects.toMatchObject({
    code,
    errors: [{ pointer: 'documents.DOC-7', code: error }],
  })
})

test('a colleague sees nothing of an unfinished file, and to everybody else there is none', async () => {
  const { applicationId, uploadId, long, send, finish, giveUp } = await begun()
  await send(0, part(long, 0))
  const ofThisFile = [() => send(MAX_PART_BYTES, part(long, 1), 'other'), () => finish('other'), () => giveUp('other')]
  const ofTheApplication = [
    () => begin(applicationId, long, 'other'),
    () => target.as('other').listUploads({ applicationId }),
  ]
  for (const attempt of [...ofTheApplication, ...ofThisFile])
    await expect(attempt()).rejects.toMatchObject({ code: 'not_found', status: 404 })
  const content = `/uploads/${uploadId}`
  const bytes = async (path: string) => {
    const response = await target.send(path, { method: 'DELETE', as: 'other' })
    return [response.status, await response.text()]
  }
  expect(await bytes(`/applications/${applicationId}${content}`)).toEqual(await bytes('/applications/no/uploads/no'))

  await invite(applicationId, 'editor')
  expect(await target.as('other').listUploads({ applicationId })).toEqual({ items: [] })
  for (const attempt of ofThisFile) await expect(attempt()).rejects.toMatchObject({ code: 'not_found' })
  // The other person's upload is separate and does not affect this one.
  expect(await begin(applicationId, long, 'other')).toMatchObject({ receivedBytes: 0 })
  expect(await begin(applicationId, long)).toMatchObject({ id: uploadId, receivedBytes: MAX_PART_BYTES })
})

test('a reader sends nothing, and who sent the application neither', async () => {
  const { applicationId, long, send, finish } = await begun()
  await invite(applicationId, 'reader')
  await expect(begin(applicationId, long, 'other')).rejects.toMatchObject({ code: 'forbidden', status: 403 })

  const { version } = await target.as('applicant').getApplication({ applicationId })
  await target.as('applicant').submitApplication({ applicationId, version, key: newKey() })
  for (const attempt of [() => begin(applicationId, long), () => send(0, part(long, 0)), () => finish()])
    await expect(attempt()).rejects.toMatchObject({ code: 'not_editable', why: 'already_sent' })
})
