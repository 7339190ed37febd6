import { describe, expect, test } from 'vitest'
import type { JoinRequest } from './joining.ts'
import { openRequestsLike, wasOpenAt } from './open-requests.ts'
import { requestStatuses, type RequestStatus } from './request-steps.ts'

const contact = {
  contactName: 'Nika Sample',
  contactFunction: 'Officer',
  contactEmail: 'nika@example.org',
  contactPhone: '+33 3 88 00 00 00',
}
const form = (authorityName: string, country: string): JoinRequest => ({
  authorityName,
  country,
  kind: 'city',
  otherThan: [],
  inhabitants: null,
  headName: 'Max Sample',
  headFunction: 'Mayor',
  ...contact,
  topics: ['housing'],
  needs: 'To learn.',
  offers: '',
  letter: 'none',
  mayRepresent: true,
  privacyRead: true,
})
const received = (
  name: string,
  country = 'SK',
  status: RequestStatus = 'sent',
  receivedAt = '2016-03-02T10:00:00.000Z',
) => ({ kind: 'join', form: form(name, country), status, receivedAt }) as const

const asked = (authorityName: string, country = 'SK') => ({ authorityName, country })

describe('an open request of an authority with a like name is told', () => {
  test.each([
    ['Mesto Košice', 'SK', 'Кошице'],
    ['Кошице', 'SK', 'City of Kosice'],
    ['Δήμος Ξάνθης', 'GR', 'Municipality of Xanthi'],
    ['Xanthi', 'GR', 'Ξάνθη'],
    ['Община Видин', 'BG', 'Vidin Municipality'],
  ])('%s (%s), asked as %s', (name, country, other) => {
    expect(openRequestsLike(asked(other, country), [received(name, country)])).toEqual({
      open: 1,
      newestOn: '2016-03-02',
    })
  })

  test('with the day in Strasbourg on which the newest arrived, whatever their order', () => {
    const requests = [
      received('Košice', 'SK', 'question', '2016-04-07T22:30:00.000Z'),
      received('Kosice', 'SK', 'sent', '2016-03-02T10:00:00.000Z'),
    ]
    expect(openRequestsLike(asked('KOŠICE'), requests)).toEqual({ open: 2, newestOn: '2016-04-08' })
  })
})

describe('nothing is told', () => {
  const nothing = { open: 0, newestOn: null }

  test('of one that waits for nobody any more', () => {
    const open = requestStatuses.filter(
      (status) => openRequestsLike(asked('Košice'), [received('Košice', 'SK', status)]).open > 0,
    )
    expect(open).toEqual(['sent', 'question'])
  })

  test('of another country, another name, or without a name', () => {
    const requests = [received('Košice')]
    expect(openRequestsLike(asked('Košice', 'CZ'), requests)).toEqual(nothing)
    expect(openRequestsLike(asked('Prešov'), requests)).toEqual(nothing)
    expect(openRequestsLike(asked(' '), requests)).toEqual(nothing)
  })

  test('of an interest in a call or an offer of an organisation', () => {
    const common = { ...contact, country: 'SK', privacyRead: true } as const
    const sent = { status: 'sent', receivedAt: '2016-03-02T10:00:00.000Z' } as const
    const requests: Parameters<typeof openRequestsLike>[1] = [
      {
        ...sent,
        kind: 'interest',
        callId: 'call',
        form: { ...common, authorityName: 'Košice', modules: ['A'], message: '' },
      },
      {
        ...sent,
        kind: 'cooperation',
        form: {
          ...common,
          organisationName: 'Košice',
          legalForm: 'Association',
          website: null,
          topics: ['housing'],
          proposal: 'Courses.',
          authorities: [],
        },
      },
    ]
    expect(openRequestsLike(asked('Košice'), requests)).toEqual(nothing)
  })
})

test('a request was open from its arrival until it was decided, and again after a correction', () => {
  const step = (at: string, from: RequestStatus, to: RequestStatus) =>
    ({ at, by: 'secretariat', byName: null, from, to, text: null, decision: null }) as const
  const request = {
    kind: 'join',
    receivedAt: '2016-03-02T10:00:00.000Z',
    history: [
      step('2016-03-03T10:00:00.000Z', 'sent', 'question'),
      step('2016-03-05T10:00:00.000Z', 'question', 'not_accepted'),
      step('2016-03-07T10:00:00.000Z', 'not_accepted', 'sent'),
    ],
  } as const
  const open = [1, 2, 3, 4, 5, 6, 7, 8].filter((day) => wasOpenAt(request, `2016-03-0${day}T12:00:00.000Z`))
  expect(open).toEqual([2, 3, 4, 7, 8])
})
