/** Documents come back byte for byte, and only to people who may read them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AttachedDocument } from '#src/domain/application-record.ts'
import type { ProposalSummary } from '#src/domain/proposal.ts'
import { sha256Hex } from '#src/domain/submission-digest.ts'
import { addDocument } from '#tests/support/documents.ts'
import { completeDraft, newKey } from './drafts.ts'
import { openTarget, type Part, type Target } from './target.ts'

let target: Target
beforeAll(async () => {
  target = await openTarget()
})
afterAll(() => target.close())

const add = (applicationId: string, text: string, name = 'page.pdf') =>
  addDocument(target.as('applicant'), applicationId, { name, file: new Blob([`%PDF-1.7 ${text}`]) })

const read = (applicationId: string, { id: documentId }: { id: string }, as: Part = 'applicant') =>
  target.as(as).readDocument({ applicationId, documentId })
const readSent = (proposalId: string, { id: documentId }: { id: string }, as: Part = 'secretariat') =>
  target.as(as).readProposalDocument({ proposalId, documentId })

async function send(applicationId: string): Promise<void> {
  const { version } = await target.as('applicant').getApplication({ applicationId })
  await target.as('applicant').submitApplication({ applicationId, version, key: newKey() })
}

const hidden = { code: 'not_found', status: 404 }
const isWhole = async ({ sizeBytes, sha256 }: AttachedDocument, file: Blob) =>
  file.size === sizeBytes && (await sha256Hex(new Uint8Array(await file.arrayBuffer()))) === sha256

describe('of an application', () => {
  test('a file comes back as it was added, and so does one that was replaced', async () => {
    const { id } = await completeDraft(target)
    const first = await add(id, 'first')
    const second = await add(id, 'second')
    expect(await (await read(id, first)).text()).toBe('%PDF-1.7 first')
    expect(await isWhole(second, await read(id, second))).toBe(true)
  })

  test('it goes out to be saved, under its own name', async () => {
    const { id } = await completeDraft(target)
    const document = await add(id, 'x', 'Lettre d’appui (2).pdf')
    const response = await target.send(`/applications/${id}/documents/${document.id}/content`, { as: 'applicant' })
    const disposition = response.headers.get('Content-Disposition') ?? ''
    expect(decodeURIComponent(disposition)).toBe("attachment; filename*=UTF-8''Lettre d’appui (2).pdf")
    expect(disposition).toMatch(/^attachment; filename\*=UTF-8''[\w%.~!#$&+^`|-]+$/)
  })

  test('to everybody else it does not exist', async () => {
    const { id } = await completeDraft(target)
    const document = await add(id, 'x')
    for (const as of ['other', 'reviewer', 'secretariat'] as const)
      await expect(read(id, document, as)).rejects.toMatchObject(hidden)
    for (const as of ['reviewer', 'secretariat'] as const)
      await expect(readSent(id, document, as)).rejects.toMatchObject(hidden)
    const { id: another } = await completeDraft(target)
    await expect(read(another, document)).rejects.toMatchObject(hidden)

    const bytes = async (path: string) => {
      const response = await target.send(path, { as: 'other' })
      return [response.status, response.headers.get('Content-Length'), await response.text()]
    }
    const secret = await bytes(`/applications/${id}/documents/${document.id}/content`)
    expect(secret).toEqual(await bytes('/applications/no-such-thing/documents/no-such-thing/content'))
  })
})

describe('of a proposal', () => {
  test('only files of the version that counts are there', async () => {
    const { id } = await completeDraft(target)
    const replaced = await add(id, 'replaced')
    const counting = await add(id, 'counting')
    await send(id)
    const { version } = await target.as('applicant').getApplication({ applicationId: id })
    await target.as('applicant').reopenApplication({ applicationId: id, version })
    const notYet = await add(id, 'not sent yet')

    expect(await (await readSent(id, counting)).text()).toBe('%PDF-1.7 counting')
    for (const document of [replaced, notYet]) await expect(readSent(id, document)).rejects.toMatchObject(hidden)
    expect(await isWhole(notYet, await read(id, notYet))).toBe(true)
    await send(id)
    expect(await isWhole(notYet, await readSent(id, notYet))).toBe(true)
  })

  test('a reviewer opens those of open proposals, and no others', async () => {
    const mine = new Map((await proposalsOf('reviewer')).map(({ id, interest }) => [id, interest]))
    const outcomes = {
      none: 'opened',
      undeclared: 'interest_undeclared',
      conflict: 'forbidden',
      not_needed: 'opened',
      applicant_side: 'forbidden',
      unassigned: 'not_found',
    }
    const tried = new Set<string>()
    for (const { id } of await proposalsOf('secretariat')) {
      const interest = mine.get(id) ?? 'unassigned'
      if (tried.has(interest)) continue
      const { content } = await target.as('secretariat').getProposal({ proposalId: id })
      const document = content?.documents[0]
      if (!document) continue
      tried.add(interest)
      const outcome = await readSent(id, document, 'reviewer').then(
        async (file) => ((await isWhole(document, file)) ? 'opened' : 'broken'),
        (error: { code: string }) => error.code,
      )
      expect([interest, outcome]).toEqual([interest, outcomes[interest]])
      expect(await isWhole(document, await readSent(id, document))).toBe(true)
    }
    // On other backends it is not known which of these cases exist.
    const all = ['conflict', 'none', 'unassigned', 'undeclared']
    expect([...tried].toSorted()).toEqual(target.embedded ? all : [...tried].toSorted())
  })
})

async function proposalsOf(part: Part): Promise<ProposalSummary[]> {
  const calls = (await target.as(null).listCalls({})).items
  const lists = calls.map(({ id: callId }) => target.as(part).listProposals({ callId, limit: 100 }))
  return (await Promise.all(lists)).flatMap(({ items }) => items)
}
