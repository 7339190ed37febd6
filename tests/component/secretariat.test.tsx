import { screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { seedState } from '#mocks/seeds/seed-state.ts'
import type { Member } from '#src/domain/member.ts'
import type { Dashboard } from '#src/domain/proposal.ts'
import * as files from '#src/ui/download.ts'
import { restAs } from '#tests/support/backends.ts'
import { renderApp } from '#tests/support/render-app.tsx'
import { sampleMember } from '#tests/support/sample-member.ts'
import { sent, world } from '#tests/support/world.ts'

const rows = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent ?? ''))

test('counts and tables of the secretariat are those of the backend', async () => {
  const { user, backend } = await renderApp('/secretariat', { as: 'secretariat' })
  await screen.findByRole('heading', { level: 1, name: 'Secretariat' })
  const received = backend
    .state()
    .applications.filter(({ callId, status }) => callId.includes('rehearsal') && status !== 'draft')

  const figure = within(screen.getByRole('figure', { name: 'Proposals by status and module' }))
  await user.click(figure.getByText('Show as a table'))
  const byStatus = rows(figure.getByRole('table'))
  expect(byStatus.reduce((total, row) => total + Number(row[1]), 0)).toBe(received.length)
  const inAssessment = received.filter(({ status }) => status === 'in_assessment').length
  expect(byStatus.find(([status]) => status === 'In assessment')?.[1]).toBe(String(inAssessment))
  expect(screen.getByRole('link', { name: `In assessment: ${inAssessment}` })).toHaveAttribute(
    'href',
    expect.stringMatching(/^\/review\?call=.*&status=in_assessment$/),
  )
})

test('the desks of the office are one step away', async () => {
  await renderApp('/secretariat?call=romact-tcc-2016-1', { as: 'secretariat' })
  const work = within(await screen.findByRole('navigation', { name: 'Work' }))
  const leadsTo = (name: string) => work.getByRole('link', { name }).getAttribute('href')
  expect(leadsTo('Open the board')).toBe('/review?call=romact-tcc-2016-1')
  expect(leadsTo('Answer questions on the call')).toBe('/secretariat/calls/romact-tcc-2016-1')
  expect(leadsTo('See how the form was')).toBe('/secretariat/calls/romact-tcc-2016-1#form-feedback')
  expect(leadsTo('What was sent to us')).toBe('/secretariat/join-requests')
})

test.each([
  [/^Expressions of interest$/, ({ interests }: Dashboard) => interests],
  [/^Requests to join that wait$/, ({ joinRequests }: Dashboard) => joinRequests],
  [/^Offers of cooperation that wait$/, ({ offers }: Dashboard) => offers],
])('a figure leads to as many as it counts: %s', async (name, countIn) => {
  const { user, backend } = await renderApp('/secretariat?call=romact-tcc-2016-1', { as: 'secretariat' })
  const link = await screen.findByRole('link', { name })
  const figure = link.closest('dt')?.nextElementSibling
  const dashboard = await restAs('secretariat', backend).getDashboard({ callId: 'romact-tcc-2016-1' })
  expect(figure).toHaveTextContent(String(countIn(dashboard)))
  await user.click(link)
  const status = await screen.findByText(/ of \d+ shown$/)
  expect(status).toHaveTextContent(new RegExp(`^${countIn(dashboard)} of`))
})

test('what shares the first place is named as such, not as most', async () => {
  const member = (id: string, kind: Member['kind']) => sampleMember(id, { name: id, country: 'SK', kind })
  const state = world({
    applications: [sent('one', 'panel'), sent('two', 'in_assessment'), sent('three', 'proposed')],
    members: [member('a', 'municipality'), member('b', 'region')],
  })
  await renderApp('/secretariat', { as: 'secretary', state })
  expect(await screen.findByText(/Largest groups: In assessment, Panel,? and Proposed, 1 each\./)).toBeVisible()
  expect(screen.getByText(/^The most frequent kinds: .+, 1 each\.$/)).toBeVisible()
  expect(screen.queryByText(/Most stand at/)).toBeNull()
})

