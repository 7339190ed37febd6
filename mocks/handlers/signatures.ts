import { codeFrom, tidyCode } from '#src/domain/request-code.ts'
import {
  isSigningOver,
  type OpenedSigning,
  SIGNATURE_DAYS,
  type SignatureState,
  signingState,
} from '#src/domain/signature.ts'
import { signedDigest, signedDocuments } from '#src/domain/signed-digest.ts'
import { checkApplication, checkContext, submittedAnswers } from '#src/domain/application/check.ts'
import { expiryOf } from '#src/domain/team.ts'
import { notFound, Refusal } from '../refusal.ts'
import type { State, StoredApplication, StoredSignature, StoredSignatureRequest } from '../state.ts'
import { put } from '../store.ts'
import { documentsOf } from '../views/application-view.ts'
import { callOf, headlineOf, standingOf } from '../views/standing.ts'
import { findApplication, requireOwner } from './applications.ts'
import { caller, type Context, type Handlers } from './context.ts'
import { digestOfCode } from './joining.ts'

const recordOf = ({ signatures }: State, applicationId: string): StoredSignature =>
  signatures.find((one) => one.applicationId === applicationId) ?? { applicationId, request: null, signature: null }

function change(
  applicationId: string,
  changed: Partial<StoredSignature>,
  { state }: Pick<Context, 'state'>,
): StoredSignature {
  const before = recordOf(state, applicationId)
  return put(
    state.signatures,
    state.signatures.find((one) => one === before),
    { ...before, ...changed },
  )
}

const digestOf = ({ answers, documents }: StoredApplication): Promise<string> => signedDigest(answers, documents)

async function viewOf(application: StoredApplication, { state }: Context): Promise<SignatureState> {
  const { request, signature } = recordOf(state, application.id)
  return {
    applicationId: application.id,
    digest: await digestOf(application),
    request: request && {
      name: request.name,
      position: request.position,
      createdAt: request.createdAt,
      expiresAt: request.expiresAt,
    },
    signature,
  }
}

/** The link that a code opens. A wrong code is answered like an unknown one. */
async function findRequest(code: string, { state }: Context) {
  const digest = await digestOfCode(tidyCode(code))
  const record = state.signatures.find(({ request }) => request?.codeDigest === digest)
  const application = record && state.applications.find(({ id }) => id === record.applicationId)
  if (!record?.request || !application) throw notFound()
  return { record, request: record.request, application }
}

async function openedView(
  {
    record,
    request,
    application,
  }: { record: StoredSignature; request: StoredSignatureRequest; application: StoredApplication },
  { state, now }: Context,
): Promise<OpenedSigning> {
  const call = callOf(state, application)
  const digest = await digestOf(application)
  const facts = {
    expiresAt: request.expiresAt,
    isDraft: standingOf(application, call, now).status === 'draft',
    isSigned: record.signature?.digest === digest,
  }
  const known = signingState(facts, now)
  const { name, position, expiresAt, askedByName } = request
  const shown = known === 'open' || (known === 'signed' && !isSigningOver(request, now))
  return {
    state: known,
    reference: application.reference,
    askedByName,
    name,
    position,
    expiresAt,
    signedAt: record.signature?.signedAt ?? null,
    content: shown
      ? {
          callTitle: call.shortTitle,
          authorityName: headlineOf(application.answers).authorityName,
          answers: submittedAnswers(application.answers),
          documents: signedDocuments(application.answers, application.documents).map((document) => ({
            slot: document.slot,
            name: document.name,
            sha256: document.sha256,
          })),
          digest,
          toMend: checkApplication(application.answers, documentsOf(application, now), checkContext(call, now)).filter(
            ({ severity }) => severity === 'error',
          ).length,
        }
      : null,
  }
}

export const signatureHandlers: Pick<
  Handlers,
  'getSignature' | 'askForSignature' | 'withdrawSignatureRequest' | 'openSigning' | 'sign'
> = {
  getSignature: ({ applicationId }, context) => viewOf(findApplication(applicationId, context).application, context),

  async askForSignature({ applicationId, name, position }, context) {
    const found = findApplication(applicationId, context)
    requireOwner(found)
    const { state, now } = context
    const { status } = standingOf(found.application, callOf(state, found.application), now)
    if (status !== 'draft') throw new Refusal('not_editable', { why: 'already_sent' })
    const code = codeFrom(crypto.getRandomValues(new Uint8Array(25)))
    const request: StoredSignatureRequest = {
      name,
      position,
      askedByName: caller(context).name,
      createdAt: now,
      expiresAt: expiryOf(now, SIGNATURE_DAYS),
      codeDigest: await digestOfCode(code),
    }
    change(applicationId, { request }, context)
    return { signature: await viewOf(found.application, context), code }
  },

  withdrawSignatureRequest({ applicationId }, context) {
    const found = findApplication(applicationId, context)
    requireOwner(found)
    if (!recordOf(context.state, applicationId).request) throw notFound()
    change(applicationId, { request: null }, context)
    return viewOf(found.application, context)
  },

  openSigning: async ({ code }, context) => openedView(await findRequest(code, context), context),

  async sign({ code, name, position, digest }, context) {
    const found = await findRequest(code, context)
    const opened = await openedView(found, context)
    if (opened.state === 'signed' && found.record.signature?.digest === digest) return opened
    if (isSigningOver(found.request, context.now)) throw new Refusal('illegal_transition', { why: 'expired' })
    if (opened.state === 'closed') throw new Refusal('illegal_transition', { why: 'closed' })
    if (opened.content?.digest !== digest) throw new Refusal('illegal_transition', { why: 'changed' })
    const signature = { name, position, signedAt: context.now, digest }
    const record = change(found.application.id, { signature }, context)
    return openedView({ ...found, record }, context)
  },
}

/** The signature for a submission, if it covers exactly what is sent. */
export async function currentSignature(application: StoredApplication, { state }: Context) {
  const { signature } = recordOf(state, application.id)
  return signature?.digest === (await digestOf(application)) ? signature : null
}
