/** Complete forms of outsiders. */
import type { CooperationOffer, JoinRequest } from '#src/domain/joining.ts'
import { newKey } from './drafts.ts'

let serial = 0
/** A request to join by an authority with a unique name. */
export const request = (changes: Partial<JoinRequest> = {}): JoinRequest => {
  serial += 1
  return {
    authorityName: `Contract Town ${serial} of ${newKey()}`,
    kind: 'municipality',
    country: 'FR',
    otherThan: [],
    inhabitants: 8000,
    headName: 'Max Sample',
    headFunction: 'Mayor',
    contactName: 'Nika Sample',
    contactFunction: 'Officer',
    contactEmail: 'nika@example.org',
    contactPhone: '+33 3 88 00 00 00',
    topics: ['housing', 'health'],
    needs: 'To learn.',
    offers: '',
    letter: 'will_follow',
    mayRepresent: true,
    privacyRead: true,
    ...changes,
  }
}

export const offer: CooperationOffer = {
  organisationName: 'Contract association',
  legalForm: 'Association',
  country: 'IT',
  website: 'www.example.org',
  contactName: 'Pia Sample',
  contactFunction: 'Director',
  contactEmail: 'pia@example.org',
  contactPhone: '+39 06 000000',
  topics: ['education'],
  proposal: 'Courses.',
  authorities: ['Somewhere'],
  privacyRead: true,
}
