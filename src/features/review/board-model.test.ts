import { describe, expect, test } from 'vitest'
import type { ModuleAssessment, ProposalSummary } from '#src/domain/proposal.ts'
import { boardColumns } from '#src/domain/status.ts'
import { boardOf, columnsShown, disagreementOf, movesOf, progressOf, wayBack, workLeft } from './board-model.ts'
import { aProposal } from '#tests/support/sample-proposal.ts'

const assessment = (changes: Partial<ModuleAssessment>): ModuleAssessment => ({
  module: 'A',
  mine: 'not_assigned',
  expected: 2,
  submitted: null,
  minePercent: null,
  meanPercent: null,
  spread: null,
  ...changes,
})

describe('columns', () => {
  test('the secretariat has every column, a reviewer those that can ever hold one of theirs', () => {
    expect(columnsShown(true).map(({ id }) => id)).toEqual(boardColumns.map(({ id }) => id))
    expect(columnsShown(false).map(({ id }) => id)).toEqual(['assessment', 'panel', 'decided', 'closed'])
  })

  test('a column for reviewers offers no status that is never shown to them', () => {
    const decided = columnsShown(false).find(({ id }) => id === 'decided')
    expect(decided?.statuses).toEqual(['awarded', 'rejected'])
  })

  test('each card stands in the column of its status, once', () => {
    const proposals: ProposalSummary[] = [
      aProposal({ id: 'a', status: 'received_late' }),
      aProposal({ id: 'b', status: 'panel' }),
    ]
    const board = boardOf(proposals, true)
    expect(board.flatMap(({ id, cards }) => cards.map((card) => `${id} ${card.id}`))).toEqual(['received a', 'panel b'])
  })
})

describe('moves', () => {
  const managed = aProposal({
    status: 'eligibility_check',
    interest: 'not_needed',
    next: [
      { to: 'in_assessment', allowed: true, why: null, needsReason: false, confirmations: [] },
      { to: 'ineligible', allowed: true, why: null, needsReason: true, confirmations: ['second_person'] },
    ],
  })

  test('every status of the board is listed, each with a reason unless it is allowed', () => {
    const moves = movesOf(managed)
    expect(moves.map(({ to }) => to)).toEqual(boardColumns.flatMap(({ statuses }) => [...statuses]))
    for (const { allowed, why } of moves) expect(why === null).toBe(allowed)
    expect(moves.find(({ to }) => to === 'eligibility_check')?.why).toBe('here')
    expect(moves.find(({ to }) => to === 'awarded')?.why).toBe('no_such_step')
  })

  test('a step to "not eligible" asks for a rule', () => {
    const move = movesOf(managed).find(({ to }) => to === 'ineligible')
    expect(move).toMatchObject({ allowed: true, needsReason: true, needsRule: true, confirmations: ['second_person'] })
  })

  test('who reviews a proposal moves it nowhere', () => {
    const whys = movesOf(aProposal({ interest: 'none', status: 'in_assessment' })).map(({ why }) => why)
    expect(new Set(whys)).toEqual(new Set(['not_your_role', 'here']))
  })

  test('there is a way back only if the backend lists it', () => {
    expect(wayBack(managed, 'in_assessment')?.to).toBe('in_assessment')
    expect(wayBack(managed, 'admissibility_check')).toBeNull()
  })
})

describe('assessments', () => {
  test('progress is hidden as a whole while one module is', () => {
    const known = assessment({ submitted: 2 })
    expect(progressOf(aProposal({ assessments: [known, assessment({ module: 'C', submitted: 1 })] }))).toEqual({
      submitted: 3,
      expected: 4,
    })
    expect(progressOf(aProposal({ assessments: [known, assessment({ module: 'C' })] }))).toBe('hidden')
    expect(progressOf(aProposal({ assessments: [] }))).toBeNull()
  })

  test('a disagreement is told above the limit of the call, not at it', () => {
    const call = { scoring: { minReviewers: 2, overallThreshold: 0.6, thirdAssessmentAbove: 20, tieBreak: [] } }
    expect(disagreementOf(aProposal({ assessments: [assessment({ spread: 20 })] }), call)).toBeNull()
    expect(disagreementOf(aProposal({ assessments: [assessment({ spread: 20.1 })] }), call)).toBe(20.1)
  })

  test.each([
    ['undeclared', 'in_assessment', 'to_do', 'to_declare'],
    ['none', 'in_assessment', 'draft', 'to_score'],
    ['none', 'in_assessment', 'submitted', 'done'],
    ['none', 'panel', 'to_do', null],
    ['conflict', 'in_assessment', 'to_do', null],
    ['not_needed', 'in_assessment', 'not_assigned', null],
  ] as const)('%s, %s, %s: %s', (interest, status, mine, left) => {
    expect(workLeft(aProposal({ interest, status, assessments: [assessment({ mine })] }))).toBe(left)
  })
})
