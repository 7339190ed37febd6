/** What outsiders send: receipts, codes, steps of both sides, and that it stays hidden from others. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CodedAcknowledgement, JoinRequest } from '#src/domain/joining.ts'
import { newKey, openCall } from './drafts.ts'
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
const pdf = () => new Blob(['%PDF-1.4\n1 0 obj\n<< >>\nendobj\n%%EOF\n'])
const decision = async () => ({ on: (await visitor().getSession({})).serverTime.slice(0, 10), body: 'Bureau' })

describe('sending', () => {
  test('gives a reference and a code, once for one key', async () => {
    const form = request()
    const key = newKey()
    const first = await visitor().requestToJoin({ ...form, key })
    expect(await visitor().requestToJoin({ ...form, key })).toEqual(first)
    await expect(visitor().requestToJoin({ ...form, needs: 'More.', key })).rejects.toMatchObject({
      code: 'idempotency_key_reused',
    })
    const another = await sendRequest()
    expect(another.reference).not.toBe(first.reference)
    expect(another.code).not.toBe(first.code)
    expect(await opened(first)).toMatchObject({ kind: 'join', status: 'sent', version: 1, form, history: [] })
  })

  test('of offers and of interest gives the same kind of receipt', async () => {
    const cooperation = await visitor().offerCooperation({ ...offer, key: newKey() })
    expect(await opened(cooperation)).toMatchObject({ kind: 'cooperation', status: 'sent', form: offer })
    const callId = await openCall(target)
    const interest = await visitor().expressInterest({
      callId,
      authorityName: 'Contract Town',
      country: 'ES',
      contactName: 'Olli Sample',
      contactEmail: 'olli@example.org',
      modules: ['A'],
      message: '',
      privacyRead: true,
      key: newKey(),
    })
    expect(await opened(interest)).toMatchObject({ kind: 'interest', callId, status: 'sent' })
  })

  test('refuses web addresses that are none, and lists without end', async () => {
    for (const website of ['javascript:alert(1)', 'www', 'https://user@example.org', 'ftp://example.org'])
      await expect(visitor().offerCooperation({ ...offer, website, key: newKey() })).rejects.toMatchObject({
        code: 'invalid',
        errors: [expect.objectContaining({ pointer: 'website', code: 'web_address' })],
      })
    const authorities = Array.from({ length: 21 }, () => 'Somewhere')
    await expect(visitor().offerCooperation({ ...offer, authorities, key: newKey() })).rejects.toMatchObject({
      errors: [expect.objectContaining({ pointer: 'authorities', code: 'too_many' })],
    })
  })
})

describe('who may see it', () => {
  const bytes = async (path: string, code?: string, as: 'applicant' | 'reviewer' | null = null) => {
    const response = await target.send(path, { as, headers: code === undefined ? {} : { 'Request-Code': code } })
    return [response.status, response.headers.get('Content-Length'), await response.text()]
  }

  test('a wrong code is like no such thing, byte for byte', async () => {
    const mine = await sendRequest()
    const other = await sendRequest()
    const nothing = await bytes('/sent/JOIN-2016-NONE', mine.code)
    expect(nothing[0]).toBe(404)
    const path = `/sent/${mine.reference}`
    for (const code of [undefined, '', 'wrong', other.code, `${mine.code}0`, mine.code.slice(1)])
      expect(await bytes(path, code)).toEqual(nothing)
    for (const as of ['applicant', 'reviewer'] as const) expect(await bytes(path, other.code, as)).toEqual(nothing)
    expect(await bytes(`${path}/letters/none/content`, mine.code)).toEqual(nothing)
  })

  test('visitors, applicants and reviewers find nothing on the desk', async () => {
    const { reference } = await sendRequest()
    for (const path of ['/requests?kind=join', `/requests/${reference}`, `/requests/${reference}/letters/x/content`]) {
      expect((await bytes(path))[0]).toBe(401)
      for (const as of ['applicant', 'reviewer'] as const) {
        const refused = await bytes(path, undefined, as)
        expect(refused[0]).toBe(403)
        expect(refused[2]).not.toContain(reference)
      }
    }
  })

  test('the sender learns no name of the secretariat and nothing of other requests', async () => {
    const form = request()
    const mine = await sendRequest(form)
    await sendRequest({ ...form, contactName: 'Somebody Else' })
    const { version, duplicates } = await desk().getRequest({ reference: mine.reference })
    expect(duplicates).toMatchObject([{ what: 'request', likeness: 'same' }])
    await desk().moveRequest({ reference: mine.reference, version, to: 'question', text: 'Which one?', decision: null })
    const seen = await opened(mine)
    expect(seen.history).toMatchObject([{ by: 'secretariat', byName: null, text: 'Which one?' }])
    expect(seen).not.toHaveProperty('duplicates')
    expect(seen).not.toHaveProperty('memberId')
    expect(JSON.stringify(seen)).not.toContain('Somebody Else')
  })
})

describe('a stranger', () => {
  /** All that a visitor can load, without random values and times. */
  const everythingAbout = async (form: JoinRequest): Promise<string> => {
    const answers: unknown[] = []
    const stamp = (text: string) =>
      text.replaceAll(/"(reference|code)":"[^"]*"/g, '"$1":"…"').replaceAll(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, '…')
    const keep = async (response: Response) =>
      answers.push([response.status, response.headers.get('ETag'), stamp(await response.text())])
    const receipts: CodedAcknowledgement[] = []
    for (const json of [form, { ...form, authorityName: `City of ${form.authorityName}` }]) {
      const response = await target.send('/join-requests', {
        method: 'POST',
        headers: { 'Idempotency-Key': newKey() },
        json,
      })
      receipts.push((await response.clone().json()) as CodedAcknowledgement)
      await keep(response)
    }
    for (const { reference, code } of receipts)
      await keep(await target.send(`/sent/${reference}`, { headers: { 'Request-Code': code } }))
    await keep(await target.send('/members'))
    await keep(await target.send('/countries'))
    return JSON.stringify(answers)
  }

  test('learns the same from all else, whether an authority has asked already or not', async () => {
    const form = request({ authorityName: `Aurelia by the sea ${newKey()}` })
    const before = await everythingAbout(form)
    // The first call has sent the same request: now this authority has two requests, then four.
    expect(await everythingAbout(form)).toBe(before)
  })

  test('cannot count requests by their references', async () => {
    const references = await Promise.all([1, 2, 3, 4].map(async () => (await sendRequest()).reference))
    const tails = references.map((reference) => reference.split('-').at(-1) ?? '')
    for (const tail of tails) expect(tail.length).toBeGreaterThanOrEqual(6)
    expect(new Set(tails.map((tail) => tail.slice(0, 3))).size).toBeGreaterThan(1)
  })
})

