import type { State } from '../state.ts'
import { OPEN_CALL, REHEARSAL_CALL } from './calls.ts'

/** Invented authorities that ask to take part in the Alliance. */
export const joinRequests: State['joinRequests'] = [
  joinRequest(1, 'ES', 'municipality', '2016-03-02T10:12:00.000Z', ['education', 'housing']),
  joinRequest(2, 'SK', 'city', '2016-03-17T08:30:00.000Z', ['employment', 'participation', 'stereotypes']),
  joinRequest(3, 'LT', 'region', '2016-04-11T13:45:00.000Z', ['health']),
]

/** Interest in the open call and, after its deadline, in the rehearsal's next round. */
export const interests: State['interests'] = [
  interest(1, OPEN_CALL, 'PT', '2016-04-04T09:05:00.000Z', ['A']),
  interest(2, OPEN_CALL, 'IE', '2016-04-08T15:20:00.000Z', ['B', 'C']),
  interest(3, REHEARSAL_CALL, 'CZ', '2016-02-22T11:00:00.000Z', ['C']),
]

function joinRequest(
  number: number,
  country: string,
  kind: State['joinRequests'][number]['kind'],
  receivedAt: string,
  topics: State['joinRequests'][number]['topics'],
): State['joinRequests'][number] {
  return {
    reference: `JOIN-2016-00${number}`,
    receivedAt,
    authorityName: `Sample ${kind} that asks to join ${number}`,
    kind,
    country,
    inhabitants: 8500 * number,
    headName: 'Max Sample',
    headFunction: 'Mayor',
    contactName: 'Nika Sample',
    contactFunction: 'Head of social affairs',
    contactEmail: `office@joining-${number}.example`,
    contactPhone: `+99 000 000 80${number}`,
    topics,
    needs: 'We look for authorities of our size that have worked with mediators in schools and at counters.',
    offers:
      number === 2 ? 'Two years of open hours in the district; our guide for staff may be used by everybody.' : '',
    mayRepresent: true,
    privacyRead: true,
  }
}

function interest(
  number: number,
  callId: string,
  country: string,
  receivedAt: string,
  modules: State['interests'][number]['modules'],
): State['interests'][number] {
  return {
    reference: `INT-2016-00${number}`,
    callId,
    receivedAt,
    authorityName: `Sample authority that is interested ${number}`,
    country,
    contactName: 'Olli Sample',
    contactEmail: `office@interested-${number}.example`,
    modules,
    message: 'Please tell us when the training dates are fixed.',
    privacyRead: true,
  }
}
