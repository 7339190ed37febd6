import type { Application } from '#src/domain/application-record.ts'
import type { SectionId } from '#src/domain/application/types.ts'

/** Id of the place on the page of copies. */
export const ON_DEVICE = 'on-this-device'

/** Addresses of this workspace; they are shared and kept, so they do not change. */
export const applicationPaths = {
  list: '/applications',
  home: (id: string) => `/applications/${id}`,
  section: (id: string, section: SectionId) => `/applications/${id}/${section}`,
  /** To one field. */
  place: (id: string, section: SectionId, elementId: string) => `/applications/${id}/${section}#${elementId}`,
  /** To one field, and back to the check page from there. */
  field: (id: string, section: SectionId, elementId: string) =>
    `/applications/${id}/${section}?return=check#${elementId}`,
  people: (id: string) => `/applications/${id}/people`,
  signature: (id: string) => `/applications/${id}/signature`,
  question: (id: string) => `/applications/${id}/question`,
  check: (id: string) => `/applications/${id}/check`,
  copies: (id: string) => `/applications/${id}/copies`,
  /** To what this device has of the same call without an account. */
  takeFromDevice: (id: string) => `/applications/${id}/copies#${ON_DEVICE}`,
  receipt: (id: string, number: number) => `/applications/${id}?receipt=${number}`,
  version: (id: string, number: number) => `/applications/${id}/versions/${number}`,
  /** Leads back to `to` afterwards. */
  signIn: (to: string) => `/sign-in?${new URLSearchParams({ return: to })}`,
  /** Where what was typed without an account becomes an application. */
  adopt: (callId: string) => `/applications?adopt=${callId}`,
  eligibility: (callId: string) => `/calls/${callId}/eligibility`,
  /** The code stands behind the `#`: browsers send that part to no server, so it is in nobody's log. */
  signing: (code: string) => `/signing#${code}`,
  invitation: (code: string) => `/invitations#${code}`,
  interest: (callId: string) => `/calls/${callId}/interest`,
}

/** Of a document: a page and the application that it is of. One that no server knows of has no reference yet. */
export const titleOf = (page: string, { reference }: Pick<Application, 'reference'>): string =>
  [page, reference].filter(Boolean).join(', ')

/** Under which this tab keeps what stood in a draft before answers were taken from elsewhere. */
export const takenName = (personId: string, applicationId: string): string => `taken.${personId}.${applicationId}`