describe('steps', () => {
  test('a question is asked and answered, in turn and on the version that was read', async () => {
    const mine = await sendRequest()
    const { reference, code } = mine
    await expect(
      desk().moveRequest({ reference, version: 9, to: 'question', text: '?', decision: null }),
    ).rejects.toMatchObject({ code: 'version_mismatch', current: { version: 1 } })
    await expect(
      desk().moveRequest({ reference, version: 1, to: 'question', text: ' ', decision: null }),
    ).rejects.toMatchObject({ code: 'invalid', errors: [{ pointer: 'text', code: 'required' }] })
    await expect(
      visitor().moveSentRequest({ reference, code, version: 1, to: 'sent', text: 'Nobody asked.' }),
    ).rejects.toMatchObject({ code: 'illegal_transition' })

    const asked = await desk().moveRequest({ reference, version: 1, to: 'question', text: 'Which?', decision: null })
    expect(asked).toMatchObject({ status: 'question', version: 2 })
    expect((await opened(mine)).next).toEqual([
      { to: 'sent', needs: 'answer' },
      { to: 'withdrawn', needs: 'nothing' },
    ])
    const answered = await visitor().moveSentRequest({ reference, code, version: 2, to: 'sent', text: 'This one.' })
    expect(answered).toMatchObject({ status: 'sent', version: 3 })
    expect(answered.history.map(({ by, text }) => [by, text])).toEqual([
      ['secretariat', 'Which?'],
      ['sender', 'This one.'],
    ])
  })

  test('nobody takes the steps of the other side', async () => {
    const { reference, code } = await sendRequest()
    await expect(
      visitor().moveSentRequest({ reference, code, version: 1, to: 'accepted', text: '' }),
    ).rejects.toMatchObject({ code: 'illegal_transition' })
    await expect(
      desk().moveRequest({ reference, version: 1, to: 'withdrawn', text: '', decision: null }),
    ).rejects.toMatchObject({ code: 'illegal_transition' })
  })

  test('what is withdrawn is out of everybody’s hands', async () => {
    const { reference, code } = await sendRequest()
    await visitor().moveSentRequest({ reference, code, version: 1, to: 'withdrawn', text: '' })
    expect(await desk().getRequest({ reference })).toMatchObject({ status: 'withdrawn', next: [] })
    await expect(
      visitor().addLetter({ reference, code, name: 'letter.pdf', file: pdf(), key: newKey() }),
    ).rejects.toMatchObject({ code: 'not_editable' })
  })

  test('accepting makes a participant with topics and no place; a correction takes it off, and back', async () => {
    const form = request()
    const mine = await sendRequest(form)
    const { reference } = mine
    const members = async () => (await visitor().listMembers({})).items
    const before = await members()
    const accept = { to: 'accepted', text: '', decision: await decision() } as const

    await expect(
      desk().moveRequest({ reference, version: 1, ...accept, decision: { on: '9999-12-31', body: 'Bureau' } }),
    ).rejects.toMatchObject({ code: 'invalid', errors: [{ pointer: 'decision.on', code: 'in_future' }] })
    expect(await members()).toEqual(before)

    const accepted = await desk().moveRequest({ reference, version: 1, ...accept })
    const made = (await members()).find(({ id }) => id === accepted.memberId)
    expect(made).toMatchObject({
      name: form.authorityName,
      country: form.country,
      kind: form.kind,
      topics: form.topics,
      coordinates: null,
      joined: { on: accept.decision.on },
    })
    expect(await members()).toHaveLength(before.length + 1)
    expect(JSON.stringify(made)).not.toContain(form.contactEmail)
    expect((await opened(mine)).history.at(-1)).toMatchObject({ to: 'accepted', decision: accept.decision })

    await expect(
      desk().moveRequest({ reference, version: 2, to: 'sent', text: '', decision: null }),
    ).rejects.toMatchObject({ code: 'invalid' })
    const corrected = await desk().moveRequest({
      reference,
      version: 2,
      to: 'sent',
      text: 'The wrong town.',
      decision: null,
    })
    expect(corrected).toMatchObject({ status: 'sent', memberId: null })
    expect(corrected.history).toHaveLength(2)
    expect(await members()).toEqual(before)

    const place = { lat: 48.58, lon: 7.75 }
    const withPlace = (lat: number) => ({ ...accept, decision: { ...accept.decision, coordinates: { ...place, lat } } })
    await expect(desk().moveRequest({ reference, version: 3, ...withPlace(90.5) })).rejects.toMatchObject({
      code: 'invalid',
      errors: [{ pointer: 'decision.coordinates.lat', code: 'degrees' }],
    })
    const again = await desk().moveRequest({ reference, version: 3, ...withPlace(place.lat) })
    expect(again.memberId).toBe(accepted.memberId)
    expect((await members()).find(({ id }) => id === again.memberId)?.coordinates).toEqual({ ...place, of: null })
  })

  test('an offer never makes a participant', async () => {
    const { reference } = await visitor().offerCooperation({ ...offer, key: newKey() })
    const { next } = await desk().getRequest({ reference })
    expect(next.map(({ to }) => to)).toEqual(['question', 'contact_made', 'closed'])
    await expect(
      desk().moveRequest({ reference, version: 1, to: 'accepted', text: '', decision: await decision() }),
    ).rejects.toMatchObject({ code: 'illegal_transition' })
  })
})

