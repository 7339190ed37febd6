/** A decision is released with texts for the applicant, who then reads them. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Decision } from '#src/domain/decision.ts'
import { renderDraft } from '#tests/support/application-page.ts'
import { renderApp } from '#tests/support/render-app.tsx'
import { fullScores, review, sent, world } from '#tests/support/world.ts'

const AT = '2016-06-20T08:00:00.000Z'
const panel = { at: AT, byName: 'x', from: 'in_assessment', to: 'panel', reason: null } as const

const openProposed = async (changes: Parameters<typeof sent>[2] = {}, path = '/review/one') => {
  const history = [panel, { at: AT, byName: 'x', from: 'panel', to: 'proposed', reason: 'because' } as const]
  const state = world({
    applications: [sent('one', 'proposed', { history, ...changes })],
    reviews: (['A', 'B', 'C'] as const).flatMap((module) =>
      ['reviewer-1', 'reviewer-2'].map((id) => review('one', id, { module, scores: fullScores(9) })),
    ),
  })
  const app = await renderApp(path, { as: 'secretary', state, at: AT })
  const openDialog = async () => {
    await app.user.click(await screen.findByRole('button', { name: 'Move to “Awarded”' }))
    return within(await screen.findByRole('dialog'))
  }
  return { ...app, openDialog }
}
const STRENGTHS = 'Strengths of the proposal'
const WEAKNESSES = 'Weaknesses of the proposal'

test('who releases a decision writes strengths and weaknesses, and is told where they are missing', async () => {
  const { user, backend, openDialog } = await openProposed()
  const dialog = await openDialog()
  await user.click(dialog.getByRole('checkbox'))
  await user.click(dialog.getByRole('button', { name: 'Move to “Awarded”' }))
  const summary = within(await dialog.findByRole('alert'))
  expect(summary.getByRole('link', { name: 'Write the strengths for the applicant.' })).toBeVisible()
  await user.type(dialog.getByLabelText('Strengths of the proposal'), 'Clear needs.')
  await user.type(dialog.getByLabelText('Weaknesses of the proposal'), 'Vague results.')
  expect(backend.state().applications[0]?.status).toBe('proposed')
  await user.click(dialog.getByRole('button', { name: 'Move to “Awarded”' }))
  expect(await screen.findByText(/moved from “Proposed” to “Awarded”/)).toBeVisible()
  const told = within(screen.getByRole('region', { name: 'Told to the applicant' }))
  expect(told.getByText('Vague results.')).toBeVisible()
  expect(told.getByText('Vague results.')).toHaveAttribute('dir', 'auto')
  expect(backend.state().applications[0]?.decision).toMatchObject({
    strengths: 'Clear needs.',
    weaknesses: 'Vague results.',
  })
})

test('a release begins with what was written for one that was taken back', async () => {
  const { user, backend, openDialog } = await openProposed({ decision })
  const dialog = await openDialog()
  expect(dialog.getByLabelText(STRENGTHS)).toHaveValue('Clear needs.\nGood partner.')
  expect(dialog.getByLabelText(WEAKNESSES)).toHaveValue('Vague results.')
  await user.clear(dialog.getByLabelText(WEAKNESSES))
  expect(dialog.getByLabelText(WEAKNESSES)).toHaveValue('')
  await user.type(dialog.getByLabelText(WEAKNESSES), 'Few partners.')
  await user.click(dialog.getByRole('checkbox'))
  await user.click(dialog.getByRole('button', { name: 'Move to “Awarded”' }))
  expect(await screen.findByRole('region', { name: 'Told to the applicant' })).toBeVisible()
  expect(backend.state().applications[0]?.decision).toMatchObject({
    strengths: 'Clear needs.\nGood partner.',
    weaknesses: 'Few partners.',
  })
})

test('what is written for a release outlasts the dialog, and is forgotten once it is sent', async () => {
  const { user, backend, openDialog } = await openProposed()
  const first = await openDialog()
  fireEvent.change(first.getByLabelText(STRENGTHS), { target: { value: 'Clear needs.' } })
  await user.type(first.getByLabelText(WEAKNESSES), 'Vague results.')
  await user.click(first.getByRole('button', { name: 'Cancel' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  const again = await openDialog()
  expect(again.getByLabelText(STRENGTHS)).toHaveValue('Clear needs.')
  expect(again.getByLabelText(WEAKNESSES)).toHaveValue('Vague results.')
  await user.click(again.getByRole('checkbox'))
  await user.click(again.getByRole('button', { name: 'Move to “Awarded”' }))
  expect(await screen.findByRole('region', { name: 'Told to the applicant' })).toBeVisible()
  expect(backend.state().applications[0]?.status).toBe('awarded')
  expect(JSON.stringify(sessionStorage)).not.toContain('Vague results.')
})

test('a text that is too long is named at its field, and nothing is sent', async () => {
  const { user, backend, openDialog } = await openProposed()
  const dialog = await openDialog()
  fireEvent.change(dialog.getByLabelText(STRENGTHS), { target: { value: 'x'.repeat(2001) } })
  fireEvent.change(dialog.getByLabelText(WEAKNESSES), { target: { value: 'Vague results.' } })
  await user.click(dialog.getByRole('checkbox'))
  await user.click(dialog.getByRole('button', { name: 'Move to “Awarded”' }))
  const message = 'Shorten “Strengths of the proposal” to 2,000 characters or fewer.'
  expect(within(await dialog.findByRole('alert')).getByRole('link', { name: message })).toBeVisible()
  expect(dialog.getByLabelText(STRENGTHS)).toHaveAccessibleDescription(new RegExp(message))
  expect(backend.state().applications[0]?.status).toBe('proposed')
})

const decision: Decision = {
  releasedAt: AT,
  strengths: 'Clear needs.\nGood partner.',
  weaknesses: 'Vague results.',
  modules: [
    {
      module: 'A',
      percent: 62.5,
      thresholdPercent: 60,
      meetsThreshold: true,
      meetsMinimum: true,
      criteria: [
        { id: 'AC1', points: 8.5, maxPoints: 10, minPoints: 5 },
        { id: 'AC2', points: 4, maxPoints: 10, minPoints: null },
      ],
      rank: { band: 'middle', of: 12 },
    },
  ],
}
const open = (changes: Parameters<typeof sent>[2] = {}, status: Parameters<typeof sent>[1] = 'awarded') =>
  renderDraft('/applications/one', {
    as: 'owner',
    at: AT,
    state: world({ applications: [sent('one', status, { decision, ...changes })] }),
  })
const region = async () => within(await screen.findByRole('region', { name: 'The decision' }))

test('the applicant reads the decision, why, the points, the threshold and the third of the ranking', async () => {
  await open()
  const told = await region()
  expect(told.getByText('Your application was selected.')).toBeVisible()
  expect(told.getByText(/Clear needs\./)).toBeVisible()
  expect(told.getByText('Vague results.')).toBeVisible()
  expect(told.getByText(/threshold of the call, 60%, is reached.*middle third of 12 in this module/)).toBeVisible()
  const table = within(told.getByRole('table', { name: 'Module A: 62.5% of the points' }))
  const cells = (name: RegExp) => within(table.getByRole('row', { name })).getAllByRole('cell')
  expect(cells(/^AC1/).map(({ textContent }) => textContent)).toEqual(['8.5 of 10', '5'])
  expect(cells(/^AC2/).map(({ textContent }) => textContent)).toEqual(['4 of 10', '–'])
  expect(told.getByText(/Criteria and weights are our proposal, not official/)).toBeVisible()
  expect(told.queryByText(/stays below its own minimum/)).toBeNull()
})

test('one that reached the threshold and not a minimum reads both', async () => {
  const modules = decision.modules.map((one) => ({ ...one, meetsMinimum: false }))
  await open({ decision: { ...decision, modules } }, 'rejected')
  const told = await region()
  expect(
    told.getByText(/threshold of the call, 60%, is reached\. At least one criterion stays below its own minimum\./),
  ).toBeVisible()
})

test('one that was not selected says so, and a ranking that is not told is not spoken of', async () => {
  const modules = decision.modules.map((one) => ({ ...one, percent: 41, meetsThreshold: false, rank: null }))
  await open({ decision: { ...decision, modules } }, 'rejected')
  const told = await region()
  expect(told.getByText('Your application was not selected.')).toBeVisible()
  expect(told.getByText('The threshold of the call, 60%, is not reached.')).toBeVisible()
  expect(told.queryByText(/third/)).toBeNull()
})

test('a decision that was released anew says so, and since when it counts', async () => {
  await open({ decision: { ...decision, releasedAt: '2016-06-21T08:00:00.000Z', replacedReleaseAt: AT } })
  const told = await region()
  expect(told.getByText('Your application was selected.').closest('p')).toHaveTextContent(
    /Released .*21 June 2016.* This decision replaces the one released .*20 June 2016/,
  )
})

test('before the release there is nothing to read', async () => {
  await open({}, 'proposed')
  await screen.findByRole('region', { name: 'Sections' })
  expect(screen.queryByRole('region', { name: 'The decision' })).toBeNull()
})

const endedBy = (to: 'inadmissible' | 'ineligible', reason: string) => {
  const history = [{ at: AT, byName: 'Office Person', from: 'admissibility_check', to, reason } as const]
  const state = world({ applications: [sent('one', to, { history })] })
  return renderDraft('/applications/one', { as: 'owner', at: AT, state })
}

test('the applicant whose application is not eligible reads why, and the rules that the office names', async () => {
  await endedBy('ineligible', 'E-04: works for profit.\nX-03 and once more E-04.')
  const told = await region()
  expect(told.getByText('Your application was found not eligible and is not assessed.')).toBeVisible()
  expect(told.getByText(/^Released .*20 June 2016/)).toBeVisible()
  expect(told.getByText(/E-04: works for profit\.\s+X-03 and once more E-04\./)).toHaveAttribute('dir', 'auto')
  expect(told.getByRole('heading', { name: 'The rules that it rests on' })).toBeVisible()
  expect(told.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'E-04 · Private persons and companies that work for profit cannot apply. The activity itself makes no profit.',
    'X-03 · Grave professional misconduct',
  ])
  expect(told.getByRole('link', { name: 'Rules of the call' })).toBeVisible()
  expect(screen.queryByText(/Office Person/)).toBeNull()
})

test('a rule whose sentence stands with that of another one is told as well', async () => {
  await endedBy('ineligible', 'E-21 and E-15.')
  const told = await region()
  expect(told.getAllByRole('listitem').map(({ textContent }) => textContent?.slice(0, 24))).toEqual([
    expect.stringMatching(/^E-21 · \p{L}/u),
    'E-15 · Private persons a',
  ])
})

test('one that is inadmissible reads why, also where the reason names no rule', async () => {
  await endedBy('inadmissible', 'The document did not arrive in time.')
  const told = await region()
  expect(told.getByText('Your application was found inadmissible and is not assessed.')).toBeVisible()
  expect(told.getByText('The document did not arrive in time.')).toBeVisible()
  expect(told.queryByRole('listitem')).toBeNull()
})
