import proof from '#mocks/data/seed-proof.json' with { type: 'json' }
import { submissionDigest } from '#src/domain/submission-digest.ts'
import type { JsonValue } from '#src/domain/values.ts'
import type { StoredApplication, StoredSubmission } from '../state.ts'
import { answersOf } from './answers.ts'
import { documentsOf } from './documents.ts'
import { historyOf, sentAtOf } from './history.ts'
import { nameOf } from './people.ts'
import type { Plan } from './plan.ts'
import { privacyNotices } from './privacy-notices.ts'

/** Computed once and tested: a phone would need a tenth of a second for them at every start. */
const knownDigests: Readonly<Record<string, readonly string[]>> = proof.digests

/** A sample application that was sent, with everything that was frozen and every step since. */
export async function proposalOf(plan: Plan, ownerId: string): Promise<StoredApplication> {
  const sentAt = sentAtOf(plan)
  const [firstAt] = sentAt
  const documents = documentsOf(plan, firstAt)
  const answers = answersOf(plan, firstAt.slice(0, 10))
  const addresses = Object.keys(answers)
  const history = historyOf(plan, ownerId, sentAt)
  const typed = addresses.length + documents.length
  const noticeRead = privacyNotices[plan.callId]?.[0]?.version ?? null
  const submissions = await Promise.all(
    sentAt.map(async (receivedAt, index): Promise<StoredSubmission> => {
      const frozen = index < sentAt.length - 1 ? firstVersion(answers) : answers
      return {
        number: index + 1,
        receivedAt,
        timeliness: plan.traits.has('late') ? 'late' : 'in_time',
        version: typed + 2 * index,
        privacyNoticeVersion: noticeRead,
        digest: knownDigests[plan.id]?.[index] ?? (await submissionDigest(frozen, documents)),
        sentByName: nameOf(ownerId),
        deadlineVersion: 1,
        answers: frozen,
        documents,
      }
    }),
  )
  return {
    id: plan.id,
    reference: plan.reference,
    callId: plan.callId,
    ownerId,
    collaborators: [],
    status: plan.status,
    version: typed + history.length,
    createdAt: `${firstAt.slice(0, 8)}01T09:00:00.000Z`,
    updatedAt: history.at(-1)?.at ?? firstAt,
    answers,
    answerVersions: Object.fromEntries(addresses.map((address, index) => [address, index + 1])),
    documents,
    submissions,
    history,
    privacyNoticeRead: noticeRead,
    clarificationAsked: history.some(({ to }) => to === 'clarification_requested'),
  }
}

/** What was sent first, before it was improved. */
function firstVersion(answers: Record<string, JsonValue>): Record<string, JsonValue> {
  return { ...answers, 'motivation.previousExperience': 'None so far.' }
}
