import type { ApplicationStatus } from '#src/domain/status.ts'

/** Paths of the review; they keep the filters of the list, to read on and to come back. */
export const listPath = (search: string): string => `/review${search}`
export const proposalPath = (proposalId: string, search: string): string =>
  `/review/${encodeURIComponent(proposalId)}${search}`

/** Hash on the page of a proposal that opens the form for asking the applicant. */
export const ASK = 'ask'

/** Hash on the page of a proposal, with its `#`, that opens the dialog for taking a step back to this status. */
export const backHash = (to: ApplicationStatus): string => `#back-to-${to}`

/** The query string for the paths above. */
export const searchOf = (params: URLSearchParams): string => (params.size > 0 ? `?${params.toString()}` : '')
