/** The legal representative signs by a personal link exactly what was shown. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signedDigest } from '#src/domain/signed-digest.ts'
import { sha256Hex } from '#src/domain/submission-digest.ts'
import { addDocument } from '#tests/support/documents.ts'
import { completeDraft, newKey } from './drafts.ts'
import { openTarget, strangerUrl, type Target } from './target.ts'

let target: Target
beforeAll(async () => {
  target = await openTarget()
})
afterAll(() => target.close())

const mayor = { name: 'Robin Sample', position: 'Mayor' }
const OBJECTIVES = 'motivation.objectives'

async function asked() {
  const draft = await completeDraft(target)
  const owner = target.as('applicant')
  const { code } = await owner.askForSignature({ applicationId: draft.id, ...mayor, key: newKey() })
  const sign = (digest: string, signer = mayor) => target.as(null).sign({ code, ...signer, digest, mayBind: true })
  const digestShown = async () => (await target.as(null).openSigning({ code })).content?.digest ?? ''
  return { draft, applicationId: draft.id, owner, code, sign, digestShown }
}

test('without an account one sees all that would be sent, signs it, and sees that it is signed', async () => {
  const { draft, applicationId, owner, code, sign } = await asked()
  const opened = await target.as(null).openSigning({ code: code.toLowerCase() })
  expect(opened).toMatchObject({ state: 'open', reference: draft.reference, ...mayor, signedAt: null })
  expect(opened.content?.answers[OBJECTIVES]).toBe(draft.answers[OBJECTIVES])
  expect(opened.content?.toMend).toBe(0)
  const digest = await signedDigest(draft.answers, draft.documents)
  expect(opened.content?.digest).toBe(digest)
  const signed = await sign(digest, { name: ' Robin B. Sample ', position: 'Mayor' })
  expect(signed.state).toBe('signed')
  expect(await sign(digest)).toEqual(signed)
  expect(await owner.getSignature({ applicationId })).toMatchObject({
    digest,
    signature: { name: 'Robin B. Sample', position: 'Mayor', digest, signedAt: signed.signedAt },
  })
  // A signature is no answer, so the version stays.
  expect((await owner.getApplication({ applicationId })).version).toBe(draft.version)
})

test('other answers by now are not signed unseen, and a change ends what was signed', async () => {
  const { draft, applicationId, owner, code, sign, digestShown } = await asked()
  const seen = await digestShown()
  const change = (value: string, version: number) =>
    owner.saveAnswers({ applicationId, version, changes: [{ address: OBJECTIVES, value }] })
  const { version: emptied } = await change('', draft.version)
  expect((await target.as(null).openSigning({ code })).content?.toMend).toBe(1)
  const { version } = await change('Other words', emptied)
  await expect(sign(seen)).rejects.toMatchObject({ code: 'illegal_transition', why: 'changed' })
  await sign(await digestShown())
  await change('Yet other words', version)
  const state = await owner.getSignature({ applicationId })
  expect(state.signature?.digest).not.toBe(state.digest)
  expect(await target.as(null).openSigning({ code })).toMatchObject({ state: 'open', signedAt: expect.any(String) })
})

test('the signature page itself changes nothing of what is signed; any other document does', async () => {
  const { applicationId, owner, code, digestShown } = await asked()
  const before = await digestShown()
  const bytes = new TextEncoder().encode('%PDF-1.7')
  const file = new Blob([bytes])
  await addDocument(owner, applicationId, { slot: 'DOC-7', name: 'signed.pdf', file })
  expect(await digestShown()).toBe(before)
  await addDocument(owner, applicationId, { slot: 'DOC-6', name: 'partner.pdf', file })
  expect(await digestShown()).not.toBe(before)
  const { content } = await target.as(null).openSigning({ code })
  expect(content?.documents).toContainEqual({ slot: 'DOC-6', name: 'partner.pdf', sha256: await sha256Hex(bytes) })
  expect(content?.documents).not.toContainEqual(expect.objectContaining({ slot: 'DOC-7' }))
})

test('sending freezes a signature over exactly what is sent, and no other', async () => {
  const { draft, applicationId, owner, code, sign, digestShown } = await asked()
  await sign(await digestShown())
  const { submission } = await owner.submitApplication({ applicationId, version: draft.version, key: newKey() })
  expect(submission.signature).toMatchObject(mayor)
  expect((await target.as('secretariat').getProposal({ proposalId: applicationId })).content?.submission).toEqual(
    submission,
  )
  expect(await target.as(null).openSigning({ code })).toMatchObject({ state: 'signed' })
  const sent = await owner.getApplication({ applicationId })
  const { version } = await owner.reopenApplication({ applicationId, version: sent.version })
  const changes = [{ address: OBJECTIVES, value: 'Better' }]
  const better = await owner.saveAnswers({ applicationId, version, changes })
  const again = await owner.submitApplication({ applicationId, version: better.version, key: newKey() })
  expect(again.submission.signature).toBeUndefined()
  expect(await target.as(null).openSigning({ code })).toMatchObject({ state: 'closed', content: null })
  await expect(sign('0'.repeat(64))).rejects.toMatchObject({ why: 'closed' })
  await expect(owner.askForSignature({ applicationId, ...mayor, key: newKey() })).rejects.toMatchObject({
    code: 'not_editable',
  })
})

test('a new link takes the place of the old one; one taken back never was; a key makes one', async () => {
  const { applicationId, owner, code } = await asked()
  const ask = { applicationId, ...mayor, key: newKey() }
  const next = await owner.askForSignature(ask)
  expect((await owner.askForSignature(ask)).code).toBe(next.code)
  await expect(target.as(null).openSigning({ code })).rejects.toMatchObject({ code: 'not_found' })
  expect((await owner.withdrawSignatureRequest({ applicationId })).request).toBeNull()
  const bytes = async (given: string) => {
    const response = await target.send('/signing', { headers: { 'Request-Code': given } })
    return [response.status, await response.text()]
  }
  expect(await bytes(next.code)).toEqual(await bytes('00000-00000-00000-00000-00000'))
  await expect(owner.withdrawSignatureRequest({ applicationId })).rejects.toMatchObject({ code: 'not_found' })
})

test('nobody signs without a name, or without saying that they may', async () => {
  const { code, sign, digestShown } = await asked()
  const digest = await digestShown()
  await expect(sign(digest, { name: ' ', position: 'Mayor' })).rejects.toMatchObject({
    code: 'invalid',
    errors: [{ pointer: 'name', code: 'required' }],
  })
  const response = await target.send('/signing', {
    method: 'POST',
    headers: { 'Request-Code': code },
    json: { ...mayor, digest, mayBind: false },
  })
  expect(response.status).toBe(422)
})

test.each(['other', 'reviewer', 'secretariat'] as const)(
  'to %s there is nothing to sign, byte for byte',
  async (as) => {
    const { applicationId } = await asked()
    const bytes = async (id: string, [method, path, json]: readonly [string, string, unknown?]) => {
      const response = await target.send(`/applications/${id}/${path}`, {
        method,
        as,
        headers: { 'Idempotency-Key': newKey() },
        ...(json !== undefined && { json }),
      })
      return [response.status, response.headers.get('Content-Length'), await response.text()]
    }
    for (const request of [
      ['GET', 'signature'],
      ['POST', 'signature-request', mayor],
      ['DELETE', 'signature-request'],
    ] as const)
      expect(await bytes(applicationId, request)).toEqual(await bytes('no-such-thing', request))
  },
)

test('a colleague sees where it stands, and makes no link', async () => {
  const { applicationId, owner } = await asked()
  const invitation = { applicationId, forName: 'Robin', access: 'editor', days: 3, key: newKey() } as const
  const colleague = target.as('other')
  await colleague.acceptInvitation({ code: (await owner.inviteColleague(invitation)).code })
  expect(await colleague.getSignature({ applicationId })).toMatchObject({ request: mayor, signature: null })
  await expect(colleague.askForSignature({ applicationId, ...mayor, key: newKey() })).rejects.toMatchObject({
    code: 'forbidden',
  })
  await expect(colleague.withdrawSignatureRequest({ applicationId })).rejects.toMatchObject({ code: 'forbidden' })
})

test.skipIf(strangerUrl !== undefined)('a link to sign expires on the backend’s clock', async () => {
  const { embedded } = target
  if (!embedded) throw new Error('the embedded backend was expected')
  const { applicationId, owner, code, sign, digestShown } = await asked()
  const digest = await digestShown()
  const { request } = await owner.getSignature({ applicationId })
  await embedded.jumpTo(new Date(Date.parse(request?.expiresAt ?? '') + 1).toISOString())
  expect(await target.as(null).openSigning({ code })).toMatchObject({ state: 'expired', content: null })
  await expect(sign(digest)).rejects.toMatchObject({ code: 'illegal_transition', why: 'expired' })
})

test.skipIf(strangerUrl !== undefined)(
  'a link that was used says so for good, without what can be read there',
  async () => {
    const { embedded } = target
    if (!embedded) throw new Error('the embedded backend was expected')
    const { draft, applicationId, owner, code, sign, digestShown } = await asked()
    const digest = await digestShown()
    const { signedAt } = await sign(digest)
    const { request } = await owner.getSignature({ applicationId })
    await embedded.jumpTo(new Date(Date.parse(request?.expiresAt ?? '') + 1).toISOString())
    const opened = await target.as(null).openSigning({ code })
    expect(opened).toMatchObject({ state: 'signed', signedAt, content: null })
    // Signing again after a lost answer gives the same result.
    expect(await sign(digest)).toEqual(opened)
    await expect(sign('0'.repeat(64))).rejects.toMatchObject({ why: 'expired' })
    const changes = [{ address: OBJECTIVES, value: 'Other words' }]
    await owner.saveAnswers({ applicationId, version: draft.version, changes })
    expect(await target.as(null).openSigning({ code })).toMatchObject({ state: 'expired', content: null })
  },
)
