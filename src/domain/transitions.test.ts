import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Deadline } from './deadline.ts'
import { roleSchema } from './person.ts'
import { applicationStatuses, type ApplicationStatus } from './status.ts'
import {
  canBeTakenBack,
  canMove,
  confirmationSchema,
  correctableDecisions,
  nextSteps,
  nextStepSchema,
  previousStatus,
  transitions,
  type StepFacts,
  type StepRequest,
  type StepSubject,
} from './transitions.ts'

const deadline: Deadline = {
  version: 1,
  wallTime: '2016-04-29T17:00',
  zone: 'Europe/Paris',
  at: '2016-04-29T15:00:00Z',
  literalAt: '2016-04-29T16:00:00Z',
  printed: { en: null, fr: null, de: null },
  publishedAt: '2016-03-01T09:00:00Z',
}
const open = '2016-04-12T08:00:00.000Z'
const closed = '2016-05-10T08:00:00.000Z'
const facts: StepFacts = {
  now: closed,
  deadline,
  wasSent: true,
  withdrawnAt: null,
  blockingFindings: 0,
  answerBy: null,
  everyModuleAssessed: true,
}
const everything: StepRequest = {
  reason: 'E-01 does not hold',
  confirmations: confirmationSchema.options,
  feedback: { strengths: 'clear', weaknesses: 'vague' },
}
const at = (status: ApplicationStatus, before: ApplicationStatus | null = null): StepSubject => ({
  status,
  previousStatus: before,
})

describe('the applicant', () => {
  test('sends in time, late, or not at all while something is missing', () => {
    expect(canMove(at('draft'), 'submitted', 'applicant', { ...facts, now: open })).toEqual({
      allowed: true,
      why: null,
    })
    expect(canMove(at('draft'), 'submitted', 'applicant', { ...facts, now: deadline.at }).allowed).toBe(true)
    expect(canMove(at('draft'), 'submitted', 'applicant', facts).why).toBe('deadline_passed')
    expect(canMove(at('draft'), 'received_late', 'applicant', facts).allowed).toBe(true)
    expect(canMove(at('draft'), 'received_late', 'applicant', { ...facts, now: open }).why).toBe('deadline_not_passed')
    expect(canMove(at('draft'), 'submitted', 'applicant', { ...facts, now: open, blockingFindings: 2 }).why).toBe(
      'findings_left',
    )
  })

  test('improves until the deadline and withdraws before the checks', () => {
    expect(nextSteps(at('submitted'), 'applicant', { ...facts, now: open })).toEqual([
      { to: 'draft', allowed: true, why: null, needsReason: false, confirmations: [] },
      { to: 'withdrawn', allowed: true, why: null, needsReason: false, confirmations: [] },
    ])
    expect(nextSteps(at('submitted'), 'applicant', facts)[0]).toMatchObject({ to: 'draft', why: 'deadline_passed' })
    expect(nextSteps(at('panel'), 'applicant', facts)).toEqual([])
  })

  test('withdraws what it is improving, but no draft that nobody has received', () => {
    expect(canMove(at('draft'), 'withdrawn', 'applicant', { ...facts, now: open }).allowed).toBe(true)
    expect(canMove(at('draft'), 'withdrawn', 'applicant', { ...facts, wasSent: false }).why).toBe('nothing_sent')
  })

  test.each(['draft', 'submitted', 'received_late'] as const)(
    'takes a withdrawal back to %s, where it was, for a while',
    (to) => {
      const withdrawn = at('withdrawn', to)
      const known = { ...facts, withdrawnAt: closed }
      const step = { to, needsReason: false, confirmations: [] }
      expect(nextSteps(withdrawn, 'applicant', known)).toEqual([{ ...step, allowed: true, why: null }])
      const over = { ...known, now: '2016-05-11T08:00:00.001Z' }
      expect(nextSteps(withdrawn, 'applicant', over)).toEqual([{ ...step, allowed: false, why: 'withdrawal_final' }])
      const other = to === 'submitted' ? 'received_late' : 'submitted'
      expect(canMove(withdrawn, other, 'applicant', known).why).toBe('no_such_step')
    },
  )
})

const exclude = (request: StepRequest) =>
  canMove(at('eligibility_check'), 'ineligible', 'secretariat', facts, request).why