describe('letters', () => {
  test('come along afterwards, are read by both sides and by nobody else', async () => {
    const { reference, code } = await sendRequest()
    const key = newKey()
    const letter = await visitor().addLetter({ reference, code, name: 'Décision.pdf', file: pdf(), key })
    expect(await visitor().addLetter({ reference, code, name: 'Décision.pdf', file: pdf(), key })).toEqual(letter)
    expect((await desk().getRequest({ reference })).letters).toEqual([letter])
    const letterId = letter.id
    expect(await (await visitor().readOwnLetter({ reference, code, letterId })).text()).toContain('%PDF')
    expect(await (await desk().readLetter({ reference, letterId })).text()).toContain('%PDF')
    await expect(visitor().readOwnLetter({ reference, code: 'WRONG', letterId })).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(target.as('reviewer').readLetter({ reference, letterId })).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('are what their name says, by their bytes', async () => {
    const { reference, code } = await sendRequest()
    const add = (name: string, file: Blob) => visitor().addLetter({ reference, code, name, file, key: newKey() })
    await expect(add('letter.pdf', new Blob(['MZ']))).rejects.toMatchObject({
      code: 'invalid',
      errors: [{ code: 'file_content' }],
    })
    await expect(add('letter.exe', pdf())).rejects.toMatchObject({ errors: [{ code: 'file_format' }] })
    await expect(add('letter.pdf', new Blob())).rejects.toMatchObject({ errors: [{ code: 'file_empty' }] })
    const large = new Blob(['%PDF-1.4\n', new Uint8Array(10 * 1024 * 1024)])
    await expect(add('letter.pdf', large)).rejects.toMatchObject({ code: 'too_large' })
  })
})

test('the desk pages through one kind, newest first', async () => {
  await sendRequest()
  await sendRequest()
  const page = await desk().listRequests({ kind: 'join', limit: 1 })
  expect(page.items).toHaveLength(1)
  const rest = await desk().listRequests({ kind: 'join', cursor: page.next ?? '' })
  const all = [...page.items, ...rest.items]
  expect(all.every(({ kind }) => kind === 'join')).toBe(true)
  const times = all.map(({ receivedAt }) => receivedAt)
  expect(times).toEqual(times.toSorted().toReversed())
  expect(new Set(all.map(({ reference }) => reference)).size).toBe(all.length)
})
