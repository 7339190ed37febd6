import type { ProposalSummary } from '#src/domain/proposal.ts'

/** A proposal for tests of models. */
export const aProposal = (changes: Partial<ProposalSummary> = {}): ProposalSummary => ({
  id: 'p-1',
  reference: 'REH-2016-001',
  callId: 'call',
  version: 1,
  status: 'in_assessment',
  authorityName: 'Sample city',
  country: 'GR',
  modules: ['A'],
  interest: 'none',
  flags: [],
  receivedAt: null,
  requestedCents: null,
  assessments: [],
  next: [],
  ...changes,
})
