import type { Backend } from '#src/backend/backend.ts'
import { completeAnswers } from '#tests/support/sample-answers.ts'
import { addDocument } from '#tests/support/documents.ts'
import { newKey, openCall } from './drafts.ts'
import type { Target } from './target.ts'

const OBJECTIVES = 'motivation.objectives'

/** How a person's calls are sent: directly, or with disturbances. */
export type Through = (part: 'applicant' | 'other') => Backend

/** Every write of the people of an application, from creating it until it is sent, withdrawn and restored. */
export async function wholeLife(target: Target, through: Through) {
  const [owner, colleague] = [through('applicant'), through('other')]
  const { id: applicationId, version } = await owner.createApplication({
    callId: await openCall(target),
    key: newKey(),
  })
  const changes = Object.entries(completeAnswers).map(([address, value]) => ({ address, value }))
  const filled = await owner.saveAnswers({ applicationId, version, changes })
  await workTogether(applicationId, owner, colleague)
  await bringFiles(applicationId, owner)
  await comment(applicationId, owner)
  await changeHands(applicationId, owner, colleague)
  await send(applicationId, owner, filled.answers[OBJECTIVES] as string)

  const { answers, documents, status, submissions, withdrawals } = await owner.getApplication({ applicationId })
  const { people, invitations, handovers, events } = await owner.getTeam({ applicationId })
  return {
    answers,
    documents: documents.map(({ slot, name, sizeBytes, sha256, replaced }) => [
      slot,
      name,
      sizeBytes,
      sha256,
      replaced,
    ]),
    status,
    submissions: submissions.map(({ number, timeliness }) => [number, timeliness]),
    withdrawals: withdrawals.map(({ reason }) => reason),
    people: people.map(({ access }) => access),
    invitations: invitations.length,
    handovers,
    events: events.map(({ kind }) => kind),
    threads: (await owner.listThreads({ applicationId })).items.map(({ comments, resolved }) => [
      comments.map(({ text }) => text),
      resolved !== null,
    ]),
    signature: (await owner.getSignature({ applicationId })).request,
    uploads: (await owner.listUploads({ applicationId })).items,
    moments: (await owner.listAnswerMoments({ applicationId, address: OBJECTIVES })).items.map(({ value }) => value),
  }
}

async function workTogether(applicationId: string, owner: Backend, colleague: Backend): Promise<void> {
  const invite = (forName: string) =>
    owner.inviteColleague({ applicationId, forName, access: 'editor', days: 3, key: newKey() })
  const { code } = await invite('Robin')
  await colleague.acceptInvitation({ code })
  await invite('Nobody')
  const { invitations, people } = await owner.getTeam({ applicationId })
  for (const { id: invitationId } of invitations) await owner.withdrawInvitation({ applicationId, invitationId })
  const personId = people.find(({ access }) => access !== 'owner')?.personId ?? ''
  const role = { applicationId, personId }
  const { version } = await owner.getTeam({ applicationId })
  const reader = await owner.changeColleague({ ...role, access: 'reader', version })
  const editor = await owner.changeColleague({ ...role, access: 'editor', version: reader.version })
  const section = { applicationId, section: 'budget' } as const
  const handed = await owner.handOverSection({ ...section, personId, dueOn: null, note: '', version: editor.version })
  await colleague.finishSection({ ...section, done: true, version: handed.version })
  await owner.takeBackSection(section)
  await colleague.tellPresence({ applicationId, place: 'budget' })
  await owner.keepPlace({ applicationId, address: OBJECTIVES })
}

async function bringFiles(applicationId: string, owner: Backend): Promise<void> {
  const file = (word: string) => new Blob([`%PDF-1.7 ${word}`])
  await addDocument(owner, applicationId, { file: file('first') })
  await addDocument(owner, applicationId, { file: file('second') })
  const { id: documentId } = await addDocument(owner, applicationId, { slot: 'DOC-4', file: file('third') })
  await owner.removeDocument({ applicationId, documentId })
  const { id: uploadId } = await owner.beginUpload({
    applicationId,
    slot: 'DOC-4',
    name: 'half.pdf',
    sizeBytes: 100,
    sha256: '0'.repeat(64),
  })
  await owner.giveUpUpload({ applicationId, uploadId })
}

async function comment(applicationId: string, owner: Backend): Promise<void> {
  const { id: threadId } = await owner.openThread({ applicationId, address: OBJECTIVES, text: 'True?', key: newKey() })
  const { version } = await owner.answerThread({ applicationId, threadId, text: 'Yes.', key: newKey() })
  await owner.resolveThread({ applicationId, threadId, resolved: true, version })
}

async function changeHands(applicationId: string, owner: Backend, colleague: Backend): Promise<void> {
  const idOf = async (backend: Backend) => (await backend.getSession({})).person?.id ?? ''
  const team = () => owner.getTeam({ applicationId })
  const [mine, theirs] = [await idOf(owner), await idOf(colleague)]
  await owner.offerOwnership({ applicationId, personId: theirs, version: (await team()).version })
  await owner.endOwnershipOffer({ applicationId })
  await owner.offerOwnership({ applicationId, personId: theirs, version: (await team()).version })
  await colleague.acceptOwnership({ applicationId, version: (await team()).version })
  await owner.askOwnershipBack({ applicationId, reason: 'Too early.', version: (await team()).version })
  await owner.endOwnershipRequest({ applicationId })
  await colleague.offerOwnership({ applicationId, personId: mine, version: (await team()).version })
  await owner.acceptOwnership({ applicationId, version: (await team()).version })
  await owner.removeColleague({ applicationId, personId: theirs })
}

async function send(applicationId: string, owner: Backend, objectives: string): Promise<void> {
  const mayor = { name: 'Robin Sample', position: 'Mayor' }
  await owner.askForSignature({ applicationId, ...mayor, key: newKey() })
  await owner.withdrawSignatureRequest({ applicationId })
  const now = async () => (await owner.getApplication({ applicationId })).version
  const change = async (value: string) =>
    owner.saveAnswers({ applicationId, version: await now(), changes: [{ address: OBJECTIVES, value }] })
  await owner.submitApplication({ applicationId, version: await now(), key: newKey() })
  await owner.reopenApplication({ applicationId, version: await now() })
  await change(`${objectives} More.`)
  await owner.submitApplication({ applicationId, version: await now(), key: newKey() })
  await owner.reopenApplication({ applicationId, version: await now() })
  await change('Given up again.')
  await owner.discardImprovement({ applicationId, version: await now() })
  await owner.submitApplication({ applicationId, version: await now(), key: newKey() })
  await owner.withdrawApplication({ applicationId, version: await now(), reason: 'Other plans' })
  await owner.restoreApplication({ applicationId, version: await now() })
}
