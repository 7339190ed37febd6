import type { Application } from '#src/domain/application-record.ts'
import type { SectionId } from '#src/domain/application/types.ts'

/** Id of this part on the page of copies. */
export const ON_DEVICE = 'on-this-device'

/** Paths of this workspace; people share and store them, so they must not change. */
export const applicationPaths = {
  list: '/applications',
  home: (id: string) => `/applications/${id}`,
  section: (id: string, section: SectionId) => `/applications/${id}/${section}`,
  /** One field. */
  place: (id: string, section: SectionId, elementId: string) => `/applications/${id}/${section}#${elementId}`,
  /** One field, returning to the check page. */
  field: (id: string, section: SectionId, elementId: string) =>
    `/applications/${id}/${section}?return=check#${elementId}`,
  people: (id: string) => `/applications/${id}/people`,
  signature: (id: string) => `/applications/${id}/signature`,
  question: (id: string) => `/applications/${id}/question`,
  check: (id: string) => `/applications/${id}/check`,
  copies: (id: string) => `/applications/${id}/copies`,
  /** Answers of this device to the same call, typed without an account. */
  takeFromDevice: (id: string) => `/applications/${id}/copies#${ON_DEVICE}`,
  receipt: (id: string, number: number) => `/applications/${id}?receipt=${number}`,
  version: (id: string, number: number) => `/applications/${id}/versions/${number}`,
  /** Returns to `to` afterwards. */
  signIn: (to: string) => `/sign-in?${new URLSearchParams({ return: to })}`,
  /** Turns answers typed without an account into an application. */
  adopt: (callId: string) => `/applications?adopt=${callId}`,
  eligibility: (callId: string) => `/calls/${callId}/eligibility`,
  /** The code is in the hash, which browsers never send to a server, so it is in no log. */
  signing: (code: string) => `/signing#${code}`,
  invitation: (code: string) => `/invitations#${code}`,
  interest: (callId: string) => `/calls/${callId}/interest`,
}

/** Document title: the page and its application. Without account there is no reference yet. */
export const titleOf = (page: string, { reference }: Pick<Application, 'reference'>): string =>
  [page, reference].filter(Boolean).join(', ')

/** Name under which this tab stores previous answers when others are taken from elsewhere. */
export const takenName = (personId: string, applicationId: string): string => `taken.${personId}.${applicationId}`
