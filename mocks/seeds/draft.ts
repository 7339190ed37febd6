import type { JsonValue } from '#src/domain/values.ts'
import type { StoredApplication, StoredTeam, StoredThread } from '../state.ts'
import { answersOf } from './answers.ts'
import { OPEN_CALL } from './calls.ts'
import type { Plan } from './plan.ts'
import { withTranslations } from './translations.ts'

/** Sections that are finished in the half-filled draft. The motivation has two answers, one of them unfinished. */
const finished = ['applicant.', 'contact.', 'modules.', 'otherGrants.']
const begun: Readonly<Record<string, JsonValue>> = {
  'motivation.objectives':
    'First, staff at counters know the rights and duties of citizens of other countries. Second, the services agree on',
  'activity.preferredDates': [{ key: 'd1', startOn: '2016-09-14', endOn: '2016-09-14' }],
  'activity.venue.place': 'Town hall, Sample municipality 017',
}

/** A colleague's open comment on the draft below. */
export const draftThread: StoredThread = {
  id: 'thread-objectives',
  applicationId: 'tcc-draft',
  version: 1,
  address: 'motivation.objectives',
  comments: [
    {
      id: 'comment-objectives-1',
      at: '2016-04-11T15:10:00.000Z',
      personId: 'colleague-edit',
      name: 'Charlie Sample',
      text: 'Do we mean the two services of the town hall, or the job centre as well?',
    },
  ],
  resolved: null,
}

/** Team of the draft below: the budget was handed over to the colleague who edits. */
export const draftTeam: StoredTeam = {
  applicationId: 'tcc-draft',
  version: 2,
  invitations: [],
  ownershipOffer: null,
  handovers: [
    {
      section: 'budget',
      personId: 'colleague-edit',
      dueOn: '2016-04-20',
      note: 'Please ask the finance department for the travel costs.',
      handedAt: '2016-04-11T15:20:00.000Z',
      doneAt: null,
    },
  ],
  events: [
    {
      at: '2016-04-11T15:20:00.000Z',
      byName: 'Alex Sample',
      kind: 'section_handed',
      name: 'Charlie Sample',
      access: null,
      section: 'budget',
    },
  ],
}

/** The applicant's draft for the open call, with two colleagues; nothing was sent yet. */
export function halfFilledDraft(plan: Plan): StoredApplication {
  const whole = answersOf(plan, '2016-04-11')
  const kept = Object.entries(whole).filter(
    ([address]) => address === 'motivation.localContext' || finished.some((start) => address.startsWith(start)),
  )
  const answers = withTranslations({ ...Object.fromEntries(kept), ...begun }, 'en', plan.member.name)
  const addresses = Object.keys(answers)
  return {
    id: plan.id,
    reference: plan.reference,
    callId: OPEN_CALL,
    ownerId: 'applicant',
    collaborators: [
      { personId: 'colleague-edit', access: 'editor' },
      { personId: 'colleague-read', access: 'reader' },
    ],
    status: 'draft',
    version: addresses.length,
    createdAt: '2016-04-07T07:40:00.000Z',
    updatedAt: '2016-04-11T14:52:00.000Z',
    answers,
    answerVersions: Object.fromEntries(addresses.map((address, index) => [address, index + 1])),
    documents: [],
    submissions: [],
    history: [],
    clarification: null,
    privacyNoticeRead: null,
  }
}
