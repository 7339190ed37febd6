/** What invented outsiders sent: a few of each kind, in several statuses. */
import type { Member } from '#src/domain/member.ts'
import type { RequestContent, RequestEvent } from '#src/domain/request.ts'
import { codeFrom } from '#src/domain/request-code.ts'
import { sha256Hex } from '#src/domain/submission-digest.ts'
import type { Instant } from '#src/domain/values.ts'
import type { StoredRequest } from '../state.ts'
import { OPEN_CALL, REHEARSAL_CALL } from './calls.ts'
import { nameOf } from './people.ts'
import { sampleFacts } from './sample-files.ts'

/** The code of a sample request, so that its page can be opened in the demonstration. */
export const sampleCode = (number: number): string => codeFrom(new Uint8Array(25).fill(number))

type Sample = {
  reference: string
  receivedAt: Instant
  content: RequestContent
  history?: RequestEvent[]
  withLetter?: true
}

type JoinForm = Extract<RequestContent, { kind: 'join' }>['form']

const join = (form: Pick<JoinForm, 'authorityName' | 'kind' | 'country' | 'topics'> & Partial<JoinForm>) =>
  ({
    kind: 'join',
    form: {
      inhabitants: null,
      otherThan: [],
      headName: 'Max Sample',
      headFunction: 'Mayor',
      ...contact('Nika Sample', 'Head of social affairs', 1),
      needs: 'We look for authorities of our size that have worked with mediators in schools and at counters.',
      offers: '',
      letter: 'none',
      mayRepresent: true,
      privacyRead: true,
      ...form,
    },
  }) as const satisfies RequestContent

const contact = (contactName: string, contactFunction: string, number: number) => ({
  contactName,
  contactFunction,
  contactEmail: `office@sample-${number}.example`,
  contactPhone: `+99 000 000 80${number}`,
})

const bySecretariat = (at: Instant, to: RequestEvent['to'], text: string): RequestEvent => ({
  at,
  by: 'secretariat',
  byName: nameOf('secretariat'),
  from: 'sent',
  to,
  text,
  decision: null,
})

const interest = (number: number, callId: string, country: string, modules: ('A' | 'B' | 'C')[]) =>
  ({
    kind: 'interest',
    callId,
    form: {
      authorityName: `Sample authority that is interested ${number}`,
      country,
      contactName: 'Olli Sample',
      contactEmail: `office@interested-${number}.example`,
      modules,
      message: 'Please tell us when the training dates are fixed.',
      privacyRead: true,
    },
  }) as const satisfies RequestContent

const organisation = (number: number, country: string, proposal: string) =>
  ({
    kind: 'cooperation',
    form: {
      organisationName: `Sample association that offers help ${number}`,
      legalForm: 'Registered association',
      country,
      website: `association-${number}.example`,
      ...contact('Pia Sample', 'Director', number),
      topics: ['education', 'participation'],
      proposal,
      authorities: [`Sample authority that works with it ${number}`],
      privacyRead: true,
    },
  }) as const satisfies RequestContent

function samples(members: readonly Member[]): Sample[] {
  const taken = members.at(3)
  if (!taken) throw new RangeError('a sample member is missing')
  return [
    {
      reference: 'JOIN-2016-4HK7QZ2M',
      receivedAt: '2016-03-02T10:12:00.000Z',
      content: join({
        authorityName: 'Sample municipality by the lake',
        kind: 'municipality',
        country: 'ES',
        inhabitants: 8500,
        topics: ['education', 'housing'],
        letter: 'will_follow',
      }),
      history: [
        bySecretariat(
          '2016-03-09T09:30:00.000Z',
          'question',
          'Does the municipality ask for itself, or for the whole district? Please send the decision of the council too.',
        ),
      ],
    },
    {
      reference: 'JOIN-2016-B9T3XW6C',
      receivedAt: '2016-03-17T08:30:00.000Z',
      content: join({
        authorityName: 'Sample city on the river',
        kind: 'city',
        country: 'SK',
        inhabitants: 17_000,
        topics: ['employment', 'participation', 'stereotypes'],
        offers: 'Two years of open hours in the district; our guide for staff may be used by everybody.',
        letter: 'attached',
      }),
      withLetter: true,
    },
    {
      reference: 'JOIN-2016-N5R8VD2F',
      receivedAt: '2016-04-07T07:20:00.000Z',
      content: join({
        authorityName: 'City of the Sample on the River',
        kind: 'city',
        country: 'SK',
        topics: ['employment'],
      }),
    },
    {
      // An authority that is a participant already, under another name.
      reference: 'JOIN-2016-T2G6YS9K',
      receivedAt: '2016-04-11T13:45:00.000Z',
      content: join({
        authorityName: `Municipality of ${taken.name}`,
        kind: taken.kind,
        country: taken.country,
        topics: ['health'],
        otherThan: [taken.id],
      }),
    },
    {
      reference: 'JOIN-2016-W8M4CP5J',
      receivedAt: '2016-02-15T12:00:00.000Z',
      content: join({
        authorityName: 'Sample school district',
        kind: 'region',
        country: 'LT',
        topics: ['education'],
      }),
      history: [
        bySecretariat(
          '2016-03-01T10:00:00.000Z',
          'not_accepted',
          'A school district is not a local or regional authority. The municipality that runs it may ask.',
        ),
      ],
    },
    {
      reference: 'COOP-2016-6QF3HR8T',
      receivedAt: '2016-04-06T11:10:00.000Z',
      content: organisation(1, 'IT', 'We train mediators and could open two of our courses to staff of participants.'),
    },
    {
      reference: 'COOP-2016-J7X2ND4B',
      receivedAt: '2016-03-21T14:35:00.000Z',
      content: organisation(2, 'HU', 'We keep an archive of local action plans and would share it.'),
      history: [bySecretariat('2016-03-30T08:15:00.000Z', 'contact_made', 'We spoke by telephone and meet in June.')],
    },
    {
      reference: 'INT-2016-3VC9KM5Y',
      receivedAt: '2016-04-04T09:05:00.000Z',
      content: interest(1, OPEN_CALL, 'PT', ['A']),
    },
    {
      reference: 'INT-2016-H6D8ZP2W',
      receivedAt: '2016-04-08T15:20:00.000Z',
      content: interest(2, OPEN_CALL, 'IE', ['B', 'C']),
    },
    {
      reference: 'INT-2016-R4B7TS9G',
      receivedAt: '2016-02-22T11:00:00.000Z',
      content: interest(3, REHEARSAL_CALL, 'CZ', ['C']),
    },
  ]
}

/** @param members sample members, one of which asks again under another name. */
export const sampleRequests = (members: readonly Member[]): Promise<StoredRequest[]> =>
  Promise.all(samples(members).map((sample, index) => stored(sample, sampleCode(index + 1))))

async function stored(
  { reference, receivedAt, content, history = [], withLetter }: Sample,
  code: string,
): Promise<StoredRequest> {
  const last = history.at(-1)
  const { name, sizeBytes, sha256 } = sampleFacts('DOC-3')
  return {
    ...content,
    reference,
    status: last?.to ?? 'sent',
    version: 1 + history.length,
    receivedAt,
    changedAt: last?.at ?? receivedAt,
    codeDigest: await sha256Hex(new TextEncoder().encode(code)),
    letters: withLetter ? [{ id: `letter-${reference}`, name, sizeBytes, sha256, addedAt: receivedAt }] : [],
    history,
  }
}
