/** The review: what is shown to whom. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ProposalSummary } from '#src/domain/proposal.ts'
import { completeDraft, newKey, openCall } from './drafts.ts'
import { openTarget, type Part, type Target } from './target.ts'

let target: Target
beforeAll(async () => {
  target = await openTarget()
})
afterAll(() => target.close())

async function allProposals(part: Part): Promise<ProposalSummary[]> {
  const calls = (await target.as(null).listCalls({})).items
  const found: ProposalSummary[] = []
  for (const { id: callId } of calls) {
    let cursor: string | undefined
    do {
      const page = await target.as(part).listProposals({ callId, limit: 20, ...(cursor !== undefined && { cursor }) })
      found.push(...page.items)
      cursor = page.next ?? undefined
    } while (cursor !== undefined)
  }
  return found
}

test('the secretariat sees what was sent, at once, and never a draft', async () => {
  const callId = await openCall(target)
  const { id: applicationId, version } = await completeDraft(target)
  const ids = async () => (await target.as('secretariat').listProposals({ callId })).items.map(({ id }) => id)
  expect(await ids()).not.toContain(applicationId)
  const before = await target.as('secretariat').getDashboard({ callId })
  await target.as('applicant').submitApplication({ applicationId, version, key: newKey() })
  expect(await ids()).toContain(applicationId)
  const after = await target.as('secretariat').getDashboard({ callId })
  expect(after.drafts).toBe(before.drafts - 1)
  expect((await allProposals('secretariat')).filter(({ status }) => status === 'draft')).toEqual([])
})

test('an improvement that was not sent yet is not shown', async () => {
  const applicant = target.as('applicant')
  const { id: applicationId, version } = await completeDraft(target)
  await applicant.submitApplication({ applicationId, version, key: newKey() })
  const shown = () => target.as('secretariat').getProposal({ proposalId: applicationId })
  const before = await shown()
  const sent = await applicant.getApplication({ applicationId })
  const reopened = await applicant.reopenApplication({ applicationId, version: sent.version })
  const changes = [{ address: 'motivation.objectives', value: 'Secret' }]
  await applicant.saveAnswers({ applicationId, version: reopened.version, changes })
  expect(await shown()).toEqual(before)
})

test('a reviewer sees a part of what the secretariat sees, and nothing before the declaration', async () => {
  const proposals = await allProposals('reviewer')
  const known = new Set((await allProposals('secretariat')).map(({ id }) => id))
  const secret = { flags: [], receivedAt: null, requestedCents: null }
  for (const proposal of proposals) {
    expect(known).toContain(proposal.id)
    expect(proposal.next).toEqual([])
    const open = proposal.interest === 'none'
    const { content } = await target.as('reviewer').getProposal({ proposalId: proposal.id })
    expect(content !== null).toBe(open)
    expect(open ? {} : proposal).toMatchObject(open ? {} : secret)
    const reviews = target.as('reviewer').listReviews({ proposalId: proposal.id })
    expect(await reviews.then(() => true).catch(() => false)).toBe(open)
  }
})

test('results of others stay hidden until one’s own are in', async () => {
  const { person } = await target.as('reviewer').getSession({})
  for (const { id: proposalId, assessments, interest } of await allProposals('reviewer')) {
    const waiting = assessments.filter(({ mine }) => mine !== 'submitted')
    for (const { submitted, meanPercent, spread } of waiting)
      expect([submitted, meanPercent, spread]).toEqual([null, null, null])
    if (interest !== 'none') continue
    const { items } = await target.as('reviewer').listReviews({ proposalId })
    const early = items.filter(
      ({ module, reviewerId }) => reviewerId !== person?.id && waiting.some((own) => own.module === module),
    )
    expect(early).toEqual([])
  }
})

test('filters and search narrow what is shown and nothing else', async () => {
  const all = await allProposals('reviewer')
  const [first] = all
  if (!first) return
  const { callId, country, status, reference } = first
  const ids = async (filters: object) =>
    (await target.as('reviewer').listProposals({ callId, limit: 200, ...filters })).items.map(({ id }) => id)
  const those = (fits: (proposal: ProposalSummary) => boolean) =>
    all.filter((proposal) => proposal.callId === callId && fits(proposal)).map(({ id }) => id)
  expect(await ids({ country })).toEqual(those((proposal) => proposal.country === country))
  expect(await ids({ status })).toEqual(those((proposal) => proposal.status === status))
  expect(await ids({ module: 'A' })).toEqual(those(({ modules }) => modules.includes('A')))
  expect(await ids({ text: reference.toLowerCase() })).toEqual([first.id])
  const wrong = target.as('reviewer').listProposals({ callId, cursor: 'not one of ours' })
  await expect(wrong).rejects.toMatchObject({ code: 'bad_cursor' })
})

test('a step that is not possible is refused with its reason, also in the list of next steps', async () => {
  const secretariat = target.as('secretariat')
  const proposal = (await allProposals('secretariat')).find(({ next }) => next.some(({ allowed }) => !allowed))
  const step = proposal?.next.find(({ allowed }) => !allowed)
  if (!proposal || !step) return
  const { id: proposalId, version } = proposal
  const confirmations = [...step.confirmations]
  const change = { proposalId, to: step.to, reason: 'E-01, for trying', confirmations }
  await expect(secretariat.changeStatus({ ...change, version })).rejects.toMatchObject({
    code: 'illegal_transition',
    why: step.why,
  })
  const stale = secretariat.changeStatus({ ...change, version: version + 1 })
  await expect(stale).rejects.toMatchObject({ code: 'version_mismatch' })
})

test('reviewers are assigned by the secretariat alone, and only while they are still heard', async () => {
  const secretariat = target.as('secretariat')
  for (const { id: proposalId, status } of await allProposals('secretariat')) {
    const before = await secretariat.listAssignments({ proposalId })
    const assigned = before.items.map(({ reviewerId }) => reviewerId)
    expect(before.candidates.filter(({ id }) => assigned.includes(id))).toEqual([])
    const tooEarlyOrLate = !['admissibility_check', 'eligibility_check', 'in_assessment'].includes(status)
    expect(tooEarlyOrLate && before.candidates.length > 0).toBe(false)
    const [reviewerId] = assigned
    if (reviewerId === undefined) continue
    expect(await secretariat.assignReviewer({ proposalId, reviewerId })).toEqual(before)
    const byReviewer = target.as('reviewer').assignReviewer({ proposalId, reviewerId })
    await expect(byReviewer).rejects.toMatchObject({ code: 'forbidden' })
  }
})

test('an assignment stays once its reviewer has declared something', async () => {
  const secretariat = target.as('secretariat')
  for (const { id: proposalId } of await allProposals('secretariat')) {
    const { items } = await secretariat.listAssignments({ proposalId })
    const declared = items.find(({ interest }) => interest !== 'undeclared')
    if (!declared) continue
    const back = secretariat.unassignReviewer({ proposalId, reviewerId: declared.reviewerId })
    await expect(back).rejects.toMatchObject({ code: 'illegal_transition', why: 'already_declared' })
    expect((await secretariat.listAssignments({ proposalId })).items).toEqual(items)
    return
  }
})

test('whoever is assigned waits with the declaration before them', async () => {
  const secretariat = target.as('secretariat')
  const proposals = await allProposals('secretariat')
  for (const { id: proposalId, modules, status } of proposals) {
    if (status !== 'in_assessment') continue
    const [candidate] = (await secretariat.listAssignments({ proposalId })).candidates
    if (!candidate) continue
    const after = await secretariat.assignReviewer({ proposalId, reviewerId: candidate.id })
    const item = { reviewerId: candidate.id, reviewerName: candidate.name, modules, interest: 'undeclared' }
    expect(after.items).toContainEqual(item)
    expect(after.candidates).not.toContainEqual(candidate)
    // Before a declaration an assignment can be taken back and given again.
    const back = await secretariat.unassignReviewer({ proposalId, reviewerId: candidate.id })
    expect(back.items).not.toContainEqual(item)
    expect(back.candidates).toContainEqual(candidate)
    expect(await secretariat.assignReviewer({ proposalId, reviewerId: candidate.id })).toEqual(after)
    return
  }
})
