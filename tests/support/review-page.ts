import { screen, within } from '@testing-library/react'
import type { NodeBackend } from '#mocks/node.ts'

/** The fields of one criterion, on the page of a proposal. */
export const criterion = (id: string) => within(screen.getByRole('group', { name: new RegExp(`^${id} `) }))
export const formIsThere = () => screen.findByRole('group', { name: /^AC1 / })
export const errorSummary = () => screen.getByRole('alert', { name: /problem|added or corrected/ })
/** The assessment that the backend has, for the proposal of a page. */
export const reviewOf = (backend: NodeBackend, path: string, who = 'reviewer-1') =>
  backend.state().reviews.find(({ proposalId, reviewerId }) => path.endsWith(proposalId) && reviewerId === who)