describe('the secretariat', () => {
  test('starts the checks after the deadline only', () => {
    expect(canMove(at('submitted'), 'admissibility_check', 'secretariat', { ...facts, now: open }).why).toBe(
      'deadline_not_passed',
    )
    expect(canMove(at('submitted'), 'admissibility_check', 'secretariat', facts).allowed).toBe(true)
  })

  test('needs a written reason for a late one, whichever way', () => {
    expect(canMove(at('received_late'), 'admissibility_check', 'secretariat', facts).why).toBe('reason_needed')
    expect(canMove(at('received_late'), 'inadmissible', 'secretariat', facts, { reason: '  ' }).why).toBe(
      'reason_needed',
    )
    expect(canMove(at('received_late'), 'inadmissible', 'secretariat', facts, { reason: 'a day late' }).allowed).toBe(
      true,
    )
  })

  test('asks once', () => {
    const asked = { ...facts, answerBy: open }
    expect(canMove(at('admissibility_check'), 'clarification_requested', 'secretariat', asked, everything).why).toBe(
      'already_asked',
    )
  })

  test('calls nobody ineligible alone, nor without naming the rule', () => {
    expect(exclude({ reason: 'a company', confirmations: ['second_person'] })).toBe('rule_needed')
    expect(exclude({ reason: 'E-04: a company' })).toBe('second_person_needed')
    expect(exclude({ reason: 'E-04: a company', confirmations: ['second_person'] })).toBeNull()
  })

  test('brings to the panel what is assessed, and decides there with a quorum', () => {
    const unassessed = { ...facts, everyModuleAssessed: false }
    expect(canMove(at('in_assessment'), 'panel', 'secretariat', unassessed).why).toBe('assessments_missing')
    expect(canMove(at('in_assessment'), 'panel', 'secretariat', facts).allowed).toBe(true)
    expect(canMove(at('panel'), 'proposed', 'secretariat', facts, { reason: 'best' }).why).toBe('quorum_missing')
    expect(canMove(at('panel'), 'proposed', 'secretariat', unassessed, everything).why).toBe('assessments_missing')
    expect(canMove(at('proposed'), 'awarded', 'secretariat', unassessed, everything).why).toBe('assessments_missing')
    // Back to the assessment only while one is missing.
    const inPanel = at('panel', 'in_assessment')
    expect(canMove(inPanel, 'in_assessment', 'secretariat', facts, everything).why).toBe('assessments_complete')
    expect(canMove(inPanel, 'in_assessment', 'secretariat', unassessed, everything).allowed).toBe(true)
  })

  test.each([
    ['proposed', 'awarded'],
    ['reserve', 'awarded'],
    ['reserve', 'rejected'],
    ['not_selected', 'rejected'],
  ] as const)('releases no decision from %s to %s without strengths and weaknesses for the applicant', (from, to) => {
    const given = (feedback: StepRequest['feedback']) =>
      canMove(at(from), to, 'secretariat', facts, { ...everything, feedback }).why
    expect(given(undefined)).toBe('feedback_needed')
    expect(given({ strengths: ' ', weaknesses: 'vague' })).toBe('feedback_needed')
    expect(given({ strengths: 'clear', weaknesses: '' })).toBe('feedback_needed')
    expect(given({ strengths: 'clear', weaknesses: 'vague' })).toBeNull()
  })

  test('lists steps that only wait for a reason or a confirmation as allowed, and says what they ask', () => {
    expect(nextSteps(at('eligibility_check'), 'secretariat', facts)).toEqual([
      { to: 'in_assessment', allowed: true, why: null, needsReason: false, confirmations: [] },
      { to: 'ineligible', allowed: true, why: null, needsReason: true, confirmations: ['second_person'] },
    ])
  })

  test('takes a decision back with a second person and a reason, to where it came from', () => {
    const proposed = at('proposed', 'panel')
    expect(canMove(proposed, 'panel', 'secretariat', facts, { reason: 'wrong card' }).why).toBe('second_person_needed')
    expect(canMove(proposed, 'panel', 'secretariat', facts, everything).allowed).toBe(true)
    expect(
      canMove(at('inadmissible', 'received_late'), 'admissibility_check', 'secretariat', facts, everything).why,
    ).toBe('no_such_step')
    expect(canMove(proposed, 'panel', 'applicant', facts, everything).why).toBe('not_your_role')
  })
})

describe('the status before', () => {
  test('looks through corrections', () => {
    const history = [
      { from: 'in_assessment', to: 'panel' },
      { from: 'panel', to: 'proposed' },
      { from: 'proposed', to: 'awarded' },
    ] as const
    expect(previousStatus(history)).toBe('proposed')
    expect(previousStatus([...history, { from: 'awarded', to: 'proposed' }])).toBe('panel')
    expect(previousStatus([])).toBeNull()
  })

  test('looks through a withdrawal that was taken back', () => {
    const sent = { from: 'draft', to: 'submitted' } as const
    const withdrawn = { from: 'submitted', to: 'withdrawn' } as const
    const restored = { from: 'withdrawn', to: 'submitted' } as const
    expect(previousStatus([sent, withdrawn])).toBe('submitted')
    expect(previousStatus([sent, withdrawn, restored])).toBe('draft')
    expect(previousStatus([sent, withdrawn, restored, withdrawn])).toBe('submitted')
  })

  test('takes a second version for a step, not for a correction', () => {
    expect(
      previousStatus([
        { from: 'draft', to: 'submitted' },
        { from: 'submitted', to: 'draft' },
        { from: 'draft', to: 'submitted' },
      ]),
    ).toBe('draft')
  })
})