test('each call has its own figures, and drafts are counted without being shown', async () => {
  const { user, backend } = await renderApp('/secretariat', { as: 'secretariat' })
  const call = backend.state().calls.find(({ rehearsal }) => !rehearsal)
  const ofCall = backend.state().applications.filter(({ callId }) => callId === call?.id)
  const drafts = ofCall.filter(({ status }) => status === 'draft').length
  expect(drafts).toBeGreaterThan(0)

  await user.selectOptions(await screen.findByRole('combobox', { name: 'Call' }), String(call?.id))

  const valueOf = (label: string) => screen.getByText(label, { selector: 'dt' }).nextElementSibling
  await waitFor(() => expect(valueOf('Proposals')).toHaveTextContent(`${ofCall.length - drafts}`))
  expect(valueOf('Drafts under way')).toHaveTextContent(`${drafts}`)
})

test('a chart of countries that names Kosovo* has its footnote, on the page and in its file', async () => {
  const state = structuredClone(await seedState())
  state.members.push(sampleMember('prizren', { name: 'Prizren', country: 'XK' }))
  for (const { submissions } of state.applications)
    for (const { answers } of submissions) answers['applicant.country'] = 'XK'
  const { user } = await renderApp('/secretariat', { as: 'secretariat', state })
  const saved = vi.spyOn(files, 'downloadCsv').mockReturnValue()
  for (const name of ['Participants by country', 'Proposals by country']) {
    const figure = within(await screen.findByRole('figure', { name }))
    expect(figure.getByText(/\*All reference to Kosovo/)).toBeVisible()
    await user.click(figure.getByRole('button', { name: 'Save as CSV' }))
    expect(saved.mock.lastCall?.[1].flat()).toContainEqual(expect.stringMatching(/\*All reference to Kosovo/))
  }
  const kinds = within(screen.getByRole('figure', { name: 'Participants by kind' }))
  expect(kinds.queryByText(/All reference to Kosovo/)).toBeNull()
})

test('growth shows both figures of the launch and invents no date', async () => {
  const { user } = await renderApp('/secretariat', { as: 'secretariat' })
  const figure = within(await screen.findByRole('figure', { name: 'Growth of the Alliance' }))
  expect(figure.getByText(/^From 114 participants \(20 March 2013\) to 130/)).toBeVisible()
  await user.click(figure.getByText('Show as a table'))
  const launch = rows(figure.getByRole('table')).find(([when]) => when === '20 March 2013')
  expect(launch?.[1]).toBe('114')
  expect(launch?.[4]).toBe('115 authorities that had registered interest, from 25 countries (vasarhelyihirek.hu)')
  expect(rows(figure.getByRole('table')).some(([when]) => when?.startsWith('Between'))).toBe(true)

  await user.click(figure.getByRole('button', { name: /^When/ }))
  const days = rows(figure.getByRole('table')).map(([when]) => when)
  expect(days.slice(0, 4)).toEqual([
    '22 September 2011',
    '2012',
    '20 March 2013',
    'Between 20 March 2013 and 26 April 2013',
  ])
  expect(days).toContain('Between 10 June 2013 and 31 August 2013')
  expect(days.indexOf('20 March 2013')).toBeLessThan(days.indexOf('6 May 2015'))
})

test('to a reviewer the page does not exist', async () => {
  await renderApp('/secretariat', { as: 'reviewer-1' })
  expect(await screen.findByRole('heading', { level: 1, name: /not found|no page|There is nothing/i })).toBeVisible()
  expect(screen.queryByRole('heading', { name: 'Secretariat' })).not.toBeInTheDocument()
})

test('a call that does not exist is said so, not replaced by another', async () => {
  await renderApp('/secretariat?call=no-such-call', { as: 'secretariat' })
  expect(await screen.findByRole('heading', { level: 1, name: /not found|no page|There is nothing/i })).toBeVisible()
})
