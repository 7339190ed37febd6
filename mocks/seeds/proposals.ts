import proof from '#mocks/data/seed-proof.json' with { type: 'json' }
import { documentAddress, type DocumentSlotId, requiredSlots } from '#src/domain/application/documents.ts'
import { answerTimeEnds, partsAskedAbout } from '#src/domain/clarification.ts'
import { submissionDigest } from '#src/domain/submission-digest.ts'
import type { JsonValue } from '#src/domain/values.ts'
import type { StoredApplication, StoredClarification, StoredStatusChange, StoredSubmission } from '../state.ts'
import { answersOf } from './answers.ts'
import { documentsOf } from './documents.ts'
import { historyOf, sentAtOf } from './history.ts'
import { nameOf } from './people.ts'
import type { Plan } from './plan.ts'
import { privacyNotices } from './privacy-notices.ts'
import { withTranslations } from './translations.ts'

/** Precomputed and tested: a phone would need a tenth of a second for them at every start. */
const knownDigests: Readonly<Record<string, readonly string[]>> = proof.digests

/** A sent sample application, with all that was frozen at sending and every step since. */
export async function proposalOf(plan: Plan, ownerId: string): Promise<StoredApplication> {
  const sentAt = sentAtOf(plan)
  const [firstAt] = sentAt
  const documents = documentsOf(plan, firstAt)
  const written = answersOf(plan, firstAt.slice(0, 10))
  const answers = plan.traits.has('translated') ? withTranslations(written, 'de', plan.member.name) : written
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
    clarification: clarificationOf(history, submissions),
  }
}

/** The office's question about a missing document, not answered yet. */
function clarificationOf(
  history: readonly StoredStatusChange[],
  submissions: readonly StoredSubmission[],
): StoredClarification | null {
  const step = history.find(({ to }) => to === 'clarification_requested')
  const sent = submissions.at(-1)
  if (!step || !sent) return null
  const missing = requiredSlots(sent.answers).filter(
    (slot) => !sent.documents.some((document) => document.slot === slot),
  )
  const questions = missing.map((slot) => ({ address: documentAddress(slot), text: askedFor[slot] }))
  return {
    askedAt: step.at,
    askedByName: step.byName,
    message: step.reason ?? '',
    questions,
    answerBy: answerTimeEnds(step.at, 'Europe/Paris'),
    before: partsAskedAbout(questions, sent),
    answer: null,
  }
}

const askedFor: Readonly<Record<DocumentSlotId, string>> = {
  'DOC-3': 'The mandate letter is not among the documents. Please add it, signed by the local authority.',
  'DOC-4': 'The registration certificate is not among the documents. Please add it.',
  'DOC-5': 'The budget is not among the documents. Please add it.',
  'DOC-6': 'The letter of intent of the partner is not among the documents. Please add it.',
  'DOC-7': 'The page with the signature is not among the documents. Please add it, signed.',
}

/** The first version, before it was improved. */
function firstVersion(answers: Record<string, JsonValue>): Record<string, JsonValue> {
  return { ...answers, 'motivation.previousExperience': 'None so far.' }
}
