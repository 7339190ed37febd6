import type { CodedAcknowledgement } from '#src/domain/joining.ts'
import { openRequestsLike } from '#src/domain/open-requests.ts'
import { type Letter, letterProblems, mayAddLetter, type RequestContent } from '#src/domain/request.ts'
import { codeFrom } from '#src/domain/request-code.ts'
import { checkRequestStep, type RequestActor, type RequestStatus, type StepGiven } from '#src/domain/request-steps.ts'
import { sha256Hex } from '#src/domain/submission-digest.ts'
import { dayInStrasbourg } from '#src/domain/zoned-time.ts'
import { invalid, notFound, Refusal, wrongAt } from '../refusal.ts'
import { sampleBytes } from '../seeds/sample-files.ts'
import type { StoredRequest } from '../state.ts'
import { put } from '../store.ts'
import { sentView } from '../views/request-view.ts'
import { requireVersion } from './applications.ts'
import { type Context, type Handlers, newId } from './context.ts'
import { refuseFile } from './documents.ts'

const SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const series = { join: 'JOIN', cooperation: 'COOP', interest: 'INT' } as const

export const digestOfCode = (code: string): Promise<string> => sha256Hex(new TextEncoder().encode(code))

/** Not a running number, which would show how many others have sent something. */
function newReference(kind: RequestContent['kind'], { state, now }: Context): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8))
  const signs = Array.from(bytes, (byte) => SIGNS[byte % SIGNS.length]).join('')
  const reference = `${series[kind]}-${now.slice(0, 4)}-${signs}`
  return state.requests.some((request) => request.reference === reference)
    ? newReference(kind, { state, now } as Context)
    : reference
}

async function receive(content: RequestContent, context: Context): Promise<CodedAcknowledgement> {
  const { state, now } = context
  const reference = newReference(content.kind, context)
  const code = codeFrom(crypto.getRandomValues(new Uint8Array(25)))
  state.requests.push({
    ...content,
    reference,
    status: 'sent',
    version: 1,
    receivedAt: now,
    changedAt: now,
    codeDigest: await digestOfCode(code),
    letters: [],
    history: [],
  })
  return { reference, code, receivedAt: now }
}

/** The request that a code opens. A wrong code is answered like an unknown reference. */
async function findSent({ reference, code }: { reference: string; code: string }, { state }: Context) {
  const request = state.requests.find((candidate) => candidate.reference === reference)
  const digest = await digestOfCode(code)
  if (request?.codeDigest !== digest) throw notFound()
  return request
}

/** Takes a step of the table and records it, or refuses. */
export function takeStep(
  request: StoredRequest,
  { to, ...given }: StepGiven & { to: RequestStatus },
  by: RequestActor,
  byName: string | null,
  { state, now }: Context,
): StoredRequest {
  const { kind, status } = request
  const answer = checkRequestStep({ kind, status }, to, by, given, dayInStrasbourg(now))
  if (!answer.step) throw new Refusal('illegal_transition', { why: 'no_such_step' })
  if (answer.problems.length > 0) {
    throw invalid(answer.problems.map(({ pointer, code }) => wrongAt(pointer, code)))
  }
  const decision = answer.step.needs === 'decision' ? given.decision : null
  const event = { at: now, by, byName, from: status, to, text: given.text || null, decision }
  return put(state.requests, request, {
    ...request,
    status: to,
    version: request.version + 1,
    changedAt: now,
    history: [...request.history, event],
  })
}

/** A letter of this request, as a file. */
export async function letterFile({ letters }: StoredRequest, letterId: string, context: Context): Promise<File> {
  const letter = letters.find(({ id }) => id === letterId)
  if (!letter) throw notFound()
  const bytes = (await context.file(letter.id)) ?? sampleBytes({ slot: 'DOC-3', sha256: letter.sha256 })
  if (!bytes) throw new Error(`the bytes of ${letter.id} are lost`)
  return new File([bytes], letter.name)
}

export const joiningHandlers: Pick<
  Handlers,
  | 'requestToJoin'
  | 'findOpenRequests'
  | 'offerCooperation'
  | 'expressInterest'
  | 'getSentRequest'
  | 'moveSentRequest'
  | 'addLetter'
  | 'readOwnLetter'
> = {
  requestToJoin: ({ key: _, ...form }, context) => receive({ kind: 'join', form }, context),

  findOpenRequests: (question, { state }) => openRequestsLike(question, state.requests),

  offerCooperation: ({ key: _, ...form }, context) => receive({ kind: 'cooperation', form }, context),

  expressInterest({ key: _, callId, ...form }, context) {
    if (!context.state.calls.some(({ id }) => id === callId)) throw notFound()
    return receive({ kind: 'interest', callId, form }, context)
  },

  getSentRequest: async (input, context) => sentView(await findSent(input, context)),

  async moveSentRequest({ reference, code, version, to, text }, context) {
    const request = await findSent({ reference, code }, context)
    requireVersion(request, version)
    return sentView(takeStep(request, { to, text, decision: null }, 'sender', null, context))
  },

  async addLetter({ reference, code, name, file }, context) {
    const request = await findSent({ reference, code }, context)
    if (!mayAddLetter(request)) throw new Refusal('not_editable')
    const bytes = new Uint8Array(await file.arrayBuffer())
    const findings = letterProblems({ name, sizeBytes: bytes.length, bytes })
    if (findings.length > 0) return refuseFile(findings)
    const letter: Letter = {
      id: newId('letter'),
      name,
      sizeBytes: bytes.length,
      sha256: await sha256Hex(bytes),
      addedAt: context.now,
    }
    put(context.state.requests, request, {
      ...request,
      letters: [...request.letters, letter],
      version: request.version + 1,
      changedAt: context.now,
    })
    context.keepFile(letter.id, file)
    return letter
  },

  readOwnLetter: async ({ reference, code, letterId }, context) =>
    letterFile(await findSent({ reference, code }, context), letterId, context),
}
