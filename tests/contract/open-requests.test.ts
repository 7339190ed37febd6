/** What a sender learns of other requests to join, in any spelling, and what stays hidden. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CodedAcknowledgement } from '#src/domain/joining.ts'
import { newKey } from './drafts.ts'
import { offer, request } from './joining-forms.ts'
import { openTarget, type Target } from './target.ts'

let target: Target
beforeAll(async () => {
  target = await openTarget()
})
afterAll(() => target.close())

const visitor = () => target.as(null)
const desk = () => target.as('secretariat')
const sendRequest = (form = request()) => visitor().requestToJoin({ ...form, key: newKey() })
const opened = ({ reference, code }: CodedAcknowledgement) => visitor().getSentRequest({ reference, code })

describe('whoever is about to ask', () => {
  const ask = (authorityName: string, country = 'FR', as: Parameters<Target['as']>[0] = null) =>
    target.as(as).findOpenRequests({ authorityName, country })
  const nothing = { open: 0, newestOn: null }
  /** Digits are the same in every script, so the name is unique to this run. */
  const unique = () => newKey().replaceAll('-', '').replaceAll(/[a-z]/g, '').slice(0, 12)

  test.each([
    ['BG', 'Община Видин', 'Vidin'],
    ['GR', 'Δήμος Ξάνθης', 'City of Xanthi'],
    ['GR', 'Xanthi', 'Ξάνθη'],
    ['RO', 'Municipiul Bacău', 'BACAU'],
  ])('in %s: learns of “%s” by the name “%s”', async (country, name, other) => {
    const mark = unique()
    await sendRequest(request({ authorityName: `${name} ${mark}`, country }))
    expect(await ask(`${other} ${mark}`, country)).toMatchObject({ open: 1 })
    expect(await ask(`${other} ${mark}`, country === 'RO' ? 'MD' : 'CY')).toEqual(nothing)
    expect(await ask(`Elsewhere ${mark}`, country)).toEqual(nothing)
  })

  test('learns how many and since which day in Strasbourg, and nothing else', async () => {
    const form = request()
    const first = await sendRequest(form)
    const second = await sendRequest({ ...form, authorityName: `City of ${form.authorityName}` })
    const json = { authorityName: form.authorityName.toUpperCase(), country: form.country }
    const texts = await Promise.all(
      ([null, 'applicant', 'reviewer', 'secretariat'] as const).map(async (as) => {
        const response = await target.send('/join-requests/alike', { method: 'POST', as, json })
        expect([response.status, response.headers.get('ETag')]).toEqual([200, null])
        return response.text()
      }),
    )
    const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(new Date(second.receivedAt))
    // Byte for byte: nothing shows the sender, the content or the code.
    for (const text of texts) expect(text).toBe(JSON.stringify({ open: 2, newestOn: day }))
    expect((await opened(first)).version).toBe(1)
  })

  test('learns of no request that waits for nobody any more', async () => {
    const form = request()
    const { authorityName } = form
    const withdrawn = await sendRequest(form)
    const { reference, code } = await sendRequest(form)
    expect(await ask(authorityName)).toMatchObject({ open: 2 })
    await visitor().moveSentRequest({ ...withdrawn, version: 1, to: 'withdrawn', text: '' })
    await desk().moveRequest({ reference, version: 1, to: 'question', text: 'Which one?', decision: null })
    expect(await ask(authorityName)).toMatchObject({ open: 1 })
    await visitor().moveSentRequest({ reference, code, version: 2, to: 'sent', text: 'This one.' })
    await desk().moveRequest({ reference, version: 3, to: 'not_accepted', text: 'No authority.', decision: null })
    expect(await ask(authorityName)).toEqual(nothing)
    await desk().moveRequest({ reference, version: 4, to: 'sent', text: 'A mistake.', decision: null })
    expect(await ask(authorityName)).toMatchObject({ open: 1 })
  })

  /** The clock of the embedded backend does not run by itself. */
  const later = async () => {
    const { embedded } = target
    await embedded?.jumpTo(new Date(Date.parse((await visitor().getSession({})).serverTime) + 1_000).toISOString())
  }

  test('says that those are of other authorities, which the desk reads of what was open then', async () => {
    const form = request()
    const before = await sendRequest(form)
    const decided = await sendRequest(form)
    await visitor().moveSentRequest({ ...decided, version: 1, to: 'withdrawn', text: '' })
    const refused = await sendRequest(form)
    const { reference } = refused
    await desk().moveRequest({ reference, version: 1, to: 'not_accepted', text: 'No authority.', decision: null })
    await later()
    const mine = await sendRequest({ ...form, otherThanOpen: true })
    await later()
    const after = await sendRequest(form)
    const seen = async (asked: string) => {
      const { duplicates } = await desk().getRequest({ reference: asked })
      return new Map(duplicates.map(({ id, denied }) => [id, denied]))
    }
    expect(await seen(mine.reference)).toEqual(
      new Map([
        [before.reference, true],
        [reference, false],
        [after.reference, false],
      ]),
    )
    // A sender's statement covers only their own request.
    expect((await seen(before.reference)).get(mine.reference)).toBe(false)
    expect((await seen(after.reference)).get(mine.reference)).toBe(false)
  })

  test('learns nothing of offers and interests, and leaves nothing behind', async () => {
    const organisationName = `Contract union ${newKey()}`
    await visitor().offerCooperation({ ...offer, organisationName, key: newKey() })
    expect(await ask(organisationName, offer.country)).toEqual(nothing)
    const { authorityName } = request()
    await ask(authorityName)
    expect(await ask(authorityName)).toEqual(nothing)
    expect(JSON.stringify(await desk().listRequests({ kind: 'join' }))).not.toContain(authorityName)
  })

  test('is refused without a name, with one without end, and without a country', async () => {
    const refused = (name: string, country: string) =>
      expect(ask(name, country)).rejects.toMatchObject({ code: 'invalid' })
    await refused(' ', 'FR')
    await refused('x'.repeat(201), 'FR')
    await refused('Sample', '')
    await refused('Sample', 'France')
  })
})
