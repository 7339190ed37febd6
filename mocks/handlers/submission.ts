import type { Receipt } from '#src/domain/application-record.ts'
import { addresses } from '#src/domain/application/fields.ts'
import { checkApplication, checkContext, submittedAnswers } from '#src/domain/application/check.ts'
import { countingDocuments } from '#src/domain/application/documents.ts'
import { translationPlaces } from '#src/domain/application/translations.ts'
import { currentDeadline, timeliness } from '#src/domain/deadline.ts'
import { sentLock } from '#src/domain/sent-lock.ts'
import type { ApplicationStatus } from '#src/domain/status.ts'
import { submissionDigest } from '#src/domain/submission-digest.ts'
import { canMove, previousStatus, type StepProblem } from '#src/domain/transitions.ts'
import { forgetPlaces } from '../kept-places.ts'
import { giveWork } from '../kept-work.ts'
import { notFound, Refusal } from '../refusal.ts'
import type { StoredApplication, StoredSubmission } from '../state.ts'
import { applicationView, documentsOf, factsForApplicant, ofOwner, submissionView } from '../views/application-view.ts'
import { callOf, headlineOf, receivedAs, standingOf } from '../views/standing.ts'
import { change, findApplication, requireOwner, requireVersion } from './applications.ts'
import { caller, type Context, type Handlers } from './context.ts'
import { errorOf } from './documents.ts'
import { currentSignature } from './signatures.ts'

function receiptOf(application: StoredApplication, sent: StoredSubmission, { state }: Context): Receipt {
  const { authorityName, modules } = headlineOf(sent.answers)
  const { deadlines } = callOf(state, application)
  const deadline = deadlines.find(({ version }) => version === sent.deadlineVersion)
  if (!deadline) throw new Error(`${application.id} was measured against a deadline that is gone`)
  return {
    applicationId: application.id,
    reference: application.reference,
    callId: application.callId,
    authorityName,
    modules,
    submission: submissionView(sent),
    sentByName: sent.sentByName,
    deadline,
    answerCount: Object.keys(sent.answers).filter((address) => addresses.has(address)).length,
    translationCount: translationPlaces(sent.answers).length,
    documents: sent.documents.map(({ slot, name, sha256 }) => ({ slot, name, sha256 })),
  }
}

function sentAs({ submissions }: StoredApplication, number: number): StoredSubmission {
  const sent = submissions.find((submission) => submission.number === number)
  if (!sent) throw notFound()
  return sent
}

/** Takes a step of the applicant, if the table of transitions allows it. */
export function move(
  application: StoredApplication,
  to: ApplicationStatus,
  context: Context,
  changed: Partial<StoredApplication> & { reason?: string | null } = {},
): StoredApplication {
  const { now, state } = context
  const call = callOf(state, application)
  const { status: from } = standingOf(application, call, now)
  const subject = { status: from, previousStatus: previousStatus(application.history) }
  const { why } = canMove(subject, to, 'applicant', factsForApplicant(application, call, now))
  if (why) throw refusalFor(why)
  const { reason = null, ...rest } = changed
  const step = { at: now, byName: caller(context).name, from, to, reason }
  return change(application, { ...rest, status: to, history: [...application.history, step] }, context)
}

const refusalFor = (why: StepProblem): Refusal => new Refusal('illegal_transition', { why })

export const submissionHandlers: Pick<
  Handlers,
  | 'submitApplication'
  | 'getReceipt'
  | 'getSentVersion'
  | 'reopenApplication'
  | 'withdrawApplication'
  | 'restoreApplication'
> = {
  async submitApplication({ applicationId, version }, context) {
    const found = findApplication(applicationId, context)
    const { application } = found
    requireOwner(found)
    requireVersion(application, version)
    const { state, now } = context
    const call = callOf(state, application)
    const standing = standingOf(application, call, now)
    // An improvement after the deadline changes nothing: the version sent in time counts already.
    if (application.status === 'draft' && standing.status !== 'draft') throw refusalFor('deadline_passed')

    const { answers, documents } = application
    const findings = checkApplication(answers, documentsOf(application, now), checkContext(call, now))
    const blocking = findings.filter(({ severity }) => severity === 'error')
    if (standing.status === 'draft' && blocking.length > 0)
      throw new Refusal('incomplete', { errors: blocking.map(errorOf) })

    const frozen = {
      answers: { ...submittedAnswers(answers) },
      documents: [...countingDocuments(answers, documents)],
    }
    const deadline = currentDeadline(call.deadlines)
    const signature = await currentSignature(application, context)
    const sent: StoredSubmission = {
      number: application.submissions.length + 1,
      receivedAt: now,
      timeliness: timeliness(now, deadline),
      version: application.version,
      privacyNoticeVersion: application.privacyNoticeRead,
      digest: await submissionDigest(frozen.answers, frozen.documents),
      sentByName: caller(context).name,
      deadlineVersion: deadline.version,
      ...(signature && {
        signature: { name: signature.name, position: signature.position, signedAt: signature.signedAt },
      }),
      ...frozen,
    }
    const received = move(application, receivedAs(sent), context, { submissions: [...application.submissions, sent] })
    forgetPlaces(state, application.id)
    giveWork(application, sent, state)
    return receiptOf(received, sent, context)
  },

  getReceipt({ applicationId, number }, context) {
    const { application } = findApplication(applicationId, context)
    return receiptOf(application, sentAs(application, number), context)
  },

  getSentVersion({ applicationId, number }, context) {
    const { application } = findApplication(applicationId, context)
    const sent = sentAs(application, number)
    return { submission: submissionView(sent), answers: sent.answers, documents: documentsOf(sent, context.now) }
  },

  reopenApplication({ applicationId, version }, context) {
    const found = findApplication(applicationId, context)
    requireOwner(found)
    requireVersion(found.application, version)
    const { status, deadline } = standingOf(found.application, callOf(context.state, found.application), context.now)
    if (sentLock(status, deadline, context.now) === 'deadline_passed') throw new Refusal('deadline_passed')
    return applicationView(context.state, move(found.application, 'draft', context), ofOwner, context.now)
  },

  withdrawApplication({ applicationId, version, reason }, context) {
    const found = findApplication(applicationId, context)
    requireOwner(found)
    requireVersion(found.application, version)
    const withdrawn = move(found.application, 'withdrawn', context, { reason: reason || null })
    return applicationView(context.state, withdrawn, ofOwner, context.now)
  },

  restoreApplication({ applicationId, version }, context) {
    const found = findApplication(applicationId, context)
    requireOwner(found)
    requireVersion(found.application, version)
    const { status, history } = found.application
    const before = previousStatus(history)
    if (status !== 'withdrawn' || !before) throw refusalFor('no_such_step')
    return applicationView(context.state, move(found.application, before, context), ofOwner, context.now)
  },
}
