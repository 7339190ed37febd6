import proof from '#mocks/data/seed-proof.json' with { type: 'json' }
import type { State } from '../state.ts'
import { calls, OPEN_CALL, REHEARSAL_CALL } from './calls.ts'
import { countries } from './countries.ts'
import { draftTeam, draftThread, halfFilledDraft } from './draft.ts'
import { sampleFeedback } from './feedback.ts'
import { largeSeed } from './large.ts'
import { documentedMembers, sampleMembers } from './members.ts'
import { people } from './people.ts'
import type { Plan } from './plan.ts'
import { proposalOf } from './proposals.ts'
import { at, referenceOf, rehearsalPlans } from './rehearsal-plan.ts'
import { privacyNotices } from './privacy-notices.ts'
import { questions } from './questions.ts'
import { sampleRequests } from './requests.ts'
import { assessmentsOf } from './reviews.ts'
import { networks } from './networks.ts'
import { timeline } from './timeline.ts'
import { sampleWorkTallies } from './usual-times.ts'

export type SeedName = 'standard' | 'large'

/** Version of these seeds, checked by a test: data stored on top of other seeds does not fit. */
export const SEED_VERSION: string = proof.version

/** The initial state of the embedded backend. The same at every call; its lists are new each time. */
export async function seedState({ seed = 'standard' }: { seed?: SeedName } = {}): Promise<State> {
  const samples = sampleMembers()
  const plans = rehearsalPlans(samples)
  const rehearsal = calls.find(({ id }) => id === REHEARSAL_CALL)
  if (!rehearsal) throw new Error('the rehearsal call is missing')
  const proposals = await Promise.all([
    ...plans.map((plan) => proposalOf(plan, ownerOf(plan))),
    proposalOf(openPlan(2, 'tcc-association', samples.slice(2)), 'ngo-applicant'),
  ])
  const standard: State = {
    people: [...people],
    members: [...documentedMembers, ...samples],
    countries: [...countries],
    networks: [...networks],
    timeline: [...timeline],
    calls: [...calls],
    applications: [halfFilledDraft(openPlan(1, 'tcc-draft', samples)), ...proposals],
    teams: [draftTeam],
    threads: [draftThread],
    answerHistories: [],
    presences: [],
    places: [],
    signatures: [],
    uploads: [],
    ...assessmentsOf(plans, rehearsal),
    openings: [],
    questions: [...questions],
    ...sampleFeedback(plans),
    works: [],
    workTallies: sampleWorkTallies(plans),
    requests: await sampleRequests(samples),
    admissions: [],
    privacyNotices,
    idempotency: {},
    counters: {
      'TCC-2016': 2,
      'REH-2016': plans.length,
      Q: questions.filter(({ asked }) => asked !== null).length,
    },
  }
  return seed === 'large' ? largeSeed(standard, plans, rehearsal) : standard
}

/** The association owns its own proposals; one person owns those of all sample authorities. */
const ownerOf = ({ traits }: Plan): string => (traits.has('non_profit') ? 'ngo-applicant' : 'rehearsal-applicant')

/** For the open call: 1 is the applicant's, half filled; 2 the association's, sent early and still improvable. */
function openPlan(number: 1 | 2, id: string, samples: Parameters<typeof rehearsalPlans>[0]): Plan {
  const member = at(samples, 0)
  return {
    id,
    reference: referenceOf('TCC-2016', number),
    number,
    callId: OPEN_CALL,
    member,
    partner: at(samples, 1),
    status: number === 1 ? 'draft' : 'submitted',
    modules: number === 1 ? ['A', 'C'] : ['A'],
    language: 'en',
    traits: new Set(number === 1 ? [] : ['non_profit']),
    sentAt: '2016-04-08T13:05:27.000Z',
  }
}
