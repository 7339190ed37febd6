import type { ModuleId } from '#src/domain/application/types.ts'
import type { Call } from '#src/domain/call.ts'
import type { Review } from '#src/domain/proposal.ts'
import { criteriaFor } from '#src/domain/scoring.ts'
import type { StoredAssignment } from '../state.ts'
import { nameOf } from './people.ts'
import type { Plan } from './plan.ts'
import { createRandom } from './random.ts'
import { at } from './rehearsal-plan.ts'
import { comments, reasons } from './review-texts.ts'

/** The state of one reviewer's work on one proposal. */
type Progress = 'undeclared' | 'conflict' | 'to_do' | 'draft' | 'submitted'
type Reader = readonly [reviewerId: string, progress: Progress]

const [one, two, three] = ['reviewer-1', 'reviewer-2', 'reviewer-3'] as const

/**
 * The 24 proposals in assessment, in their order: 16 for each reviewer, and a third reviewer if a conflict was
 * declared.
 */
const readers: readonly (readonly Reader[])[] = [
  [
    [one, 'submitted'],
    [two, 'submitted'],
  ],
  [
    [one, 'undeclared'],
    [three, 'submitted'],
  ],
  [
    [two, 'submitted'],
    [three, 'submitted'],
  ],
  [
    [one, 'draft'],
    [two, 'submitted'],
  ],
  [
    [one, 'to_do'],
    [three, 'draft'],
  ],
  [
    [two, 'draft'],
    [three, 'to_do'],
  ],
  [
    [one, 'submitted'],
    [two, 'to_do'],
  ],
  [
    [one, 'conflict'],
    [three, 'submitted'],
    [two, 'to_do'],
  ],
  [
    [two, 'submitted'],
    [three, 'undeclared'],
  ],
  [
    [one, 'submitted'],
    [two, 'submitted'],
  ],
  [
    [one, 'undeclared'],
    [three, 'undeclared'],
  ],
  [
    [two, 'undeclared'],
    [three, 'submitted'],
  ],
  [
    [one, 'draft'],
    [two, 'draft'],
  ],
  [
    [one, 'to_do'],
    [three, 'submitted'],
  ],
  [
    [two, 'to_do'],
    [three, 'draft'],
  ],
  [
    [one, 'submitted'],
    [two, 'submitted'],
  ],
  [
    [one, 'undeclared'],
    [three, 'submitted'],
  ],
  [
    [two, 'submitted'],
    [three, 'submitted'],
  ],
  [
    [one, 'draft'],
    [two, 'undeclared'],
  ],
  [
    [one, 'to_do'],
    [three, 'to_do'],
  ],
  [
    [two, 'draft'],
    [three, 'undeclared'],
  ],
  [
    [one, 'undeclared'],
    [two, 'submitted'],
  ],
  [
    [one, 'submitted'],
    [three, 'submitted'],
  ],
  [
    [two, 'undeclared'],
    [three, 'draft'],
  ],
]

/** At the panel every module has two complete assessments. */
const atPanel: readonly (readonly Reader[])[] = [
  [
    [one, 'submitted'],
    [two, 'submitted'],
  ],
  [
    [one, 'submitted'],
    [three, 'submitted'],
  ],
  [
    [two, 'submitted'],
    [three, 'submitted'],
  ],
]

export function assessmentsOf(
  plans: readonly Plan[],
  call: Call,
): { assignments: StoredAssignment[]; reviews: Review[] } {
  const parts = (['in_assessment', 'panel'] as const).flatMap((status) =>
    plans
      .filter((plan) => plan.status === status)
      .flatMap((plan, index) => {
        const list = status === 'panel' ? at(atPanel, index) : at(readers, index)
        return list.map((reader, seat) => ({ plan, reader, seat }))
      }),
  )
  return {
    assignments: parts.map(({ plan, reader: [reviewerId, progress] }) => ({
      applicationId: plan.id,
      reviewerId,
      modules: [...plan.modules],
      interest: progress === 'undeclared' || progress === 'conflict' ? progress : 'none',
      reason: progress === 'conflict' ? 'I advised this authority two years ago.' : '',
    })),
    reviews: parts.flatMap(({ plan, reader: [reviewerId, progress], seat }) =>
      progress === 'draft' || progress === 'submitted'
        ? plan.modules.map((module) => reviewOf({ plan, module, reviewerId, progress, seat }, call))
        : [],
    ),
  }
}

type Part = { plan: Plan; module: ModuleId; reviewerId: string; progress: 'draft' | 'submitted'; seat: number }

/** Reviewers differ: one is a little more generous, one a little stricter. */
const leniency: Readonly<Record<string, number>> = { [one]: 0, [two]: 0.04, [three]: -0.04 }

function reviewOf({ plan, module, reviewerId, progress, seat }: Part, call: Call): Review {
  const { number, traits, id } = plan
  const random = createRandom(613 * number + reviewerId.charCodeAt(9) + module.charCodeAt(0))
  const quality = 0.52 + ((number * 37) % 40) / 100
  const apart = traits.has('split') ? (seat === 0 ? 0.17 : -0.17) : 0
  const share = Math.min(0.98, Math.max(0.2, Math.min(quality, 0.78) + apart + (leniency[reviewerId] ?? 0)))
  const done = progress === 'submitted'
  const day = String(8 + ((number + seat * 5) % 21)).padStart(2, '0')
  const updatedAt = `2016-03-${day}T1${seat}:${String(10 + number).padStart(2, '0')}:00.000Z`
  return {
    proposalId: id,
    module,
    reviewerId,
    reviewerName: nameOf(reviewerId),
    version: done ? 2 : 1,
    status: progress,
    scores: criteriaFor(module, call.criteria).map(({ id: criterionId, maxPoints }, index) => {
      if (!done && index > 1) return { criterionId, points: null, reason: '' }
      const points = Math.round(maxPoints * Math.min(1, Math.max(0, share + (random.next() - 0.5) * 0.1)))
      return { criterionId, points, reason: reasons[criterionId]?.[level(points / maxPoints)] ?? '' }
    }),
    comment: done ? comments[level(share)] : '',
    updatedAt,
    submittedAt: done ? updatedAt : null,
  }
}

const level = (share: number): 0 | 1 | 2 => (share < 0.55 ? 0 : share < 0.75 ? 1 : 2)