describe('for every subject, role, fact and request', () => {
  const anyStatus = fc.constantFrom(...applicationStatuses)
  const anySubject = fc.record({ status: anyStatus, previousStatus: fc.option(anyStatus) })
  const anyRole = fc.constantFrom(...roleSchema.options)
  const anyFacts = fc.record({
    now: fc.constantFrom(open, deadline.at, closed),
    deadline: fc.constant(deadline),
    wasSent: fc.boolean(),
    withdrawnAt: fc.constantFrom(null, open, closed),
    blockingFindings: fc.nat(2),
    answerBy: fc.constantFrom(null, open, closed),
    everyModuleAssessed: fc.boolean(),
  })
  const anyRequest = fc.record({
    reason: fc.constantFrom(undefined, '', 'because', 'X-05'),
    confirmations: fc.subarray<string>([...confirmationSchema.options]),
    feedback: fc.constantFrom(undefined, everything.feedback, { strengths: '', weaknesses: 'vague' }),
  })

  test('nothing outside the table is ever allowed, but taking a decision back', () => {
    fc.assert(
      fc.property(anySubject, anyStatus, anyRole, anyFacts, anyRequest, (subject, to, role, known, request) => {
        fc.pre(canMove(subject, to, role, known, request).allowed)
        const inTable = transitions.some((step) => step.from === subject.status && step.to === to)
        const takenBack = correctableDecisions.has(subject.status) && subject.previousStatus === to
        expect(inTable || takenBack).toBe(true)
      }),
      { numRuns: 300, maxSkipsPerRun: 1_000 },
    )
  })

  test('a move is allowed exactly when it is listed as allowed and all that it asks for is given', () => {
    fc.assert(
      fc.property(anySubject, anyStatus, anyRole, anyFacts, (subject, to, role, known) => {
        const listed = nextSteps(subject, role, known).find((step) => step.to === to)
        expect(canMove(subject, to, role, known, everything).allowed).toBe(listed?.allowed ?? false)
        const bare = canMove(subject, to, role, known).allowed
        const asksNothing = listed?.allowed === true && !listed.needsReason && listed.confirmations.length === 0
        expect(bare).toBe(asksNothing)
      }),
      { numRuns: 1_000 },
    )
  })

  test('every list passes its schema and names no target twice', () => {
    fc.assert(
      fc.property(anySubject, anyRole, anyFacts, (subject, role, known) => {
        const steps = nextSteps(subject, role, known)
        for (const step of steps) {
          expect(nextStepSchema.parse(step)).toEqual(step)
          expect(step.allowed).toBe(step.why === null)
        }
        expect(new Set(steps.map(({ to }) => to)).size).toBe(steps.length)
      }),
    )
  })

  test('reviewers move nothing, and only applicants move a draft', () => {
    fc.assert(
      fc.property(anySubject, anyStatus, anyFacts, anyRequest, (subject, to, known, request) => {
        expect(canMove(subject, to, 'reviewer', known, request).allowed).toBe(false)
        expect(canMove({ ...subject, status: 'draft' }, to, 'secretariat', known, request).allowed).toBe(false)
      }),
    )
  })

  test('only the applicant moves what is withdrawn, and only to where it was', () => {
    fc.assert(
      fc.property(fc.option(anyStatus), anyRole, anyFacts, (before, role, known) => {
        const steps = nextSteps(at('withdrawn', before), role, known)
        const wasBefore = before === 'draft' || before === 'submitted' || before === 'received_late'
        const isBack = role === 'applicant' && wasBefore
        expect(steps.map((step) => step.to)).toEqual(isBack ? [before] : [])
      }),
    )
  })

  test.each(['declined', 'completed'] as const)('%s is the end', (status) => {
    fc.assert(
      fc.property(fc.option(anyStatus), anyStatus, anyRole, anyFacts, (before, to, role, known) => {
        expect(canMove(at(status, before), to, role, known, everything).why).toBe('no_such_step')
        expect(nextSteps(at(status, before), role, known)).toEqual([])
      }),
    )
  })
})

test('every status can be reached from a draft', () => {
  const reached = new Set<ApplicationStatus>(['draft'])
  for (const status of reached) {
    for (const step of transitions) if (step.from === status) reached.add(step.to)
  }
  expect([...reached].toSorted()).toEqual(applicationStatuses.toSorted())
})

describe('taking a step back', () => {
  test('is said to be possible exactly when the table then lists it', () => {
    for (const { from, to } of transitions) {
      // A step of the system does not count as a way back.
      if (transitions.some((back) => back.from === to && back.to === from && back.actor === 'system')) continue
      const listed = nextSteps(at(to, from), 'secretariat', facts).some((step) => step.to === from)
      expect([from, to, canBeTakenBack(from, to, 'secretariat')]).toEqual([from, to, listed])
    }
  })

  test.each([
    ['submitted', 'admissibility_check', false],
    ['admissibility_check', 'eligibility_check', false],
    ['in_assessment', 'panel', false],
    ['admissibility_check', 'inadmissible', true],
    ['panel', 'proposed', true],
    ['awarded', 'agreement_signed', false],
  ] as const)('%s → %s: %s', (from, to, possible) => {
    expect(canBeTakenBack(from, to, 'secretariat')).toBe(possible)
  })

  test('is never possible for reviewers', () => {
    expect(transitions.some(({ from, to }) => canBeTakenBack(from, to, 'reviewer'))).toBe(false)
  })
})
