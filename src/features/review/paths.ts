/** Addresses of the review; the filters of the list travel along, so that one can read on and come back. */
export const listPath = (search: string): string => `/review${search}`
export const proposalPath = (proposalId: string, search: string): string =>
  `/review/${encodeURIComponent(proposalId)}${search}`

/** Behind the `#` of a proposal: opens the form that asks the applicant. */
export const ASK = 'ask'

/** The part of an address behind the path, for the two above. */
export const searchOf = (params: URLSearchParams): string => (params.size > 0 ? `?${params.toString()}` : '')
